import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../../src/model/document.js';
import { documentOf, formWith, readingOf, table } from '../build.js';
import { linesForm } from './lines-form.js';

const COLUMNS = ['name', 'title', 'unit'];

function personsIn(document: Document): readonly string[] {
  const { fields } = readingOf(document);
  const answerTo = (key: string) => fields.find((field) => field.key === key)?.value ?? '-';
  const persons = fields.filter(({ key }) => /^evaluators\[\d+\]\.name$/.test(key));
  return persons.map((_, i) => COLUMNS.map((id) => answerTo(`evaluators[${i + 1}].${id}`)).join(' '));
}

const personsOf = (...people: readonly string[]) => personsIn(linesForm({ people }));

describe('evaluators in lines', () => {
  it('are read where a name ends like a title, if titles stand behind all names', () => {
    expect(personsOf('林小满', '股长', '茶叶局', '陈学工', '主任', '茶叶局')).toEqual([
      '林小满 股长 茶叶局',
      '陈学工 主任 茶叶局',
    ]);
  });
  it('are not read where names and titles may have changed places', () => {
    expect(personsOf('股长', '林小满', '茶叶局', '陈学工', '主任', '茶叶局')).toEqual(['- - -']);
  });
});

describe('evaluators in a table', () => {
  it('are not read where one lost a cell, so that a title stands among the names', () => {
    const form = formWith([]);
    const people = table(2, [
      ['四、评价人员', '', '', ''],
      ['姓名', '职务/职称', '单位', '签字'],
      ['林小满', '股长', '茶叶局', ''],
      ['科员', '茶叶局', '', ''],
    ]);
    const before: readonly Block[] = form.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: block.rows.slice(0, -3) } : block,
    );
    const at = before.findIndex(({ kind }) => kind === 'table') + 1;
    expect(personsIn(documentOf(before.toSpliced(at, 0, people)))).toEqual(['- - -']);
  });

  it('are read on below a header that is repeated on the next page', () => {
    const form = formWith([]);
    const people = table(2, [
      ['四、评价人员', '', '', ''],
      ['姓名', '职务/职称', '单位', '签字'],
      ['林小满', '股长', '茶叶局', ''],
      ['姓名', '职务/职称', '单位', '签字'],
      ['陈大有', '科员', '茶叶局', ''],
    ]);
    const before: readonly Block[] = form.blocks.map((block) =>
      block.kind === 'table' ? { ...block, rows: block.rows.slice(0, -3) } : block,
    );
    const at = before.findIndex(({ kind }) => kind === 'table') + 1;
    expect(personsIn(documentOf(before.toSpliced(at, 0, people)))).toEqual([
      '林小满 股长 茶叶局',
      '陈大有 科员 茶叶局',
    ]);
  });
});
