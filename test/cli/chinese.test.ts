import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/program/commands.js';
import { tempFolder } from '../ingest/support/temp-folder.js';
import { latinWords } from '../support/latin-words.js';
import { office } from './support/office.js';
import { type Ran, run } from './support/run.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
/** One of each kind for the database: refused, damaged, contradictory, hard to read. */
const STORED = [
  'broken-truncated',
  'neighbour-project',
  'several-forms',
  'tables-wrong',
  'prose-wrong',
  'figures-typed-badly',
  'tracked-changes',
  'third-year',
];

function sources(name: string): readonly string[] {
  const folder = join(FIXTURES, name);
  return readdirSync(folder)
    .filter((file) => file.startsWith('source.'))
    .map((file) => join(folder, file));
}

/** The column of the commands a help lists. */
const COMMAND_NAME = /^ {2}(?!huibiao)[a-z]+ /gmu;

function withoutNames(help: string): string {
  return help.replaceAll(COMMAND_NAME, '');
}

const cases = readdirSync(FIXTURES, { withFileTypes: true }).filter((one) => one.isDirectory());
const folder = tempFolder({});
const { go } = await office({});

function said({ out, err }: Ran): string {
  return `${out}\n${err}`;
}

describe('what a clerk reads holds no English word', () => {
  it.each(COMMANDS.map(({ name }) => name))('in the help of %s', async (name) => {
    expect(latinWords(withoutNames((await run([name, '--help'])).out))).toEqual([]);
  });

  it.each([
    ...['import', 'list', 'unresolved', 'link', 'unlink', 'remove'].map((name) => ['departments', name]),
    ['conflicts', 'settle'],
  ])('in the help of %s %s', async (...names) => {
    expect(latinWords(withoutNames((await run([...names, '--help'])).out))).toEqual([]);
  });

  it('in the help of the program', async () => {
    expect(latinWords(withoutNames((await run(['--help'])).out))).toEqual([]);
  });

  it('in the reports on the fixtures', async () => {
    for (const file of cases.flatMap(({ name }) => sources(name))) {
      expect([file, latinWords(said(await run(['check', file])))]).toEqual([file, []]);
      if (STORED.some((name) => file.includes(name)))
        expect([file, latinWords(said(await run(['parse', file])))]).toEqual([file, []]);
    }
  }, 120_000);

  it('in the reports check writes', async () => {
    const [source = ''] = sources('prose-wrong');
    const page = join(folder, '核对.html');
    expect(latinWords(said(await run(['check', source, '--html', page, '--docx', join(folder, '核对.docx')])))).toEqual(
      [],
    );
    const body = readFileSync(page, 'utf8').replaceAll(/<style>[\s\S]*?<\/style>|<[^>]*>|&[a-z]+;/gu, ' ');
    expect(latinWords(body)).toEqual([]);
  });

  it('in what commands say of a database of the fixtures', async () => {
    const lines: readonly (readonly string[])[] = [
      ['ingest', ...STORED.flatMap(sources), '--workers', '0'],
      ['status'],
      ['status', '--details'],
      ['status', '--todo'],
      ['compare'],
      ['search', '工作'],
      ['show', '1'],
      ['history', '1'],
      ['history', '1', '--as-of', '2021-03-01'],
      ['correct', '1', '支出合计', '1', '--entity', '局机关', '--reason', '核对'],
      ['correct', '1', '支出共计', '1', '--reason', '核对'],
      ['correct', '--list'],
      ['conflicts'],
      ['departments', 'unresolved'],
      ['departments', 'list'],
      ['retry', '--workers', '0'],
      ['retry', '--code', '没有'],
      ['reparse', '--workers', '0'],
      ['verify', '--workers', '0'],
      ['correct', '1', '支出合计', '约三', '--entity', '局机关', '--reason', '核对'],
      ['correct', '1', '支出合计', '1', '--reason', '核对'],
      ['correct', '1', 'form.year', '去年', '--reason', '核对'],
      ['correct', '1', '支出合计', '1', '--entity', '局机要', '--reason', '核对'],
      ['show', '1', '--blank-sheet', join(folder, '更正表.xlsx')],
      ['correct', '--from', join(folder, '更正表.xlsx'), '--dry-run'],
      ['correct', '--from', join(folder, '没有.xlsx')],
      ['history', '1', '--use', '1'],
      ['history', '1', '--use', '9'],
      ['export', '--out', join(folder, '导出.xlsx')],
      ['export', '--out', join(folder, '视图'), '--format', 'csv', '--mask'],
      ['export', '--out', join(folder, '导出.xlsx')],
      ['compare', '--out', join(folder, '比较.xlsx')],
      ['backup', join(folder, '备份.sqlite')],
      ['backup', join(folder, '备份.sqlite')],
      ['serve', '--port', '没有'],
      ['ingest', '没有的文件', '--workers', '0'],
    ];
    for (const argv of lines) {
      expect([argv, latinWords(said(await go(...argv)))]).toEqual([argv, []]);
    }
  }, 120_000);
});
