import { say } from '../../messages/index.js';
import { readVersions } from '../../store/forms/versions.js';
import { readFormSummary } from '../../store/queries/figures.js';
import { readOriginal } from '../../store/submissions/originals.js';
import { type Answer, refused, type Visit } from '../visit.js';

/** `/forms/32/original`: the current file as it came, for download only. */
export function original({ desk, lang, params }: Visit): Answer {
  const summary = readFormSummary(desk.store, Number(params.form));
  const version =
    summary === null ? undefined : readVersions(desk.store, summary.formId).find(({ current }) => current);
  const bytes = version === undefined ? null : readOriginal(desk.store, version.sha256);
  if (version === undefined || bytes === null) return refused(404, say(lang, 'desk-refused-404'));
  return { kind: 'file', name: version.fileName, type: 'application/octet-stream', bytes };
}
