import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listConflicts } from '../../../src/store/corrections/conflicts.js';
import { effectiveFields } from '../../../src/store/forms/current-form.js';
import { findProblems } from '../../../src/store/proof/integrity.js';
import { countOutcomes } from '../../../src/store/submissions/submissions.js';
import { exportCorrections } from '../../support/exchange.js';
import { type Operation, World } from './world.js';

/** `HUIBIAO_LONG=1` runs the 20,000 sequences of the release check. */
const SEQUENCES = process.env.HUIBIAO_LONG === '1' ? 20_000 : 300;

const operation: fc.Arbitrary<Operation> = fc.record({
  kind: fc.oneof(
    { weight: 4, arbitrary: fc.constant('ingest' as const) },
    { weight: 1, arbitrary: fc.constant('resend' as const) },
    { weight: 6, arbitrary: fc.constant('correct' as const) },
    { weight: 2, arbitrary: fc.constant('undo' as const) },
    { weight: 4, arbitrary: fc.constant('reparse' as const) },
    { weight: 1, arbitrary: fc.constant('undo-run' as const) },
    { weight: 2, arbitrary: fc.constant('settle' as const) },
    { weight: 1, arbitrary: fc.constant('move' as const) },
  ),
  pick: fc.nat({ max: 1000 }),
  what: fc.nat({ max: 1000 }),
});

const tally = { sequences: 0, operations: 0, corrections: 0, applied: 0, raised: 0, either: 0, agrees: 0 };

/** Every correction had its fate, and no other cell was touched. */
function examine(world: World): void {
  for (const form of world.model.forms()) {
    const formId = world.formId(form);
    expect(formId, `form ${form} is gone`).not.toBeNull();
    if (formId === null) continue;
    const raised = new Set(listConflicts(world.store, formId).map((one) => one.correctionId));
    const expected = new Map(
      world.model.cells(form).map((cell) => [`${cell.key}@${cell.entity}`, new Set([cell.value])]),
    );
    for (const correction of world.model.speaking(form)) {
      const fate = world.model.fate(correction);
      tally[fate]++;
      const isRaised = raised.delete(correction.id);
      if (fate !== 'either') expect(isRaised, `${correction.identity} ${fate}`).toBe(fate === 'raised');
      if (isRaised) continue;
      const cell = world.model.cells(form).find((one) => one.identity === correction.identity);
      expected.set(`${cell?.key}@${cell?.entity}`, new Set([correction.value]));
    }
    // What is raised beyond that stands on an older reading of a cell for which a later correction speaks.
    for (const id of raised) expect(world.model.corrections.find((one) => one.id === id)?.undone).toBe(false);
    const fields = effectiveFields(world.store, formId);
    for (const field of fields) {
      const values = expected.get(`${field.key}@${field.entity}`);
      if (values !== undefined) expect([...values], `${form} ${field.key}`).toContain(field.value);
      else expect(field.value).toBe(field.observed);
    }
  }
}

function nothingLost(world: World): void {
  const kept = new Map(exportCorrections(world.store).map((one, index) => [index, one]));
  expect(kept.size).toBe(world.model.corrections.length);
  const undone = [...kept.values()].filter((one) => one.undoneAt !== null).length;
  expect(undone).toBe(world.model.corrections.filter((one) => one.undone).length);
}

describe('corrections, whatever happens', () => {
  it(`are never lost, never given to another cell, and raised when their reading moved (${SEQUENCES} sequences)`, {
    timeout: 3_600_000,
  }, () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 4, maxLength: 16 }), (operations) => {
        const world = new World();
        try {
          for (const one of operations) {
            world.do(one);
            examine(world);
          }
          nothingLost(world);
          const { store } = world;
          const counts = countOutcomes(store);
          expect(Object.values(counts).reduce((a, b) => a + b)).toBe(world.model.arrivals.length);
          expect(findProblems(store)).toEqual([]);
          tally.sequences++;
          tally.operations += operations.length;
          tally.corrections += world.model.corrections.length;
        } finally {
          world.store.close();
        }
      }),
      { numRuns: SEQUENCES, seed: process.env.HUIBIAO_LONG === '1' ? 20_260_101 : 5 },
    );
    if (process.env.HUIBIAO_LONG === '1') process.stdout.write(`${JSON.stringify(tally)}\n`);
    // Sequences that never correct or never raise would prove nothing.
    expect(tally.applied).toBeGreaterThan(SEQUENCES / 2);
    expect(tally.raised).toBeGreaterThan(SEQUENCES / 10);
    expect(tally.agrees).toBeGreaterThan(0);
  });
});
