import type { Connection } from '../connection.js';
import { type PortableCorrection, portable } from '../forms/canonical-form.js';
import { canonicalJson } from '../records/canonical.js';
import { insertCorrection, readCorrections } from '../records/correction-rows.js';
import { refresh } from './correct.js';

/** A correction on its way to another database: the document it was made on is known by its bytes. */
export interface ExchangedCorrection extends PortableCorrection {
  readonly original: string;
}

/** All corrections, undone ones too, in the order they were made. */
export function exportCorrections(conn: Connection): readonly ExchangedCorrection[] {
  const rows = conn.all<{ id: number; form_id: number; sha256: string }>(
    `SELECT c.id, c.form_id, s.sha256 FROM corrections c JOIN versions v ON v.id = c.version_id
       JOIN submissions s ON s.id = v.submission_id ORDER BY c.id`,
  );
  const byForm = new Map<number, ReturnType<typeof readCorrections>>();
  return rows.flatMap((row) => {
    const corrections = byForm.get(row.form_id) ?? readCorrections(conn, row.form_id);
    byForm.set(row.form_id, corrections);
    const made = corrections.find((one) => one.id === row.id);
    return made === undefined ? [] : [{ ...portable(made), original: row.sha256 }];
  });
}

/**
 * Takes corrections over, with their reasons, names and times. One that is there already is not taken twice. Gives those whose
 * document this database does not have.
 */
export function importCorrections(
  conn: Connection,
  corrections: readonly ExchangedCorrection[],
): readonly ExchangedCorrection[] {
  const homeless: ExchangedCorrection[] = [];
  const keys = new Map<number, Set<string>>();
  for (const correction of corrections) {
    const { original, ...made } = correction;
    const version = conn.get<{ id: number; form_id: number }>(
      `SELECT v.id, v.form_id FROM versions v JOIN submissions s ON s.id = v.submission_id WHERE s.sha256 = ?
       ORDER BY v.id LIMIT 1`,
      original,
    );
    if (version === undefined) {
      homeless.push(correction);
      continue;
    }
    const known = readCorrections(conn, version.form_id).map((one) => canonicalJson(portable(one)));
    if (known.includes(canonicalJson(made))) continue;
    insertCorrection(conn, { ...made, formId: version.form_id, versionId: version.id });
    keys.set(version.form_id, (keys.get(version.form_id) ?? new Set()).add(made.key));
  }
  for (const [formId, changed] of keys) for (const key of changed) refresh(conn, formId, key);
  return homeless;
}
