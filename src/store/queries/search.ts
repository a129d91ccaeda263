import type { Store } from '../store.js';
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

const SPACES = /\s+/u;

/**
 * Passages that hold the words, all of them where white space separates several. The index only proposes: every hit is
 * checked against the text, and what is not indexed yet is read. So nothing is found that is not there, and nothing that
 * LIKE would find is missed.
 */
export function searchText(store: Store, query: string, limit = 100): readonly SearchHit[] {
  const words = query
    .split(SPACES)
    .map(foldText)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return store.snapshot(() => {
    const hits: SearchHit[] = [];
    for (const row of candidates(store, words)) {
      const { id: _, ...hit } = row;
      const text = foldText(hit.heading === null ? hit.text : `${hit.heading}\n${hit.text}`);
      if (words.every((word) => text.includes(word))) hits.push(hit);
      if (hits.length >= limit) break;
    }
    return hits;
  });
}

/** A long query is proposed by its first pairs; the text decides anyway. */
const MAX_PAIRS = 64;

/** Texts where the words may stand, in the order of forms and passages. */
function candidates(store: Store, words: readonly string[]): Iterable<HitRow> {
  const pairs = [...new Set(words.flatMap(bigrams))];
  // A single character is no pair: every text has to be read.
  if (pairs.length === 0) return store.iterate<HitRow>(`${SELECT} ORDER BY p.id`);
  const match = pairs
    .slice(0, MAX_PAIRS)
    .map((pair) => `"${pair}"`)
    .join(' AND ');
  return store.iterate<HitRow>(
    `${SELECT} AND (p.indexed = 0 OR p.id IN (SELECT rowid FROM passage_words WHERE passage_words MATCH ?)) ORDER BY p.id`,
    match,
  );
}

/** Passages indexed in one transaction: short, so that no other writer waits long. */
const INDEX_BATCH = 500;

/**
 * Brings the search index up to date. Gives how many passages were new. Ingestion leaves this for an idle moment: search
 * is right without it, only slower.
 */
export function updateSearchIndex(store: Store): number {
  let total = 0;
  for (;;) {
    const some = store.transaction(() => indexPassages(store, INDEX_BATCH));
    total += some;
    if (some < INDEX_BATCH) return total;
  }
}

/** Indexes at most `most` new passages. Gives how many. */
function indexPassages(store: Store, most: number): number {
  const rows = store.all<{ id: number; heading: string | null; text: string }>(
    'SELECT id, heading, text FROM passages WHERE indexed = 0 ORDER BY id LIMIT ?',
    most,
  );
  for (const { id, heading, text } of rows) {
    const words = bigrams(foldText(heading === null ? text : `${heading}\n${text}`));
    store.run('INSERT INTO passage_words (rowid, words) VALUES (?, ?)', id, words.join(' '));
    store.run('UPDATE passages SET indexed = 1 WHERE id = ?', id);
  }
  return rows.length;
}
