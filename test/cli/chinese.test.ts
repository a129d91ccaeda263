import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/program/commands.js';
import { latinWords } from '../support/latin-words.js';
import { office } from './support/office.js';
import { run } from './support/run.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
/** One of each kind: refused, damaged, contradictory, hard to read. */
const CASES = [
  'broken-truncated',
  'empty-file',
  'neighbour-project',
  'not-a-form-notice',
  'pdf-refused',
  'several-forms',
  'tables-wrong',
  'prose-wrong',
  'answers-wrong',
  'figures-typed-badly',
  'text-pipe-cells',
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

const files = CASES.flatMap(sources);
const { go } = await office({});

describe('what a clerk reads holds no English word', () => {
  it.each(COMMANDS.map(({ name }) => name))('in the help of %s', async (name) => {
    expect(latinWords(withoutNames((await run([name, '--help'])).out))).toEqual([]);
  });

  it('in the help of the program', async () => {
    expect(latinWords(withoutNames((await run(['--help'])).out))).toEqual([]);
  });

  it('in the reports on the fixtures', async () => {
    for (const file of files) {
      expect([file, latinWords((await run(['check', file])).out)]).toEqual([file, []]);
      expect([file, latinWords((await run(['parse', file])).out)]).toEqual([file, []]);
    }
  }, 120_000);

  it('in what commands say of a database of the fixtures', async () => {
    const lines: readonly (readonly string[])[] = [
      ['ingest', ...files, '--workers', '0'],
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
      ['ingest', '没有的文件', '--workers', '0'],
    ];
    for (const argv of lines) {
      const { out, err } = await go(...argv);
      expect([argv, latinWords(`${out}\n${err}`)]).toEqual([argv, []]);
    }
  }, 120_000);
});
