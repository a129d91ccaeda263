import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IntakeResult } from '../../../src/ingest/intake/commit-document.js';
import { Intake, type IntakeOptions } from '../../../src/ingest/intake/intake.js';
import { inProcessPool, type ParsePool } from '../../../src/ingest/workers/parse-job.js';
import { openStore } from '../../../src/store/open-store.js';
import { countOutcomes } from '../../../src/store/submissions/submissions.js';
import { describeByCode } from '../../support/temporary-store.js';
import { formText } from '../support/form-text.js';
import { tempFolder } from '../support/temp-folder.js';
import { now, setup } from '../support/watching.js';

const DEPARTMENTS = ['甲', '乙', '丙', '丁', '戊'].map((name) => `星河市${name}局`);

function arrival(department: string, text = formText({ department })) {
  const name = `${department}.txt`;
  return { kind: 'file', name, path: name, bytes: new TextEncoder().encode(text) } as const;
}

/** An intake on a database of its own. */
function opened({
  pool = inProcessPool(setup),
  documents = 8,
  ...more
}: {
  pool?: ParsePool;
  documents?: number;
} & Pick<Partial<IntakeOptions>, 'complete'> = {}) {
  const steps: string[] = [];
  const store = openStore(join(tempFolder(), 'x.sqlite'), {
    now,
    describe: describeByCode,
    onStatement: (name) => steps.push(name),
  });
  steps.length = 0;
  const commits: IntakeResult[] = [];
  const intake = new Intake({
    store,
    pool,
    setup,
    now,
    window: { documents, bytes: 1e7 },
    onCommit: (commit) => commits.push(commit),
    ...more,
  });
  return { store, intake, commits, steps, names: () => commits.map((commit) => commit.arrival.name) };
}

describe('an intake', () => {
  it('commits the documents that are ready in one transaction, in the order they came', async () => {
    const { intake, names, steps } = opened();
    for (const department of DEPARTMENTS) await intake.offer(arrival(department));
    await intake.drain();
    expect(names()).toEqual(DEPARTMENTS.map((department) => `${department}.txt`));
    expect(steps.filter((step) => step === 'commit')).toHaveLength(1);
  });

  it('writes a hundred copies of what the ledger has in one transaction, each with a row of its own', async () => {
    const { intake, store, steps } = opened({ documents: 2 });
    await intake.offer(arrival('星河市甲局'));
    await intake.drain();
    steps.length = 0;
    for (let i = 0; i < 100; i++) await intake.offer(arrival('星河市甲局'));
    await intake.drain();
    expect(steps.filter((step) => step === 'commit')).toHaveLength(1);
    expect(countOutcomes(store)).toMatchObject({ stored: 1, duplicate: 100 });
  });

  it('says that a file is in the ledger only after the transaction is committed', async () => {
    const { intake, commits, store } = opened({ documents: 2 });
    for (const department of DEPARTMENTS) await intake.offer(arrival(department));
    expect(commits.length).toBeGreaterThan(0);
    expect(countOutcomes(store).stored).toBe(commits.length);
    await intake.drain();
    expect(countOutcomes(store).stored).toBe(5);
  });

  it('keeps what came before a document the program fails at', async () => {
    const failing = opened({
      complete: (record, { name }) => {
        if (name === '星河市丁局.txt') throw new Error('a fault of ours');
        return record;
      },
    });
    for (const department of DEPARTMENTS) await failing.intake.offer(arrival(department));
    await expect(failing.intake.drain()).rejects.toThrow('a fault of ours');
    expect(failing.names()).toEqual(['星河市甲局.txt', '星河市乙局.txt', '星河市丙局.txt']);
    expect(countOutcomes(failing.store).stored).toBe(3);
  });

  it('calls a copy of a refused file a duplicate, and goes on behind it', async () => {
    const { intake, commits } = opened();
    for (const name of ['星河市甲局', '星河市乙局']) await intake.offer(arrival(name, '今天天气很好。'));
    await intake.offer(arrival('星河市丙局'));
    await intake.drain();
    expect(commits.map(({ submission }) => submission.outcome)).toEqual(['rejected', 'duplicate', 'stored']);
  });

  it('ends with the error of a pool that is broken, and keeps what came before', async () => {
    const inner = inProcessPool(setup);
    const broken: ParsePool = {
      ...inner,
      run: (job) => (job.name === '星河市丙局.txt' ? Promise.reject(new Error('no thread')) : inner.run(job)),
    };
    const { intake, names } = opened({ pool: broken });
    for (const department of DEPARTMENTS) await intake.offer(arrival(department));
    await expect(intake.drain()).rejects.toThrow('no thread');
    expect(names()).toEqual(['星河市甲局.txt', '星河市乙局.txt']);
  });
});
