import { existsSync, linkSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/cli/output/write-file.js';
import { fileAway } from '../../src/ingest/watch/file-away.js';
import { correct, listCorrections, undoCorrection } from '../../src/store/corrections/correct.js';
import { put, tempFolder } from '../ingest/support/temp-folder.js';
import { field } from '../support/record.js';
import { submit, temporaryStore } from '../support/temporary-store.js';

describe('a file that was filed away by a run that was killed before it took the original', () => {
  const away = (root: string, isAsCommitted = true) =>
    fileAway(join(root, '收', 'a.txt'), join(root, '收'), join(root, '归档'), async () => isAsCommitted);
  const names = (root: string) => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();

  it('lies there once, whether it was linked or copied', async () => {
    for (const isLinked of [true, false]) {
      const root = tempFolder({ '收/a.txt': '内容' });
      put(root, '归档/b.txt', '别的');
      if (isLinked) linkSync(join(root, '收/a.txt'), join(root, '归档/a.txt'));
      else put(root, '归档/a.txt', '内容');
      expect(await away(root)).toBe(join(root, '归档', 'a.txt'));
      expect(names(root)).toEqual(['归档', '归档/a.txt', '归档/b.txt', '收'].sort());
    }
  });

  it('stays where it is when somebody wrote over it meanwhile', async () => {
    const root = tempFolder({ '收/a.txt': '新的一版' });
    expect(await away(root, false)).toBeNull();
    expect(names(root)).toEqual(['归档', '收', '收/a.txt'].sort());
  });

  it('has a name of its own beside another of as many bytes', async () => {
    const root = tempFolder({ '收/a.txt': '内容', '归档/a.txt': '另外' });
    expect(await away(root)).toBe(join(root, '归档', 'a-2.txt'));
    expect(readFileSync(join(root, '归档/a.txt'), 'utf8')).toBe('另外');
    expect(readFileSync(join(root, '归档/a-2.txt'), 'utf8')).toBe('内容');
  });
});

it('an export takes away the half that a killed one left, and no other file', async () => {
  // No process has this number: it is above what systems give.
  const root = tempFolder({ '表.csv.4194999.part': '半', '表.csv.part': '别人的', '另表.csv.4194999.part': '半' });
  await writeWhole(join(root, '表.csv'), '全');
  expect(existsSync(join(root, '表.csv.4194999.part'))).toBe(false);
  expect(readdirSync(root).sort()).toEqual(['另表.csv.4194999.part', '表.csv', '表.csv.part'].sort());
});

describe('a correction said once more', () => {
  const key = 'profile.staff_actual';
  const said = { formId: 1, key, value: '18', reason: '与原件不符', by: '审核员甲' };

  it('is the one that stands; said by somebody else, for another reason or after another it is a new one', () => {
    const temporary = temporaryStore();
    const { store } = temporary;
    submit(store, { fields: [field(key, '13', { unit: '人' })] });
    const first = correct(store, said);
    expect(correct(store, said)).toEqual(first);
    correct(store, { ...said, by: '审核员乙' });
    correct(store, { ...said, value: '19' });
    correct(store, said);
    expect(listCorrections(store, 1).map(({ value, by }) => [value, by])).toEqual([
      ['18', '审核员甲'],
      ['18', '审核员乙'],
      ['19', '审核员甲'],
      ['18', '审核员甲'],
    ]);
    temporary.remove();
  });

  it('after it was withdrawn is a new one', () => {
    const temporary = temporaryStore();
    const { store } = temporary;
    submit(store, { fields: [field(key, '13', { unit: '人' })] });
    undoCorrection(store, correct(store, said).id, '审核员乙', '看错');
    expect(correct(store, said).undoneAt).toBeNull();
    expect(listCorrections(store, 1)).toHaveLength(2);
    temporary.remove();
  });
});
