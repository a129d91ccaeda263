import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CHECK_CONFIG } from '../../src/checks/config.js';
import { parseJob } from '../../src/ingest/workers/parse-job.js';
import { DEFAULT_LIMITS } from '../../src/parsers/read/reader.js';
import { loadTemplates } from '../../src/templates/load-templates.js';
import { hasShared, sharedPath } from '../support/shared.js';
import { failures, resultsOf } from './run.js';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));

async function check(file: string) {
  const bytes = readFileSync(sharedPath('form', file));
  const setup = { templates: loadTemplates([templates]), limits: DEFAULT_LIMITS, checks: DEFAULT_CHECK_CONFIG };
  return (await parseJob({ name: file, sha256: '', bytes }, setup)).outcomes;
}

describe.skipIf(!hasShared)('the checks on the shared real form (skipped where the samples are not there)', () => {
  it.each(['000_21852f6ea5329e8d.txt', 'form.docx'])(
    '%s: no error, and only what a reader of the form agrees with',
    async (file) => {
      const outcomes = await check(file);
      expect(failures(outcomes, 'error')).toEqual([]);
      // One 二级机构 in the prose and none in the tables; 17 staff against 16 and 25; three kinds empty; no cover.
      expect(failures(outcomes, 'warning')).toEqual([
        'N10 sub-agencies',
        'N12 profile.staff_actual',
        'G3 performance.indicators.timeliness',
        'G3 performance.indicators.economic',
        'G3 performance.indicators.ecological',
        'F1 cover.budget_code',
        'F1 cover.report_date',
      ]);
      expect(failures(outcomes, 'info')).toEqual([
        'T5 fixed_assets.total@consolidated',
        'T5 fixed_assets.total@bureau',
        'F4 signatures',
      ]);
    },
  );

  it('finds the main figures, the sources and the parts of the prose in agreement', async () => {
    const outcomes = await check('000_21852f6ea5329e8d.txt');
    for (const code of ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N13']) {
      expect(Object.values(resultsOf(outcomes, code))).toEqual(['pass']);
    }
  });
});
