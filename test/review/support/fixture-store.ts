import { DEFAULT_CHECK_CONFIG } from '../../../src/checks/config.js';
import { runChecks } from '../../../src/checks/run-checks.js';
import { sha256Of } from '../../../src/ingest/workers/parse-job.js';
import { sayFinding } from '../../../src/messages/index.js';
import type { Template } from '../../../src/model/template.js';
import { DEFAULT_LIMITS, parse } from '../../../src/parsers/index.js';
import { acceptForm } from '../../../src/store/submissions/accept.js';
import { type FixtureFile, fixtureFiles } from '../../support/fixtures.js';
import { temporaryStore } from '../../support/temporary-store.js';

/** A database with the forms of the fixtures read with the bundled templates, checked, as an import leaves them. */
export async function fixtureStore(wanted: (file: FixtureFile) => boolean = () => true) {
  const temporary = temporaryStore({ describe: (finding) => sayFinding('zh', finding) });
  for (const file of fixtureFiles().filter((one) => one.expected.rejected === null && wanted(one))) {
    const { bytes, templates } = file;
    const name = file.name.replace('/', '-');
    const sha256 = sha256Of(bytes);
    const { record, rejected } = await parse({ name, sha256, bytes }, { templates, limits: DEFAULT_LIMITS });
    if (rejected !== null) continue;
    const outcomes = runChecks(
      { record, template: templateOf(templates, record.form), previous: null },
      DEFAULT_CHECK_CONFIG,
    );
    const receivedAt = temporary.now();
    acceptForm(temporary.store, { name, path: name, receivedAt, sha256, bytes }, record, outcomes);
  }
  return temporary;
}

function templateOf(templates: readonly Template[], id: string | null): Template {
  const found = templates.find((template) => template.id === id);
  if (found === undefined) throw new Error(`no template ${id}`);
  return found;
}
