import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { COMMAND, isBuilt } from '../../../crash/kill.js';
import { formText } from '../../../ingest/support/form-text.js';
import { put, tempFolder } from '../../../ingest/support/temp-folder.js';
import { run } from '../../support/run.js';

const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

interface Command {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
  readonly until: (text: string) => Promise<void>;
}

function start(...argv: string[]): Command {
  const child = spawn(process.execPath, [COMMAND, ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let text = '';
  const collect = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const until = async (wanted: string) => {
    for (let i = 0; i < 1500; i++) {
      if (text.includes(wanted)) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`never said ${wanted}: ${text}`);
  };
  return { child, said: () => text, ended: new Promise((resolve) => child.on('close', resolve)), until };
}

describe('huibiao watch', () => {
  it('--once brings the database up to date, ends, and doubles nothing the second time', async () => {
    const root = tempFolder({ '收件/甲.txt': formText(), '收件/空.doc': '' });
    const argv = [
      'watch',
      join(root, '收件'),
      '--once',
      '--settle',
      '0',
      '--workers',
      '0',
      '--db',
      join(root, 'x.sqlite'),
    ];
    const first = await run(argv);
    expect([first.code, first.out]).toEqual([
      2,
      expect.stringContaining('共 2 个文件 = 入库 1 + 重复 0 + 已被新版取代 0 + 未能导入 1'),
    ]);
    const second = await run(argv);
    expect([second.code, second.out]).toEqual([
      0,
      expect.stringContaining('共 2 个文件 = 入库 1 + 重复 0 + 已被新版取代 0 + 未能导入 1'),
    ]);
  });

  it('ends with 1 for a folder that is not there or a target inside out', async () => {
    const root = tempFolder({ '收件/甲.txt': 'x' });
    expect(await run(['watch', join(root, '无')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('不是文件夹'),
    });
    expect(await run(['watch', join(root, '收件'), '--after', `move:${root}`])).toMatchObject({
      code: 1,
      err: expect.stringContaining('被监视'),
    });
  });
});

describe.skipIf(!isBuilt)('the built command watching (skipped before `npm run build`)', () => {
  it('tells supervisors, refuses a second watcher by name, and drains on SIGTERM', async () => {
    const root = tempFolder({ '收件/甲.txt': formText() });
    const [inbox, db, health, log] = ['收件', 'x.sqlite', '状态.json', '日志.jsonl'].map((name) => join(root, name));
    if (inbox === undefined || db === undefined || health === undefined || log === undefined) return;
    const watcher = start(
      'watch',
      inbox,
      '--db',
      db,
      '--settle',
      '50',
      '--workers',
      '1',
      '--health',
      health,
      '--log',
      log,
    );
    await watcher.until('入库　甲.txt　星河市档案馆 2020：错误 0，提醒');
    await watcher.until('共 1 个文件 = 入库 1');
    expect(JSON.parse(readFileSync(health, 'utf8'))).toMatchObject({
      pid: watcher.child.pid,
      state: 'watching',
      folders: [{ path: inbox, reachable: true }],
      ledger: { stored: 1 },
    });
    const second = start('watch', inbox, '--db', db);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(String(watcher.child.pid));

    put(inbox, '乙.txt', formText({ department: '星河市乙局' }));
    await watcher.until('入库　乙.txt');
    watcher.child.kill('SIGTERM');
    expect(await watcher.ended).toBe(0);
    expect(watcher.said()).toContain('共 2 个文件 = 入库 2');
    expect(JSON.parse(readFileSync(health, 'utf8'))).toMatchObject({ state: 'stopped', ledger: { stored: 2 } });
    const events = readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map((event) => event.msg)).toEqual(['started', 'committed', 'committed', 'stopped']);
    expect(events[1]).toMatchObject({
      path: join(inbox, '甲.txt'),
      outcome: 'stored',
      submission: 1,
      form: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
  });

  it('killed with SIGKILL can be started again at once, and picks up where it was', async () => {
    const root = tempFolder({ '收件/甲.txt': formText() });
    const argv = ['watch', join(root, '收件'), '--db', join(root, 'x.sqlite'), '--settle', '50', '--workers', '0'];
    const first = start(...argv);
    await first.until('入库　甲.txt');
    first.child.kill('SIGKILL');
    await first.ended;
    put(join(root, '收件'), '乙.txt', formText({ department: '星河市乙局' }));
    const second = start(...argv);
    await second.until('入库　乙.txt');
    second.child.kill('SIGINT');
    expect(await second.ended).toBe(0);
    expect(second.said()).toContain('共 2 个文件 = 入库 2');
  });

  it('ingest stopped by SIGINT finishes what is in hand, says what is left, and goes on next time', async () => {
    const root = tempFolder();
    mkdirSync(join(root, '报送'));
    for (let i = 0; i < 120; i++) put(root, `报送/${i}.txt`, formText({ department: `星河市第${i}局` }));
    const argv = ['ingest', join(root, '报送'), '--db', join(root, 'x.sqlite'), '--workers', '1'];
    const first = start(...argv);
    for (let i = 0; i < 1000 && !existsSync(join(root, 'x.sqlite-wal')); i++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 600));
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(2);
    const [, seen, left] = /共 (\d+) 个文件[\s\S]*还有 (\d+) 个未处理/u.exec(first.said()) ?? [];
    expect(Number(seen) + Number(left)).toBe(120);
    const { out } = await run([...argv.slice(0, -1), '0']);
    expect(out).toContain(`共 120 个文件 = 入库 ${left} + 重复 0 + 已被新版取代 0 + 未能导入 0 + 未变 ${seen}`);
  });
});
