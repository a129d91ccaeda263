import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leafColumns, moneyTables } from '../../src/model/template.js';
import { loadTemplates, parseTemplate, TemplateError } from '../../src/templates/load-templates.js';

const bundled = loadTemplates(['templates'])[0];

describe('the bundled template', () => {
  it('has the four money tables with the columns of the contract', () => {
    if (bundled === undefined) throw new Error('no template');
    expect(moneyTables(bundled).map(({ id, columns }) => `${id} ${leafColumns(columns).length}`)).toEqual([
      'income 6',
      'expenditure 7',
      'three_public 5',
      'fixed_assets 4',
    ]);
  });
});

describe('a template file with a mistake', () => {
  const problem = (yaml: string) => {
    try {
      parseTemplate(yaml, '模板.yaml');
    } catch (error) {
      if (error instanceof TemplateError) return { line: error.line, problem: error.problem };
      throw error;
    }
    return null;
  };
  it('is reported with the line of the mistake', () => {
    const yaml = ['id: mine', 'name: 我的', 'titles: [我的]', 'recognise: { minLabels: 1, minSections: none }'].join(
      '\n',
    );
    expect(problem(yaml)?.line).toBe(4);
  });
  it('is reported with the line where the YAML breaks', () => {
    expect(problem('id: mine\nname: [unclosed\ntitles: []')?.line).toBeGreaterThan(1);
  });
  it('is not accepted with a word nobody knows', () => {
    expect(JSON.stringify(problem('id: mine\nfoo: 1')?.problem)).toMatch(/foo|name/);
  });
});

describe('a folder of own templates', () => {
  it('replaces the bundled template of the same id and comes first', () => {
    const folder = mkdtempSync(join(tmpdir(), '模板 '));
    const yaml = `id: other-form\nname: 别的表\ntitles: [别的表]\nrecognise: { minLabels: 1, minSections: 0 }\nneighbours: []\ncover: { fields: [] }\nsections: []\nentities: { header: [机构], consolidated: [合计], bureau: [本级], subAgency: [下属] }\n`;
    writeFileSync(join(folder, '别的.yaml'), yaml);
    expect(loadTemplates(['templates', folder]).map(({ id }) => id)).toEqual(['other-form', 'overall-self-evaluation']);
    writeFileSync(join(folder, '本.yml'), yaml.replace('other-form', 'overall-self-evaluation'));
    expect(loadTemplates(['templates', folder]).find(({ id }) => id === 'overall-self-evaluation')?.name).toBe(
      '别的表',
    );
  });
});
