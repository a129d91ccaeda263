import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.js';
import { readForms } from '../../src/store/queries/figures.js';
import { StoreError } from '../../src/store/store-error.js';
import { countOutcomes, readSubmissions } from '../../src/store/submissions/submissions.js';
import { describeByCode } from '../support/temporary-store.js';
import { formText } from './support/form-text.js';
import { put, tempFolder } from './support/temp-folder.js';
import { ledgerOf, now, startWatching } from './support/watching.js';
import { buildZip } from './support/zip-builder.js';

function places() {
  const root = tempFolder();
  const inbox = join(root, '收件 箱');
  mkdirSync(inbox);
  return { root, inbox, db: join(root, 'x.sqlite') };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.concurrent('the watcher', () => {
  it('takes what is there at the start and what arrives later, each once', async () => {
    const { inbox, db } = places();
    put(inbox, '先.txt', formText({ year: 2019 }));
    const watching = startWatching(inbox, db);
    await watching.until(({ store }) => countOutcomes(store).stored === 1);
    put(inbox, '新 夹/后.txt', formText({ year: 2020 }));
    await watching.until(({ store }) => countOutcomes(store).stored === 2);
    await pause(600);
    expect(ledgerOf(watching.store)).toEqual(['先.txt stored', '后.txt stored']);
    await watching.stop();
  });

  it('waits until a file is whole', async () => {
    const { inbox, db } = places();
    const text = formText();
    const watching = startWatching(inbox, db);
    for (let i = 0; i < 6; i++) {
      appendFileSync(join(inbox, '慢.txt'), text.slice((i * text.length) / 6, ((i + 1) * text.length) / 6));
      await pause(50);
    }
    await watching.until(({ store }) => countOutcomes(store).stored === 1);
    expect(ledgerOf(watching.store)).toEqual(['慢.txt stored']);
    await watching.stop();
  });

  it('waits while Word or LibreOffice hold a file open, and for a transfer to get its name', async () => {
    const { inbox, db } = places();
    put(inbox, '~$甲.txt', 'x');
    put(inbox, '.~lock.乙.txt#', 'x');
    for (const [name, department] of [
      ['甲.txt', '星河市甲局'],
      ['乙.txt', '星河市乙局'],
      ['丙.txt.part', '星河市丙局'],
    ] as const) {
      put(inbox, name, formText({ department }));
    }
    const watching = startWatching(inbox, db);
    await pause(500);
    expect(ledgerOf(watching.store)).toEqual(['乙.txt waiting file-open', '甲.txt waiting file-open']);
    expect(watching.watcher.status('watching').waiting).toBe(2);
    unlinkSync(join(inbox, '~$甲.txt'));
    unlinkSync(join(inbox, '.~lock.乙.txt#'));
    renameSync(join(inbox, '丙.txt.part'), join(inbox, '丙.txt'));
    await watching.until(({ store }) => countOutcomes(store).stored === 3);
    expect(ledgerOf(watching.store)).toHaveLength(3);
    await watching.stop();
  });

  it('tells what became of a file that waited and was taken away', async () => {
    const { inbox, db } = places();
    put(inbox, '~$甲.txt', 'x');
    const path = put(inbox, '甲.txt', formText());
    const watching = startWatching(inbox, db);
    await watching.until(({ store }) => countOutcomes(store).waiting === 1);
    unlinkSync(path);
    await watching.until(({ store }) => countOutcomes(store).rejected === 1);
    expect(ledgerOf(watching.store)).toEqual(['甲.txt rejected file-vanished']);
    unlinkSync(join(inbox, '~$甲.txt'));
    put(inbox, '甲.txt', formText());
    await watching.until(({ store }) => countOutcomes(store).stored === 1);
    expect(ledgerOf(watching.store)).toEqual(['甲.txt stored']);
    await watching.stop();
  });

  it('takes a new version under an old name as a new submission, even with the old time and size', async () => {
    const { inbox, db } = places();
    const path = put(inbox, '自评.txt', formText({ remark: '甲' }));
    const watching = startWatching(inbox, db);
    await watching.until(({ store }) => countOutcomes(store).stored === 1);
    const { atime, mtime } = statSync(path);
    const beside = put(inbox, '.新', formText({ remark: '乙' }));
    utimesSync(beside, atime, mtime);
    renameSync(beside, path);
    await watching.until(({ store }) => countOutcomes(store).superseded === 1);
    expect(ledgerOf(watching.store)).toEqual(['自评.txt superseded', '自评.txt stored']);
    await watching.stop();
  });

  it('a touched, or deleted and restored, file is no new submission; a renamed one is a duplicate', async () => {
    const { inbox, db } = places();
    const path = put(inbox, '自评.txt', formText());
    const watching = startWatching(inbox, db);
    await watching.until(({ store }) => countOutcomes(store).stored === 1);
    utimesSync(path, new Date(), new Date(Date.now() + 1000));
    await pause(300);
    rmSync(path);
    await pause(600);
    put(inbox, '自评.txt', formText());
    await pause(600);
    expect(ledgerOf(watching.store)).toEqual(['自评.txt stored']);
    renameSync(path, join(inbox, '改名.txt'));
    await watching.until(({ store }) => countOutcomes(store).duplicate === 1);
    expect(ledgerOf(watching.store)).toEqual(['自评.txt stored', '改名.txt duplicate']);
    await watching.stop();
  });

  it('started again records nothing twice, and finds what changed meanwhile', async () => {
    const { inbox, db } = places();
    put(inbox, '甲.txt', formText());
    put(inbox, '空.doc', '');
    put(
      inbox,
      '包.zip',
      buildZip([
        { name: '乙.txt', data: formText({ department: '星河市乙局' }) },
        { name: '密.doc', data: 'x', flags: 1 },
      ]),
    );
    const first = startWatching(inbox, db);
    await first.until(({ store }) => countOutcomes(store).stored === 2 && countOutcomes(store).rejected === 2);
    const before = ledgerOf(first.store);
    await first.stop();
    put(inbox, '丙.txt', formText({ department: '星河市丙局' }));
    const second = startWatching(inbox, db);
    await second.until(({ store }) => countOutcomes(store).stored === 3);
    await pause(500);
    expect(ledgerOf(second.store)).toEqual([...before, '丙.txt stored']);
    await second.stop();
  });

  it('takes a folder moved in whole, and survives its folder going away and coming back', async () => {
    const { root, inbox, db } = places();
    const watching = startWatching(inbox, db);
    await watching.until(({ events }) => events.length >= 0);
    put(root, '外/里/自评.txt', formText());
    renameSync(join(root, '外'), join(inbox, '移入'));
    await watching.until(({ store }) => countOutcomes(store).stored === 1);
    renameSync(inbox, join(root, '拔掉'));
    await watching.until(({ events }) => events.some((event) => event.startsWith('folder-unreachable')));
    put(root, '拔掉/新.txt', formText({ department: '星河市乙局' }));
    renameSync(join(root, '拔掉'), inbox);
    await watching.until(({ store }) => countOutcomes(store).stored === 2);
    expect(ledgerOf(watching.store)).toHaveLength(2);
    await watching.stop();
  });

  it('moves files away only after the commit, never over another, and only files that are decided', async () => {
    const { root, inbox, db } = places();
    const done = join(root, '已 存');
    const store = openStore(db, { describe: describeByCode, now });
    const watching = startWatching(inbox, db, { store, moveTo: done });
    put(inbox, '甲/自评.txt', formText());
    // The file has its new name a moment before it loses the old one.
    const isMoved = (to: string) => existsSync(join(done, '甲', to)) && !existsSync(join(inbox, '甲', '自评.txt'));
    await watching.until(() => isMoved('自评.txt'));
    expect(countOutcomes(store).stored).toBe(1);
    put(inbox, '甲/自评.txt', formText({ remark: '第二版' }));
    await watching.until(() => isMoved('自评-2.txt'));
    expect(readFileSync(join(done, '甲', '自评.txt'), 'utf8')).toBe(formText());
    await watching.stop();
  });

  it('lets the names of folders say what the form does not', async () => {
    const { inbox, db } = places();
    const bare = formText()
      .split('\n')
      .slice(5)
      .join('\n')
      .replaceAll(/2020年/gu, '本年')
      .replaceAll('星河市档案馆', '');
    put(inbox, '2018年度/星河市水文站/自评.txt', bare);
    const watching = startWatching(inbox, db, { folders: '{year}/{department}' });
    await watching.until(({ store }) => countOutcomes(store).stored === 1);
    const [form] = readForms(watching.store);
    expect([form?.department, form?.year]).toEqual(['星河市水文站', 2018]);
    await watching.stop();
  });

  it('keeps everything when the database fails for a while', async () => {
    const { inbox, db } = places();
    let isBroken = true;
    const onStatement = (step: string) => {
      if (isBroken && step === 'insert submissions') throw new StoreError('disk-full', { file: db });
    };
    const store = openStore(db, { describe: describeByCode, now, onStatement });
    const watching = startWatching(inbox, db, { store });
    put(inbox, '甲.txt', formText());
    put(inbox, '乙.txt', formText({ department: '星河市乙局' }));
    await watching.until(({ events }) => events.some((event) => event.startsWith('database-failed')));
    isBroken = false;
    await watching.until(() => countOutcomes(store).stored === 2);
    expect(readSubmissions(store)).toHaveLength(2);
    await watching.stop();
  });

  it('does not follow a link back into its own folder', async () => {
    const { inbox, db } = places();
    put(inbox, '甲.txt', formText());
    symlinkSync(inbox, join(inbox, '回'));
    const watching = startWatching(inbox, db);
    await watching.until(({ store }) => countOutcomes(store).stored === 1);
    await pause(500);
    expect(ledgerOf(watching.store)).toEqual(['甲.txt stored']);
    await watching.stop();
  });

  it('by polling alone finds what arrives', async () => {
    const { inbox, db } = places();
    const watching = startWatching(inbox, db, { polling: true, intervalMs: 60_000 });
    await pause(300);
    writeFileSync(join(inbox, '甲.txt'), formText());
    await watching.until(({ store }) => countOutcomes(store).stored === 1);
    await watching.stop();
  });
});
