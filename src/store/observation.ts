import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FormRecord } from '../model/form-record.js';
import type { Connection } from './connection.js';

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

export function insertObservation(conn: Connection, versionId: number, runId: number, seen: Observation): number {
  conn.step('observation');
  return conn.run(
    'INSERT INTO observations (version_id, run_id, made_at, record) VALUES (?, ?, ?, ?)',
    versionId,
    runId,
    conn.now(),
    deflateRawSync(JSON.stringify(seen), { level: 1 }),
  );
}

export function readObservation(conn: Connection, id: number): Observation {
  const row = conn.get<{ record: Uint8Array }>('SELECT record FROM observations WHERE id = ?', id);
  if (row === undefined) throw new Error(`no observation ${id}`);
  return JSON.parse(inflateRawSync(row.record).toString('utf8')) as Observation;
}

/** The run of ordinary ingestion with this parser, template and configuration. */
export function ingestRun(conn: Connection, parser: string, stamp: ParseStamp): number {
  const template = stamp.templateHash ?? '';
  const config = stamp.configHash ?? '';
  const known = conn.get<{ id: number }>(
    `SELECT id FROM runs WHERE kind = 'ingest' AND parser = ? AND template_hash = ? AND config_hash = ? ORDER BY id DESC LIMIT 1`,
    parser,
    template,
    config,
  );
  if (known !== undefined) return known.id;
  return conn.run(
    `INSERT INTO runs (kind, parser, template_hash, config_hash, started_at) VALUES ('ingest', ?, ?, ?, ?)`,
    parser,
    template,
    config,
    conn.now(),
  );
}
