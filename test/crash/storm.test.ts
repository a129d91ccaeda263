import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { junkKind } from '../../src/ingest/scan/junk.js';
import { sha256Of } from '../../src/ingest/workers/parse-job.js';
import { openStore } from '../../src/store/open-store.js';
import { findProblems } from '../../src/store/proof/integrity.js';
import { countOutcomes, readPathRows } from '../../src/store/submissions/submissions.js';
import { formText } from '../ingest/support/form-text.js';
import { tempFolder } from '../ingest/support/temp-folder.js';
import { now, startWatching, type Watching } from '../ingest/support/watching.js';
import { describeByCode } from '../support/temporary-store.js';

/** File operations; the long mode does 20,000. */
const OPERATIONS = Number(process.env.HUIBIAO_STORM ?? 400);
const FILES = 40;

describe('a storm of file operations', () => {
  it(`${OPERATIONS} drops, partial writes, renames, overwrites, locks, deletions and restarts leave nothing unaccounted`, {
    timeout: 0,
  }, async () => {
    const root = tempFolder();
    const storm = new Storm(join(root, '收件'), join(root, 'x.sqlite'));
    for (let i = 0; i < OPERATIONS; i++) await storm.step(i);
    await storm.calm();
    console.log(storm.report());
    expect(storm.unaccounted()).toEqual([]);
    await storm.end();
    const store = openStore(join(root, 'x.sqlite'), { describe: describeByCode, now });
    expect(findProblems(store)).toEqual([]);
    store.close();
  });
});

/** Does to a watched folder what clerks, copying programs and network shares do. */
class Storm {
  readonly #inbox: string;
  readonly #db: string;
  #watching: Watching;
  #seed = 77;
  #version = 0;
  #restarts = 0;
  /** When each whole content was there, by its hash. */
  readonly #whole = new Map<string, number>();
  readonly #delays: number[] = [];

  constructor(inbox: string, db: string) {
    this.#inbox = inbox;
    this.#db = db;
    mkdirSync(inbox, { recursive: true });
    this.#watching = this.#start();
  }

  async step(number: number): Promise<void> {
    const act = this.#random(100);
    const path = this.#path(this.#random(FILES));
    if (act < 35) this.#drop(path);
    else if (act < 50) await this.#writeSlowly(path);
    else if (act < 60) this.#rename(path, this.#path(this.#random(FILES)));
    else if (act < 70) this.#drop(path, this.#text(this.#random(5)));
    else if (act < 78) this.#lock(path);
    else if (act < 88) rmSync(path, { force: true });
    else if (act < 94) this.#throughPartName(path);
    else if (this.#random(4) === 0) await this.#restart();
    if (number % 10 === 0) await new Promise((resolve) => setTimeout(resolve, this.#random(60)));
  }

  /** Releases all locks and waits until the watcher has nothing left to do. */
  async calm(): Promise<void> {
    for (const name of readdirSync(this.#inbox, { recursive: true, encoding: 'utf8' })) {
      if (junkKind(name.split('/').at(-1) ?? '') === 'owner-file') rmSync(join(this.#inbox, name));
    }
    await this.#watching.until(
      ({ watcher, store }) =>
        watcher.status('watching').waiting === 0 &&
        countOutcomes(store).waiting === 0 &&
        this.unaccounted().length === 0,
      120,
    );
  }

  /** Files that lie there and whose newest ledger row is not about their present content. */
  unaccounted(): readonly string[] {
    const rows = new Map(readPathRows(this.#watching.store).map((row) => [row.path, row]));
    const files = readdirSync(this.#inbox, { recursive: true, encoding: 'utf8' }).map((name) =>
      join(this.#inbox, name),
    );
    return files
      .filter((path) => statSync(path).isFile() && junkKind(path.split('/').at(-1) ?? '') === null)
      .filter(
        (path) => rows.get(path)?.sha256 !== sha256Of(readFileSync(path)) || rows.get(path)?.outcome === 'waiting',
      )
      .map((path) => relative(this.#inbox, path));
  }

  report(): string {
    const sorted = this.#delays.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]?.toFixed(0) ?? '-';
    const counts = JSON.stringify(countOutcomes(this.#watching.store));
    return `operations ${OPERATIONS}, restarts ${this.#restarts}, ledger ${counts}, whole to committed p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
  }

  async end(): Promise<void> {
    await this.#watching.stop();
  }

  #start(): Watching {
    return startWatching(this.#inbox, this.#db, {
      settleMs: 40,
      intervalMs: 1_000,
      onCommit: ({ submission }) => {
        const whole = submission.sha256 === null ? undefined : this.#whole.get(submission.sha256);
        if (whole === undefined || submission.sha256 === null) return;
        this.#delays.push(performance.now() - whole);
        this.#whole.delete(submission.sha256);
      },
    });
  }

  async #restart(): Promise<void> {
    this.#restarts++;
    await this.#watching.stop();
    this.#watching = this.#start();
  }

  #drop(path: string, text = this.#text(this.#version++)): void {
    writeFileSync(path, text);
    this.#whole.set(sha256Of(Buffer.from(text)), performance.now());
  }

  async #writeSlowly(path: string): Promise<void> {
    const text = this.#text(this.#version++);
    writeFileSync(path, text.slice(0, text.length / 2));
    await new Promise((resolve) => setTimeout(resolve, this.#random(30)));
    this.#drop(path, text);
  }

  #rename(from: string, to: string): void {
    if (statSync(from, { throwIfNoEntry: false })?.isFile() === true) renameSync(from, to);
  }

  #lock(path: string): void {
    const owner = path.replace(/([^/]+)$/u, '~$$$1');
    if (statSync(owner, { throwIfNoEntry: false }) === undefined) writeFileSync(owner, 'x');
    else rmSync(owner);
  }

  #throughPartName(path: string): void {
    const text = this.#text(this.#version++);
    writeFileSync(`${path}.part`, text);
    renameSync(`${path}.part`, path);
    this.#whole.set(sha256Of(Buffer.from(text)), performance.now());
  }

  #path(number: number): string {
    const folder = join(this.#inbox, `乡镇 ${number % 4}`);
    mkdirSync(folder, { recursive: true });
    return join(folder, `自评 ${number}.txt`);
  }

  /** Mostly no form, which is quick to refuse; every eighth a form. */
  #text(version: number): string {
    return version % 8 === 0
      ? formText({ department: `星河市第${version % 24}局`, remark: `第${version}版` })
      : `说明 ${version}`;
  }

  #random(below: number): number {
    this.#seed = (this.#seed * 48_271) % 2_147_483_647;
    return this.#seed % below;
  }
}
