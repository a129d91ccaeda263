import { createHash } from 'node:crypto';
import type { Store } from '../store.js';
import { canonicalJson } from './canonical.js';

/** What a finding is known by: while code, subject and facts are the same it is the same finding. */
export interface FindingName {
  readonly code: string;
  /** What was checked, `income.total@bureau`; null for what the reader found. */
  readonly subject: string | null;
  readonly factsHash: string;
}

/** A person's word that a finding may stay, and why. */
export interface Waiver extends FindingName {
  readonly id: number;
  readonly formId: number;
  /** The version that was in front of the person. */
  readonly versionId: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  readonly undoneReason: string | null;
}

const WAIVERS = `SELECT id, form_id AS formId, version_id AS versionId, code, subject, facts_hash AS factsHash, reason,
    made_by AS "by", made_at AS at, undone_at AS undoneAt, undone_by AS undoneBy, undone_reason AS undoneReason FROM waivers`;

/** All waivers of a form, those taken back too, in the order they were made. */
export function readWaivers(store: Store, formId: number): readonly Waiver[] {
  return store.all<Waiver>(`${WAIVERS} WHERE form_id = ? ORDER BY id`, formId);
}

export function readWaiver(store: Store, id: number): Waiver | null {
  return store.get<Waiver>(`${WAIVERS} WHERE id = ?`, id) ?? null;
}

export function insertWaiver(store: Store, made: Omit<Waiver, 'id'>): number {
  return store.run(
    `INSERT INTO waivers (form_id, version_id, code, subject, facts_hash, reason, made_by, made_at, undone_at,
       undone_by, undone_reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    made.formId,
    made.versionId,
    made.code,
    made.subject,
    made.factsHash,
    made.reason,
    made.by,
    made.at,
    made.undoneAt,
    made.undoneBy,
    made.undoneReason,
  );
}

export function factsHashOf(facts: object): string {
  return createHash('sha256').update(canonicalJson(facts)).digest('hex').slice(0, 32);
}

/** Whether the waiver is about this finding as it is now. Findings stored by earlier releases had no subject: then the facts decide. */
export function isAbout(waiver: FindingName, finding: FindingName): boolean {
  const { code, subject, factsHash } = finding;
  const isSameSubject = waiver.subject === null || waiver.subject === subject;
  return waiver.code === code && isSameSubject && waiver.factsHash === factsHash;
}
