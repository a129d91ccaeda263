import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { CheckOutcome } from '../../model/check.js';
import type { Finding, StoredFinding } from '../../model/finding.js';
import type { FormRecord } from '../../model/form-record.js';
import type { Store } from '../store.js';

/** What one parser run read in one document, with the sentences of its findings. Never changed once written. */
export interface Observation {
  readonly record: FormRecord;
  /** Chinese sentence of each of `record.findings`. */
  readonly messages: readonly string[];
}

/** Which parser, template and configuration made an observation. */
export interface ParseStamp {
  readonly templateHash?: string;
  readonly configHash?: string;
}

/** A reading that found no form: why, and the sentence. */
export interface Refusal {
  readonly reason: StoredFinding;
  readonly message: string;
  readonly parser: string | null;
}

/** An observation holds what the parser found; what the checks found is kept beside it. */
export function toObservation(store: Store, record: FormRecord, outcomes: readonly CheckOutcome[]): Observation {
  const byChecks = new Set(outcomes.flatMap(({ finding }) => (finding === null ? [] : [JSON.stringify(finding)])));
  const isOwn = (finding: Finding): boolean => !byChecks.has(JSON.stringify(finding));
  const findings = byChecks.size === 0 ? record.findings : record.findings.filter(isOwn);
  const own = findings === record.findings ? record : { ...record, findings };
  return { record: own, messages: findings.map(store.describe) };
}

/** One piece of output for a whole record: a second one costs as much as the compressing. */
const FAST = { level: 1, chunkSize: 64 * 1024 };

export function insertObservation(store: Store, versionId: number, runId: number, seen: Observation): number {
  return store.run(
    'INSERT INTO observations (version_id, run_id, made_at, record) VALUES (?, ?, ?, ?)',
    versionId,
    runId,
    store.now(),
    deflateRawSync(JSON.stringify(seen), FAST),
  );
}

export function insertRefusal(store: Store, versionId: number, runId: number, refusal: Refusal): number {
  return store.run(
    'INSERT INTO observations (version_id, run_id, made_at, refusal) VALUES (?, ?, ?, ?)',
    versionId,
    runId,
    store.now(),
    JSON.stringify(refusal),
  );
}

export function readObservation(store: Store, id: number): Observation {
  const row = store.get<{ record: Uint8Array | null }>('SELECT record FROM observations WHERE id = ?', id);
  if (row?.record == null) throw new Error(`no observation ${id}`);
  return JSON.parse(inflateRawSync(row.record).toString('utf8')) as Observation;
}

/**
 * Whether an observation holds this record, whichever parser read it; with `messages`, whether it says it in these
 * sentences. Compared as text, which spares taking apart what is equal nearly always. Damaged bytes are no reading.
 */
export function isSameReading(store: Store, id: number, record: FormRecord, messages?: readonly string[]): boolean {
  const row = store.get<{ record: Uint8Array | null; parser: string }>(
    'SELECT o.record, r.parser FROM observations o JOIN runs r ON r.id = o.run_id WHERE o.id = ?',
    id,
  );
  if (row?.record == null) return false;
  const meant = `{"record":${JSON.stringify({ ...record, parser: row.parser })},"messages":`;
  const text = inflated(row.record);
  return messages === undefined ? text.startsWith(meant) : text === `${meant}${JSON.stringify(messages)}}`;
}

function inflated(bytes: Uint8Array): string {
  try {
    return inflateRawSync(bytes).toString('utf8');
  } catch {
    return '';
  }
}

/** The refusal an observation is, null where it is a form. */
export function readRefusal(store: Store, id: number): Refusal | null {
  const row = store.get<{ refusal: string | null }>('SELECT refusal FROM observations WHERE id = ?', id);
  return row?.refusal == null ? null : (JSON.parse(row.refusal) as Refusal);
}

/** The run of ordinary ingestion with this parser, template and configuration. */
export function ingestRun(store: Store, parser: string, stamp: ParseStamp): number {
  const known = store.get<{ id: number }>(
    `SELECT id FROM runs WHERE kind = 'ingest' AND parser = ? AND template_hash = ? AND config_hash = ? LIMIT 1`,
    parser,
    stamp.templateHash ?? '',
    stamp.configHash ?? '',
  );
  return known?.id ?? insertRun(store, 'ingest', parser, stamp);
}

export function insertRun(store: Store, kind: 'ingest' | 'reparse', parser: string, stamp: ParseStamp): number {
  return store.run(
    'INSERT INTO runs (kind, parser, template_hash, config_hash, started_at) VALUES (?, ?, ?, ?, ?)',
    kind,
    parser,
    stamp.templateHash ?? '',
    stamp.configHash ?? '',
    store.now(),
  );
}
