import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Finding } from '../../model/finding.js';
import type { FormRecord } from '../../model/form-record.js';
import type { Connection } from '../connection.js';

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

/** A run that no longer takes the document for a form: why, and the sentence. */
export interface Refusal {
  readonly reason: Finding;
  readonly message: string;
  readonly parser: string | null;
}

/** One piece of output for a whole record: a second one costs as much as the compressing. */
const FAST = { level: 1, chunkSize: 64 * 1024 };

export function insertObservation(conn: Connection, versionId: number, runId: number, seen: Observation): number {
  conn.step('observation');
  return conn.run(
    'INSERT INTO observations (version_id, run_id, made_at, record) VALUES (?, ?, ?, ?)',
    versionId,
    runId,
    conn.now(),
    deflateRawSync(JSON.stringify(seen), FAST),
  );
}

export function insertRefusal(conn: Connection, versionId: number, runId: number, refusal: Refusal): number {
  conn.step('observation');
  return conn.run(
    'INSERT INTO observations (version_id, run_id, made_at, refusal) VALUES (?, ?, ?, ?)',
    versionId,
    runId,
    conn.now(),
    JSON.stringify(refusal),
  );
}

export function readObservation(conn: Connection, id: number): Observation {
  const row = conn.get<{ record: Uint8Array | null }>('SELECT record FROM observations WHERE id = ?', id);
  if (row?.record == null) throw new Error(`no observation ${id}`);
  return JSON.parse(inflateRawSync(row.record).toString('utf8')) as Observation;
}

/**
 * Whether an observation holds this record, whichever parser read it; with `messages`, whether it says it in these
 * sentences. Compared as text, which spares taking apart what is equal nearly always. Damaged bytes are no reading.
 */
export function isSameReading(conn: Connection, id: number, record: FormRecord, messages?: readonly string[]): boolean {
  const row = conn.get<{ record: Uint8Array | null; parser: string }>(
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
export function readRefusal(conn: Connection, id: number): Refusal | null {
  const row = conn.get<{ refusal: string | null }>('SELECT refusal FROM observations WHERE id = ?', id);
  return row?.refusal == null ? null : (JSON.parse(row.refusal) as Refusal);
}

/** The run of ordinary ingestion with this parser, template and configuration. */
export function ingestRun(conn: Connection, parser: string, stamp: ParseStamp): number {
  const known = conn.get<{ id: number }>(
    `SELECT id FROM runs WHERE kind = 'ingest' AND parser = ? AND template_hash = ? AND config_hash = ? LIMIT 1`,
    parser,
    stamp.templateHash ?? '',
    stamp.configHash ?? '',
  );
  return known?.id ?? insertRun(conn, 'ingest', parser, stamp);
}

export function insertRun(conn: Connection, kind: 'ingest' | 'reparse', parser: string, stamp: ParseStamp): number {
  conn.step('run');
  return conn.run(
    'INSERT INTO runs (kind, parser, template_hash, config_hash, started_at) VALUES (?, ?, ?, ?, ?)',
    kind,
    parser,
    stamp.templateHash ?? '',
    stamp.configHash ?? '',
    conn.now(),
  );
}
