import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../cli/support/run.js';
import { formText } from '../ingest/support/form-text.js';
import { put } from '../ingest/support/temp-folder.js';
import { buildZip } from '../ingest/support/zip-builder.js';
import { ageDatabase, conflictIn, runIn } from './aged.js';
import type { Place, Scene } from './scene.js';

const GOLDEN = fileURLToPath(new URL('../store/data/golden-v1.sqlite', import.meta.url));
const HERE = ['--workers', '0'];
const SAID = ['--reason', '与原件不符', '--by', '审核员甲'];

/** Every kind of outcome in a few files: stored, superseded, duplicate, rejected read and unread, an archive. */
export function makeInbox(root: string): string {
  const inbox = join(root, '报送');
  put(inbox, '甲/1 初稿.txt', formText({ remark: '初稿' }));
  put(inbox, '甲/2 定稿.txt', formText({ remark: '定稿' }));
  put(inbox, '甲/3 副本.txt', formText({ remark: '定稿' }));
  put(inbox, '甲/4 上年.txt', formText({ year: 2019, income: '20.00' }));
  put(inbox, '空.doc', '');
  put(inbox, '随笔.txt', '今天天气很好。');
  put(
    inbox,
    '县.zip',
    buildZip([
      { name: '丙.txt', data: formText({ department: '星河市丙局' }) },
      { name: '密.doc', data: 'x', flags: 1 },
    ]),
  );
  return inbox;
}

/** The commands that write, on folders and databases made below `root`. */
export async function makeScenes(root: string): Promise<readonly Scene[]> {
  // To repeat a failure: only the scenes named.
  const wanted = process.env.HUIBIAO_SCENES?.split(',');
  return (await allScenes(root)).filter(({ name }) => wanted?.includes(name) ?? true);
}

async function allScenes(root: string): Promise<readonly Scene[]> {
  const inbox = makeInbox(root);
  const stored = join(root, '已入库.sqlite');
  await run(['ingest', inbox, '--db', stored, ...HERE]);
  return [
    ...(await arrivals(root, inbox)),
    ...(await readings(root, stored)),
    ...corrections(stored),
    { name: 'upgrade', argv: ({ db }) => ['ingest', inbox, '--db', db, ...HERE], before: GOLDEN, upgrades: true },
    {
      name: 'backup',
      argv: ({ db, folder }) => ['backup', join(folder, '备份.sqlite'), '--db', db],
      before: stored,
      repeatMayRefuse: true,
    },
    ...exports(stored),
  ];
}

async function arrivals(root: string, inbox: string): Promise<readonly Scene[]> {
  const late = join(root, '晚到');
  mkdirSync(late);
  const before = join(root, '待重试.sqlite');
  const missing = ['a.txt', 'b.txt', 'c.doc'].map((name) => join(late, name));
  await run(['ingest', ...missing, inbox, '--db', before, ...HERE]);
  put(late, 'a.txt', formText({ department: '星河市丁局' }));
  put(late, 'b.txt', formText({ department: '星河市戊局' }));
  put(late, 'c.doc', '');
  const once = ['--once', '--settle', '0', ...HERE];
  const filed = ({ folder }: Place) => join(folder, '归档');
  const move: Scene = {
    name: 'watch-move',
    argv: (place) => [
      'watch',
      join(place.folder, '报送'),
      '--after',
      `move:${filed(place)}`,
      '--db',
      place.db,
      ...once,
    ],
    before: null,
    arrange: (place) => {
      makeInbox(place.folder);
      // A name that is taken by something else.
      put(filed(place), '甲/1 初稿.txt', '早先的文件');
    },
    keepsFiles: true,
    waits: true,
  };
  return [
    { name: 'ingest', argv: ({ db }) => ['ingest', inbox, '--db', db, ...HERE], before: null },
    { name: 'watch', argv: ({ db }) => ['watch', inbox, '--db', db, ...once], before: null, waits: true },
    move,
    { ...move, name: 'watch-move-far', isFar: true },
    { name: 'retry', argv: ({ db }) => ['retry', '--db', db, ...HERE], before },
  ];
}

/** Databases an older parser filled, with corrections that stand and such that become conflicts. */
async function readings(root: string, stored: string): Promise<readonly Scene[]> {
  const aged = join(root, '旧读数.sqlite');
  ageDatabase(stored, aged);
  const reread = join(root, '已重读.sqlite');
  ageDatabase(stored, reread);
  await run(['reparse', '--db', reread, ...HERE]);
  const run_ = String(runIn(reread));
  const conflict = String(conflictIn(reread));
  return [
    { name: 'reparse', argv: ({ db }) => ['reparse', '--db', db, ...HERE], before: aged },
    { name: 'reparse-all', argv: ({ db }) => ['reparse', '--all', '--db', db, ...HERE], before: aged },
    {
      name: 'reparse-undo',
      argv: ({ db }) => ['reparse', '--undo', run_, '--db', db],
      before: reread,
      repeatMayRefuse: true,
    },
    {
      name: 'settle',
      argv: ({ db }) => ['conflicts', 'settle', conflict, '--keep', ...SAID, '--db', db],
      before: reread,
      repeatMayRefuse: true,
    },
    {
      name: 'correct-undo',
      argv: ({ db }) => ['correct', '--undo', conflict, ...SAID, '--db', db],
      before: reread,
      repeatMayRefuse: true,
    },
  ];
}

function corrections(before: string): readonly Scene[] {
  const correct = (key: string, value: string) => {
    const said = ['correct', '星河市丙局@2020', key, value, ...SAID];
    return ({ db }: Place) => [...said, '--db', db];
  };
  return [
    { name: 'correct', argv: correct('profile.staff_actual', '15'), before },
    // Another year is another form: versions move.
    { name: 'correct-year', argv: correct('form.year', '2018'), before, repeatMayRefuse: true },
    // The department sent two reports of the year; the older one counts again.
    { name: 'use', argv: ({ db }) => ['history', '星河市档案馆@2020', '--use', '1', ...SAID, '--db', db], before },
  ];
}

function exports(before: string): readonly Scene[] {
  const book = ({ folder }: Place) => join(folder, '总表.xlsx');
  const tables = ({ folder }: Place) => join(folder, '表');
  return [
    {
      name: 'export-xlsx',
      argv: (place) => ['export', '--force', '--out', book(place), '--db', place.db],
      before,
      arrange: ({ folder }) => put(folder, '总表.xlsx', '上次的总表'),
    },
    { name: 'export-csv', argv: (place) => ['export', '--force', '--out', tables(place), '--db', place.db], before },
    {
      name: 'export-parquet',
      argv: (place) => ['export', '--force', '--format', 'parquet', '--out', tables(place), '--db', place.db],
      before,
    },
  ];
}
