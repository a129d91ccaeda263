import type { Connection } from '../connection.js';
import { bigrams, foldText } from './bigram.js';

export interface SearchHit {
  readonly formId: number;
  readonly department: string | null;
  readonly year: number | null;
  readonly source: 'narrative' | 'indicator';
  /** Outline path of section 五, or the indicator's key. */
  readonly path: string;
  readonly heading: string | null;
  readonly text: string;
}

interface HitRow extends SearchHit {
  readonly id: number;
}

const SELECT = `SELECT p.id, p.form_id AS formId, f.department, f.year, p.source, p.path, p.heading, p.text
  FROM passages p JOIN forms f ON f.id = p.form_id WHERE p.source IN ('narrative', 'indicator')`;

/**
 * Passages that hold the words, all of them where white space separates several. The index only proposes: every hit is
 * checked against the text, and what is not indexed yet is read. So nothing is found that is not there, and nothing that
 * LIKE would find is missed.
 */
export function searchText(conn: Connection, query: string, limit: number): readonly SearchHit[] {
  const words = query
    .split(/\s+/)
    .map(foldText)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return conn.snapshot(() => {
    const hits: SearchHit[] = [];
    for (const row of candidates(conn, words)) {
      const { id: _, ...hit } = row;
      const text = foldText(hit.heading === null ? hit.text : `${hit.heading}\n${hit.text}`);
      if (words.every((word) => text.includes(word))) hits.push(hit);
      if (hits.length >= limit) break;
    }
    return hits;
  });
}

/** A long query is proposed by its first pairs; the text decides anyway. */
const MOST_PAIRS = 64;

/** Texts where the words may stand, in the order of forms and passages. */
function candidates(conn: Connection, words: readonly string[]): Iterable<HitRow> {
  const pairs = [...new Set(words.flatMap(bigrams))];
  // A single character is no pair: every text has to be read.
  if (pairs.length === 0) return conn.iterate<HitRow>(`${SELECT} ORDER BY p.id`);
  const match = pairs
    .slice(0, MOST_PAIRS)
    .map((pair) => `"${pair}"`)
    .join(' AND ');
  return conn.iterate<HitRow>(
    `${SELECT} AND (p.indexed = 0 OR p.id IN (SELECT rowid FROM passage_words WHERE passage_words MATCH ?)) ORDER BY p.id`,
    match,
  );
}

/**
 * Indexes passages that are new since the last time, at most `most` of them. Gives how many. Ingestion leaves this to a
 * quiet moment: search is right without it, only slower.
 */
export function indexPassages(conn: Connection, most: number): number {
  const rows = conn.all<{ id: number; heading: string | null; text: string }>(
    'SELECT id, heading, text FROM passages WHERE indexed = 0 ORDER BY id LIMIT ?',
    most,
  );
  conn.step('index');
  for (const { id, heading, text } of rows) {
    const words = bigrams(foldText(heading === null ? text : `${heading}\n${text}`));
    conn.run('INSERT INTO passage_words (rowid, words) VALUES (?, ?)', id, words.join(' '));
    conn.run('UPDATE passages SET indexed = 1 WHERE id = ?', id);
  }
  return rows.length;
}
