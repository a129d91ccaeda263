import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../src/model/document.js';
import { Claims } from '../../../../src/parsers/form/layout/claims.js';
import { indexLabels } from '../../../../src/parsers/form/layout/label-index.js';
import { findLabels } from '../../../../src/parsers/form/layout/labels.js';
import type { PartScope } from '../../../../src/parsers/form/layout/part.js';
import { doubtfulRow, type RegionRow, rowsBelow, rowsBeside } from '../../../../src/parsers/form/layout/region.js';
import { slotsOf, spanText } from '../../../../src/parsers/form/layout/slot.js';
import { scriptOf } from '../../../../src/parsers/form/values/value.js';
import { documentOf, lines, table, templates } from '../build.js';

const LABELS = ['质量指标', '数量指标', '姓名', '职务', '单位'];

function scopeOf(document: Document): PartScope {
  const [template] = templates;
  const [section] = template?.sections ?? [];
  if (template === undefined || section === undefined) throw new Error('a template has sections');
  const slots = slotsOf(document);
  const matches = findLabels(slots, indexLabels(LABELS.map((label) => ({ id: label, labels: [label] }))));
  const context = { template, claims: new Claims(), script: scriptOf(''), rowsWhole: true };
  return { ...context, section, heading: null, slots, printed: slots, matches, behind: undefined };
}

const textsOf = (rows: readonly RegionRow[]) =>
  rows.map(({ cells }) => cells.map((spans) => spans.map(spanText).join('/')));

function beside(document: Document): readonly RegionRow[] {
  const scope = scopeOf(document);
  const [label] = scope.matches;
  if (label === undefined) throw new Error('the document prints a label');
  return rowsBeside(scope, label, (cut) => [doubtfulRow(cut)]);
}

function below(document: Document): readonly RegionRow[] {
  const scope = scopeOf(document);
  const headers = ['姓名', '职务', '单位'].map((id) => scope.matches.find((match) => match.id === id));
  const start = Math.max(...headers.map((header) => header?.to ?? 0));
  const begins = (text: string) => /^林|^陈/.test(text);
  return rowsBelow(scope, start, headers, { begins, cut: (cut) => [doubtfulRow(cut)] });
}

describe('the rows beside a label', () => {
  it('are its own and those it spans, where spans are kept', () => {
    const grid = table(1, [
      [['质量指标', 1, 2], '水质达标', '98%'],
      ['岸线完好', '是'],
      ['别的', '不算', ''],
    ]);
    expect(textsOf(beside(documentOf([grid])))).toEqual([
      ['水质达标', '98%'],
      ['岸线完好', '是'],
    ]);
  });
  it('carry the cell of a row above that spans them too', () => {
    const grid = table(1, [[['质量指标', 1, 2], '水质达标', ['已完成', 1, 2]], ['岸线完好']]);
    const [, second] = beside(documentOf([grid]));
    expect(textsOf(second ? [second] : [])).toEqual([['岸线完好']]);
    expect(second?.spanning.map(spanText)).toEqual(['已完成']);
  });
  it('only follow the label up to the next one, where spans are lost', () => {
    const rows = [
      ['质量指标', '水质达标', '98%'],
      ['', '岸线完好', '是'],
      ['数量指标', '监测站', '2个'],
    ];
    const found = beside(documentOf([table(1, rows, { spansKept: false })]));
    expect(textsOf(found)).toEqual([
      ['水质达标', '98%'],
      ['岸线完好', '是'],
    ]);
    expect(found.map(({ follows }) => follows)).toEqual([false, true]);
  });
  it('are cut from the lines behind it by whoever knows their wording, where there is no grid', () => {
    const [row, ...more] = beside(lines('质量指标', '水质达标', '98%', '数量指标'));
    expect([row?.doubtful, textsOf(row ? [row] : []), more]).toEqual([true, [['水质达标/98%']], []]);
  });
});

describe('the rows below column headers', () => {
  it('follow the headers in the order asked for, and lack the cell of a header that is not printed', () => {
    const grid = table(1, [
      ['姓名', '单位'],
      ['林小满', '茶叶局'],
    ]);
    expect(textsOf(below(documentOf([grid])))).toEqual([['林小满', '', '茶叶局']]);
  });
  it('count blank lines as empty cells', () => {
    const rows = below(lines('姓名', '职务', '单位', '林小满', null, '茶叶局', '陈大有', '股长', '茶叶局'));
    expect(textsOf(rows)).toEqual([
      ['林小满', '', '茶叶局'],
      ['陈大有', '股长', '茶叶局'],
    ]);
  });
  it('count two more as one where a blank line parts all cells', () => {
    const rows = below(
      lines(
        '姓名',
        null,
        '职务',
        null,
        '单位',
        null,
        '林小满',
        null,
        null,
        null,
        '茶叶局',
        null,
        '陈大有',
        null,
        '股长',
      ),
    );
    expect(textsOf(rows)).toEqual([
      ['林小满', '', '茶叶局'],
      ['陈大有', '股长', ''],
    ]);
  });
  it('are left to the part where no blank line shows which cell is empty', () => {
    const rows = below(lines('姓名', '职务', '单位', '林小满', '茶叶局', '陈大有', '茶叶局'));
    expect(rows.map(({ doubtful }) => doubtful)).toEqual([true]);
  });
});
