import type { Outcome } from '../../model/submission.js';
import type { Connection } from '../connection.js';

/** The newest row of a path, as the watcher compares it with what lies there now. */
export interface PathRow {
  readonly id: number;
  readonly name: string;
  readonly path: string;
  readonly sha256: string | null;
  readonly outcome: Outcome;
  readonly reason: string | null;
  /** The parser that refused it, null where none did. */
  readonly parser: string | null;
}

/** One row for every path that was ever seen. */
export function readPathRows(conn: Connection): readonly PathRow[] {
  return conn.all<PathRow>(
    `SELECT id, file_name AS name, path, sha256, outcome, reason, parser FROM submissions
     WHERE id IN (SELECT max(id) FROM submissions GROUP BY path) ORDER BY id`,
  );
}
