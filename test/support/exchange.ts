import { refresh } from '../../src/store/corrections/correct.js';
import { refreshForm } from '../../src/store/forms/refresh-form.js';
import type { Store } from '../../src/store/open-store.js';
import { type PortableCorrection, portable } from '../../src/store/proof/logical-hash.js';
import { canonicalJson } from '../../src/store/records/canonical.js';
import { insertCorrection, readCorrections } from '../../src/store/records/correction.js';
import { insertReview, type Review, readReviews } from '../../src/store/records/review.js';
import { insertWaiver, readWaivers, type Waiver } from '../../src/store/records/waiver.js';

/** A correction on its way to another database: the document it was made on is known by its bytes. */
export interface ExchangedCorrection extends PortableCorrection {
  readonly original: string;
}

/** All corrections, undone ones too, in the order they were made. */
export function exportCorrections(store: Store): readonly ExchangedCorrection[] {
  const rows = store.all<{ id: number; form_id: number; sha256: string }>(
    `SELECT c.id, c.form_id, s.sha256 FROM corrections c JOIN versions v ON v.id = c.version_id
       JOIN submissions s ON s.id = v.submission_id ORDER BY c.id`,
  );
  const byForm = new Map<number, ReturnType<typeof readCorrections>>();
  return rows.flatMap((row) => {
    const corrections = byForm.get(row.form_id) ?? readCorrections(store, row.form_id);
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
  store: Store,
  corrections: readonly ExchangedCorrection[],
): readonly ExchangedCorrection[] {
  const homeless: ExchangedCorrection[] = [];
  const keys = new Map<number, Set<string>>();
  for (const correction of corrections) {
    const { original, ...made } = correction;
    const version = store.get<{ id: number; form_id: number }>(
      `SELECT v.id, v.form_id FROM versions v JOIN submissions s ON s.id = v.submission_id WHERE s.sha256 = ?
       ORDER BY v.id LIMIT 1`,
      original,
    );
    if (version === undefined) {
      homeless.push(correction);
      continue;
    }
    const known = readCorrections(store, version.form_id).map((one) => canonicalJson(portable(one)));
    if (known.includes(canonicalJson(made))) continue;
    insertCorrection(store, { ...made, formId: version.form_id, versionId: version.id });
    keys.set(version.form_id, (keys.get(version.form_id) ?? new Set()).add(made.key));
  }
  store.transaction(() => {
    for (const [formId, changed] of keys) for (const key of changed) refresh(store, formId, key);
  });
  return homeless;
}

/** Reviews and waivers on their way to another database. */
export interface ExchangedDecisions {
  readonly reviews: readonly (Review & { readonly original: string })[];
  readonly waivers: readonly (Waiver & { readonly original: string })[];
}

/** All reviews and waivers, those taken back too, in the order they were made. */
export function exportDecisions(store: Store): ExchangedDecisions {
  const versions = store.all<{ id: number; formId: number; sha256: string }>(
    'SELECT v.id, v.form_id AS formId, s.sha256 FROM versions v JOIN submissions s ON s.id = v.submission_id',
  );
  const known = new Map(versions.map(({ id, sha256 }) => [id, sha256]));
  const forms = [...new Set(versions.map(({ formId }) => formId))];
  const made = <T extends Review | Waiver>(read: (store: Store, formId: number) => readonly T[]) =>
    forms
      .flatMap((formId) => read(store, formId))
      .toSorted((a, b) => a.id - b.id)
      .map((one) => ({ ...one, original: known.get(one.versionId) ?? '' }));
  return { reviews: made(readReviews), waivers: made(readWaivers) };
}

/** Takes reviews and waivers over; those whose document this database does not have are left out. Gives how many. */
export function importDecisions(store: Store, { reviews, waivers }: ExchangedDecisions): number {
  const home = (original: string) =>
    store.get<{ versionId: number; formId: number }>(
      `SELECT v.id AS versionId, v.form_id AS formId FROM versions v JOIN submissions s ON s.id = v.submission_id
       WHERE s.sha256 = ? ORDER BY v.id LIMIT 1`,
      original,
    );
  return store.transaction(() => {
    const touched = new Set<number>();
    let homeless = 0;
    const take = <T extends { readonly original: string }>(made: readonly T[], insert: (one: T) => void) => {
      for (const one of made) {
        const at = home(one.original);
        if (at === undefined) homeless++;
        else insert({ ...one, ...at });
        if (at !== undefined) touched.add(at.formId);
      }
    };
    take(reviews, (one) => insertReview(store, one));
    take(waivers, (one) => insertWaiver(store, one));
    for (const formId of touched) refreshForm(store, formId);
    return homeless;
  });
}
