import type { VersionDoubt } from '../forms/beside.js';
import { openDoubts } from '../forms/version-doubts.js';
import { readVersions } from '../forms/versions.js';
import type { Store } from '../store.js';

/** A version that gave way to another of its form, or did not replace it. */
export interface Replacement {
  readonly formId: number;
  readonly replaced: NumberedFile;
  readonly by: NumberedFile;
  readonly differences: number;
  /** Why a person has to say which of the two counts; null where it is plain. */
  readonly doubt: VersionDoubt | null;
}

export interface NumberedFile {
  /** From 1, as `history` counts. */
  readonly version: number;
  readonly fileName: string;
}

interface Pair {
  readonly formId: number;
  readonly versionId: number;
  /** The version that was current when it came in. */
  readonly beside: number;
  readonly differences: number;
  readonly doubt: VersionDoubt | null;
}

/** What a submission replaced, or did not replace; null for the first version of a form. */
export function replacementBy(store: Store, submissionId: number): Replacement | null {
  const pair = store.get<Pair>(
    `SELECT id AS versionId, form_id AS formId, beside, differences, doubt FROM versions
     WHERE submission_id = ? AND beside IS NOT NULL`,
    submissionId,
  );
  return pair === undefined ? null : replacementOf(store, pair);
}

/** The versions of which a person has to choose, one question for a form. */
export function openQuestions(store: Store): readonly Replacement[] {
  return openDoubts(store).flatMap((pair) => replacementOf(store, pair) ?? []);
}

function replacementOf(store: Store, { formId, versionId, beside, differences, doubt }: Pair): Replacement | null {
  const versions = readVersions(store, formId).map((one, i) => ({ ...one, version: i + 1 }));
  const by = versions.find((one) => one.current);
  const replaced = versions.find(({ id }) => id === (by?.id === versionId ? beside : versionId));
  if (by === undefined || replaced === undefined) return null;
  return { formId, replaced: numbered(replaced), by: numbered(by), differences, doubt };
}

function numbered({ version, fileName }: NumberedFile): NumberedFile {
  return { version, fileName };
}
