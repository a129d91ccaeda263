import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckOutcome } from '../../../src/model/check.js';
import { finding } from '../../../src/model/finding.js';
import { confirm } from '../../../src/store/corrections/confirm.js';
import { listConflicts, resolveConflict } from '../../../src/store/corrections/conflicts.js';
import { correct, listCorrections, undoCorrection } from '../../../src/store/corrections/correct.js';
import { effectiveFields } from '../../../src/store/forms/current-form.js';
import { writeOutcomes } from '../../../src/store/forms/outcomes.js';
import { readVersions } from '../../../src/store/forms/versions.js';
import { openStore, type Store, StoreError } from '../../../src/store/open-store.js';
import { findProblems } from '../../../src/store/proof/integrity.js';
import type { ReviewState } from '../../../src/store/records/review.js';
import { readReviews } from '../../../src/store/records/review.js';
import { factsHashOf, readWaivers } from '../../../src/store/records/waiver.js';
import { approveForm, reopenForm, returnForm, reviewStateOf } from '../../../src/store/reviews/review-form.js';
import { waive } from '../../../src/store/reviews/waive.js';
import { applyReading, beginRun } from '../../../src/store/runs/runs.js';
import { viewRows } from '../../../src/store/views/index.js';
import { field, formRecord } from '../../support/record.js';
import { describeByCode, submit, tickingClock } from '../../support/temporary-store.js';

const SEQUENCES = process.env.HUIBIAO_LONG === '1' ? 10_000 : 200;
const KINDS = [
  'correct',
  'confirm',
  'undo',
  'waive',
  'accept',
  'return',
  'reopen',
  'settle',
  'reparse',
  'resubmit',
] as const;
const by = '审核员';
const CELL = { formId: 1, key: 'profile.staff_actual' } as const;
const VALUES = ['13', '14', '15'] as const;

/** A form of one cell, as a plain program would keep it. */
class Desk {
  readonly store: Store = openStore(':memory:', { describe: describeByCode, now: tickingClock() });
  read = '13';
  versions = 0;
  runs = 1;
  /** What people said of the cell, the last one speaking; `base` is what was read then. */
  said: { readonly kind: 'correct' | 'confirm'; readonly value: string; readonly base: string; readonly id: number }[] =
    [];
  readonly waived = new Set<string>();
  last: {
    readonly decision: 'accepted' | 'returned' | 'reopened';
    readonly value: string;
    readonly version: number;
  } | null = null;
  reviews = 0;
  acts = 0;

  constructor() {
    this.resubmit('13');
  }

  get speaking() {
    return this.said.at(-1) ?? null;
  }

  get inConflict(): boolean {
    const { speaking } = this;
    return speaking !== null && speaking.base !== this.read && speaking.value !== this.read;
  }

  get value(): string {
    return this.speaking === null || this.inConflict ? this.read : this.speaking.value;
  }

  get isCorrected(): boolean {
    return this.speaking?.kind === 'correct' && !this.inConflict;
  }

  get state(): ReviewState {
    if (this.last?.decision === 'accepted') return this.last.value === this.value ? 'accepted' : 'changed';
    if (this.last?.decision === 'returned') return this.last.version === this.versions ? 'returned' : 'resubmitted';
    return 'pending';
  }

  /** The one rule of this desk: 实有人数 is to be 13. */
  get errors(): number {
    return this.value === '13' || this.waived.has(this.value) ? 0 : 1;
  }

  resubmit(value: string): void {
    this.read = value;
    this.versions++;
    submit(this.store, { fields: fieldsOf(value), name: `${this.versions}.txt` }, `version ${this.versions}`);
  }

  reparse(value: string): void {
    this.read = value;
    const version = readVersions(this.store, 1).at(-1);
    const parser = `${++this.runs}.0.0`;
    const run = beginRun(this.store, { parser, templateHash: '', configHash: '' });
    this.acts++;
    const record = formRecord({ parser, fields: fieldsOf(value), sha256: version?.sha256 ?? '' });
    applyReading(this.store, run, version?.id ?? 0, record, []);
  }

  decide(decision: 'accepted' | 'returned' | 'reopened'): void {
    const request = { formId: 1, by, note: null };
    if (decision === 'returned') returnForm(this.store, request);
    else if (decision === 'reopened') reopenForm(this.store, request);
    else {
      const isPossible = this.errors === 0 && !this.inConflict;
      const wasAccepted = this.state === 'accepted';
      expect(succeeds(() => approveForm(this.store, request))).toBe(isPossible);
      if (!isPossible || wasAccepted) return;
    }
    this.last = { decision, value: this.value, version: this.versions };
    this.reviews++;
    this.acts++;
  }

  waive(): void {
    const name = { code: 'T4', subject: CELL.key, factsHash: factsHashOf({ total: this.value, sum: '13' }) };
    const isThere = this.value !== '13';
    expect(succeeds(() => waive(this.store, { formId: 1, ...name, reason: '已说明', by }))).toBe(isThere);
    if (!isThere || this.waived.has(this.value)) return;
    this.waived.add(this.value);
    this.acts++;
  }

  correct(value: string): void {
    const known = this.said.length;
    const { id } = correct(this.store, { ...CELL, value, reason: '核对', by });
    if (this.said.some((one) => one.id === id)) return;
    this.said.push({ kind: 'correct', value, base: this.read, id });
    expect(this.said).toHaveLength(known + 1);
    this.acts++;
  }

  confirm(): void {
    const isPossible = !this.isCorrected;
    let id = 0;
    const done = succeeds(() => {
      id = confirm(this.store, { ...CELL, by }).id;
    });
    expect(done).toBe(isPossible);
    if (!done || this.said.some((one) => one.id === id)) return;
    this.said.push({ kind: 'confirm', value: this.read, base: this.read, id });
    this.acts++;
  }

  undo(): void {
    const last = this.said.pop();
    if (last === undefined) return;
    undoCorrection(this.store, last.id, by, '撤销');
    this.acts++;
  }

  settle(decision: 'keep' | 'drop'): void {
    const [open] = listConflicts(this.store);
    expect(open === undefined).toBe(!this.inConflict);
    const { speaking } = this;
    if (open === undefined || speaking === null) return;
    const made = resolveConflict(this.store, open.correctionId, { decision, by, reason: '看过原件' });
    const stands = new Set(listCorrections(this.store, 1).flatMap((one) => (one.undoneAt === null ? [one.id] : [])));
    this.said = this.said.filter(({ id }) => stands.has(id));
    if (made !== null) this.said.push({ kind: 'correct', value: speaking.value, base: this.read, id: made.id });
    this.acts++;
  }
}

const fieldsOf = (value: string) => [field(CELL.key, value, { unit: '人' })];

function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}

function recheck(desk: Desk): void {
  const facts = { total: desk.value, sum: '13' } as never;
  const fails: CheckOutcome = { code: 'T4', subject: CELL.key, result: 'fail', finding: finding('T4', 'error', facts) };
  writeOutcomes(desk.store, 1, desk.value === '13' ? [] : [fails]);
}

function examine(desk: Desk): void {
  const { store } = desk;
  const cell = effectiveFields(store, 1).find(({ key }) => key === CELL.key);
  expect(cell?.value).toBe(desk.value);
  expect(cell?.corrected).toBe(desk.isCorrected);
  expect(cell?.confirmed).toBe(desk.speaking?.kind === 'confirm' && !desk.inConflict);
  expect(listConflicts(store).length > 0).toBe(desk.inConflict);
  expect(reviewStateOf(store, 1)).toBe(desk.state);
  const [form] = [...viewRows(store, 'form')];
  expect([form?.errors, form?.review]).toEqual([desk.errors, desk.state]);
  const stands = listCorrections(store, 1).filter(({ undoneAt }) => undoneAt === null);
  expect(stands.map(({ id }) => id)).toEqual(desk.said.map(({ id }) => id));
  expect(readReviews(store, 1)).toHaveLength(desk.reviews);
  expect(readWaivers(store, 1)).toHaveLength(desk.waived.size);
  expect([...viewRows(store, 'journal')]).toHaveLength(desk.acts);
}

describe('reviews, waivers and confirmations, whatever happens', () => {
  it(`are never lost, and the state of a form is what they say (${SEQUENCES} sequences)`, {
    timeout: 3_600_000,
  }, () => {
    const act = fc.record({ kind: fc.constantFrom(...KINDS), value: fc.constantFrom(...VALUES), keep: fc.boolean() });
    fc.assert(
      fc.property(fc.array(act, { minLength: 4, maxLength: 20 }), (acts) => {
        const desk = new Desk();
        try {
          for (const { kind, value, keep } of acts) {
            const deeds = {
              correct: () => desk.correct(value),
              confirm: () => desk.confirm(),
              undo: () => desk.undo(),
              waive: () => desk.waive(),
              accept: () => desk.decide('accepted'),
              return: () => desk.decide('returned'),
              reopen: () => desk.decide('reopened'),
              settle: () => desk.settle(keep ? 'keep' : 'drop'),
              reparse: () => desk.reparse(value),
              resubmit: () => desk.resubmit(value),
            } as const satisfies Record<(typeof KINDS)[number], () => void>;
            deeds[kind]();
            recheck(desk);
            examine(desk);
          }
          expect(findProblems(desk.store)).toEqual([]);
        } finally {
          desk.store.close();
        }
      }),
      { numRuns: SEQUENCES, seed: 13 },
    );
  });
});
