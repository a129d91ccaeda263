import type { Store } from '../store.js';

export type Decision = 'accepted' | 'returned' | 'reopened';

/** What a person decided of a form, and what its values were then. */
export interface Review {
  readonly id: number;
  readonly formId: number;
  /** The version that was in front of the person. */
  readonly versionId: number;
  readonly decision: Decision;
  readonly effectiveHash: string;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
  /** Decisions made at one go have one number, and are taken back at one go. */
  readonly batch: number | null;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
}

const REVIEWS = `SELECT id, form_id AS formId, version_id AS versionId, decision, effective_hash AS effectiveHash, note,
    made_by AS "by", made_at AS at, batch, undone_at AS undoneAt, undone_by AS undoneBy FROM reviews`;

/** All reviews of a form, those taken back too, in the order they were made. */
export function readReviews(store: Store, formId: number): readonly Review[] {
  return store.all<Review>(`${REVIEWS} WHERE form_id = ? ORDER BY id`, formId);
}

/** The reviews of one go that still stand. */
export function readBatch(store: Store, batch: number): readonly Review[] {
  return store.all<Review>(`${REVIEWS} WHERE batch = ? AND undone_at IS NULL ORDER BY id`, batch);
}

export function insertReview(store: Store, made: Omit<Review, 'id'>): number {
  return store.run(
    `INSERT INTO reviews (form_id, version_id, decision, effective_hash, note, made_by, made_at, batch, undone_at,
       undone_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    made.formId,
    made.versionId,
    made.decision,
    made.effectiveHash,
    made.note,
    made.by,
    made.at,
    made.batch,
    made.undoneAt,
    made.undoneBy,
  );
}

export const REVIEW_STATES = ['pending', 'accepted', 'returned', 'resubmitted', 'changed'] as const;

/**
 * Where a form stands with its reviewers. `resubmitted`: returned, and another version came in. `changed`: accepted, but its
 * values are not those that were accepted.
 */
export type ReviewState = (typeof REVIEW_STATES)[number];

/** The state of the form `f`: its latest standing review, against its version and values of today. */
export const REVIEW_STATE = `coalesce((SELECT CASE r.decision
    WHEN 'accepted' THEN iif(r.effective_hash IS f.effective_hash, 'accepted', 'changed')
    WHEN 'returned' THEN iif(r.version_id IS f.current_version, 'returned', 'resubmitted') END
  FROM reviews r WHERE r.form_id = f.id AND r.undone_at IS NULL ORDER BY r.id DESC LIMIT 1), 'pending')`;
