import type { Store } from '../store.js';
import { bigrams, foldText } from './bigram.js';

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
