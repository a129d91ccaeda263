import type { FormRecord } from '../../model/form-record.js';
import type { VersionRow } from '../records/form-row.js';
import { readObservation } from '../records/observation.js';
import { chosenVersion } from '../records/version-choice.js';
import type { Store } from '../store.js';
import { diffRecords } from './diff.js';
import { olderBy } from './older-looking.js';

/**
 * Why a person has to say which version counts: the new one looks older than the one that was there, came in together with it, or
 * came after a person had chosen.
 */
export type VersionDoubt = 'older-name' | 'older-date' | 'same-import' | 'after-choice';

/** A version that has just come in. */
export interface NewVersion {
  readonly versionId: number;
  readonly fileName: string;
  readonly record: FormRecord;
  readonly modifiedAt: string | null;
  /** Submissions after this one came in together with it. */
  readonly importedAfter: number | null;
}

/** Notes what a new version came in beside, in how many places the two differ, and whether that is a question for a person. */
export function noteBeside(store: Store, seen: NewVersion, rival: VersionRow): void {
  const { record } = readObservation(store, rival.current_observation);
  const differences = countDifferences(record, seen.record);
  const doubt = differences === 0 ? null : doubtOf(store, seen, { ...rival, record });
  store.run(
    'UPDATE versions SET beside = ?, differences = ?, doubt = ? WHERE id = ?',
    rival.id,
    differences,
    doubt,
    seen.versionId,
  );
}

interface Rival extends VersionRow {
  readonly record: FormRecord;
}

function doubtOf(store: Store, seen: NewVersion, rival: Rival): VersionDoubt | null {
  if (chosenVersion(store, rival.form_id) !== null) return 'after-choice';
  const file = store.get<{ name: string }>(
    'SELECT file_name AS name FROM submissions WHERE id = ?',
    rival.submission_id,
  );
  const older = olderBy(seen, { fileName: file?.name ?? '', record: rival.record, modifiedAt: rival.modified_at });
  if (older !== null) return older;
  return seen.importedAfter !== null && rival.submission_id > seen.importedAfter ? 'same-import' : null;
}

/** Cells that read otherwise, and headings of the report with other words. */
export function countDifferences(before: FormRecord, after: FormRecord): number {
  const words = ({ narrative }: FormRecord) =>
    new Map(narrative.map((part) => [part.path, part.heading + part.text.trim()]));
  const [old, now] = [words(before), words(after)];
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  return diffRecords(before, after).changes.length + paths.filter((path) => old.get(path) !== now.get(path)).length;
}
