import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, parse, parserVersion } from '../../src/parsers/index.js';
import { isBuilt } from '../crash/kill.js';
import { tempFolder } from '../ingest/support/temp-folder.js';
import { templates } from './form/build.js';

describe('the version of the parser', () => {
  it('stands in every record', async () => {
    const bytes = new TextEncoder().encode('明天下午三点开会。');
    const { record } = await parse({ name: '便条.txt', sha256: '', bytes }, { templates, limits: DEFAULT_LIMITS });
    expect(record.parser).toBe(parserVersion(templates));
    expect(record.parser).toMatch(/^0\+source\.[0-9a-f]{8}$/u);
  });

  it('changes with the templates, and only with them', () => {
    const other = templates.map((template) => ({ ...template, name: `${template.name}（试行）` }));
    expect(parserVersion(other)).not.toBe(parserVersion(templates));
    expect(parserVersion(structuredClone(templates))).toBe(parserVersion(templates));
  });
});

describe.skipIf(!isBuilt)('the version the build writes (skipped before `npm run build`)', () => {
  let root = '';

  beforeAll(() => {
    root = tempFolder();
    for (const part of ['package.json', 'dist/model', 'dist/parsers', 'dist/text'])
      cpSync(part, join(root, part), { recursive: true });
  });

  function stamp(): string {
    execFileSync(process.execPath, ['scripts/stamp-parser.mjs', root]);
    return readFileSync(join(root, 'dist/parsers/build.js'), 'utf8');
  }

  function edit(path: string, change: (code: string) => string): void {
    const file = join(root, 'dist', path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }

  it('names the package and a hash, the same for the same code', () => {
    const first = stamp();
    expect(first).toMatch(/^export const PARSER_BUILD = '0\.1\.0\+[0-9a-f]{12}';\n$/u);
    expect(stamp()).toBe(first);
  });

  it('is the same for lines ended as on Windows and without source maps', () => {
    const first = stamp();
    edit('parsers/index.js', (code) => code.replaceAll('\n', '\r\n').replace(/\/\/# sourceMappingURL.*/u, ''));
    rmSync(join(root, 'dist/parsers/index.js.map'));
    expect(stamp()).toBe(first);
  });

  it.each(['parsers/form/read-form.js', 'text/script.js', 'model/document.js'])('changes with a byte of %s', (path) => {
    const first = stamp();
    edit(path, (code) => code.replace(';', ' ;'));
    expect(stamp()).not.toBe(first);
  });
});
