import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_CHECK_CONFIG } from '../../../src/checks/config.js';
import { correctAndRecheck } from '../../../src/ingest/reread/correct-and-recheck.js';
import { previewCorrection } from '../../../src/ingest/reread/preview.js';
import type { StoredFinding } from '../../../src/model/finding.js';
import { correct, listCorrections } from '../../../src/store/corrections/correct.js';
import { effectiveFields } from '../../../src/store/forms/current-form.js';
import { readForms } from '../../../src/store/queries/figures.js';
import { templates } from '../../parsers/form/build.js';
import { fixtureStore } from '../../review/support/fixture-store.js';
import type { TemporaryStore } from '../../support/temporary-store.js';

/** What a finding says; a stored one is also numbered and may be waived. */
const saidOnly = ({ code, severity, facts, places }: StoredFinding) => ({ code, severity, facts, places });

const SETUP = { templates, checks: DEFAULT_CHECK_CONFIG };

let temporary: TemporaryStore;
beforeEach(async () => {
  temporary = await fixtureStore(({ name }) => name === 'tables-wrong/source.docx');
});
afterEach(() => temporary.remove());

describe('what would come of a correction', () => {
  it('is what comes of it, and nothing is written', () => {
    const { store } = temporary;
    const formId = readForms(store)[0]?.formId ?? 0;
    const figures = effectiveFields(store, formId).filter(({ entity, state }) => entity !== null && state === 'read');
    for (const { key, entity, unit } of figures.slice(0, 12)) {
      const said = { formId, key, entity, occurrence: 1, value: '77.00', unit };
      const { gone, came, errors } = previewCorrection(store, SETUP, said);
      const before = listCorrections(store, formId).length;
      const done = correctAndRecheck(store, SETUP, formId, () => correct(store, { ...said, reason: '试', by: '甲' }));
      expect({ gone: gone.map(saidOnly), came: came.map(saidOnly) }).toEqual({
        gone: done.gone.map(saidOnly),
        came: done.came.map(saidOnly),
      });
      expect(errors).toEqual({ before: done.before?.errors, after: done.after?.errors });
      expect(listCorrections(store, formId)).toHaveLength(before + 1);
    }
  });

  it('cannot be said of a money cell without a number', () => {
    const { store } = temporary;
    const formId = readForms(store)[0]?.formId ?? 0;
    const said = { formId, key: 'income.total', entity: 'consolidated', occurrence: 1, value: '约一百', unit: '万元' };
    expect(() => previewCorrection(store, SETUP, said)).toThrow(/income\.total/);
  });
});
