import type { Place } from '../../model/place.js';
import { simplifyHan } from '../../text/script.js';
import { toTraditional } from '../../text/traditional.js';
import type { Store } from '../store.js';
import { bigrams, foldText } from './bigram.js';

export interface SearchHit {
  readonly formId: number;
  readonly department: string | null;
  readonly year: number | null;
  readonly source: 'narrative' | 'indicator' | 'field';
  /** Outline path of section 五, or the key of the indicator or field. */
  readonly path: string;
  /** Heading of the part of section 五, or what the form prints beside the field. */
  readonly heading: string | null;
  readonly text: string;
  /** Which of the form's fields it is, from 0; null in prose. */
  readonly field: number | null;
  /** Where a part of section 五 begins; null elsewhere. */
  readonly place: Place | null;
}

/** The place still as text: only what is shown needs it. */
type StoredHit = Omit<SearchHit, 'place'> & { readonly place: string | null };

export interface SearchResult {
  /** Of all hits, those beyond the limit too. */
  readonly total: number;
  /** In the order of forms. */
  readonly hits: readonly SearchHit[];
}

export interface SearchLimits {
  readonly limit?: number;
  readonly offset?: number;
  readonly year?: number | undefined;
  /** A part of the department's name. */
  readonly department?: string | undefined;
}

const SPACES = /\s+/u;

/**
 * Texts of forms that hold the words, all of them where white space separates several, in simplified or traditional characters. The
 * index only proposes: every hit is checked against the text, and what is not indexed yet is read. So nothing is found that is not
 * there, and nothing that LIKE would find is missed.
 */
export function searchText(
  store: Store,
  query: string,
  { limit = 100, offset = 0, ...where }: SearchLimits = {},
): SearchResult {
  const words = query
    .split(SPACES)
    .filter((word) => word !== '')
    .map(spellings);
  if (words.length === 0) return { total: 0, hits: [] };
  return store.snapshot(() => {
    const found: StoredHit[] = [];
    for (const hit of [...passages(store, words, where), ...fields(store, where)]) {
      const isProse = hit.source === 'narrative' && hit.heading !== null;
      const text = foldText(isProse ? `${hit.heading}\n${hit.text}` : hit.text);
      if (words.every((word) => word.some((spelling) => text.includes(spelling)))) found.push(hit);
    }
    const hits = found
      .toSorted((one, other) => one.formId - other.formId)
      .slice(offset, offset + limit)
      .map(({ place, ...hit }) => ({ ...hit, place: place === null ? null : (JSON.parse(place) as Place) }));
    return { total: found.length, hits };
  });
}

/** 职责 and 職責: a word as it was typed and in both scripts, folded. */
function spellings(word: string): readonly string[] {
  return [...new Set([word, simplifyHan(word), toTraditional(word)].map(foldText))];
}

/** A long query is proposed by its first pairs; the text decides anyway. */
const MAX_PAIRS = 64;

const PASSAGES = `SELECT p.form_id AS formId, f.department, f.year, p.source, p.path, p.heading, p.text, NULL AS field, p.place
  FROM passages p JOIN forms f ON f.id = p.form_id WHERE p.source IN ('narrative', 'indicator')`;
const WHERE = '(? IS NULL OR f.year = ?) AND (? IS NULL OR instr(f.department, ?) > 0)';

function whereParams({ year, department }: SearchLimits) {
  return [year ?? null, year ?? null, department ?? null, department ?? null];
}

/** Prose and indicators where the words may stand. */
function* passages(store: Store, words: readonly (readonly string[])[], where: SearchLimits) {
  const asked = whereParams(where);
  const match = matchOf(words);
  // A single character is no pair: every text has to be read.
  if (match === null) yield* store.iterate<StoredHit>(`${PASSAGES} AND ${WHERE} ORDER BY p.id`, ...asked);
  else
    yield* store.iterate<StoredHit>(
      `${PASSAGES} AND ${WHERE} AND (p.indexed = 0 OR p.id IN (SELECT rowid FROM passage_words WHERE passage_words MATCH ?)) ORDER BY p.id`,
      ...asked,
      match,
    );
}

/** (a b) OR (ä b) for each word, all of them; null where some word has no pair. */
function matchOf(words: readonly (readonly string[])[]): string | null {
  const terms = words.map((word) => word.map((spelling) => bigrams(spelling).slice(0, MAX_PAIRS)));
  const useful = terms.filter((spellings) => spellings.every((pairs) => pairs.length > 0));
  if (useful.length === 0) return null;
  const all = (pairs: readonly string[]) => `(${pairs.map((pair) => `"${pair}"`).join(' AND ')})`;
  return useful.map((spellings) => `(${spellings.map(all).join(' OR ')})`).join(' AND ');
}

/** Every other cell that holds text, as the form has it; a corrected one as it was corrected. */
const FIELDS = `SELECT x.form_id AS formId, f.department, f.year, 'field' AS source, c.key AS path, c.label AS heading,
    CASE WHEN x.corrected = 1 THEN x.value ELSE coalesce(x.raw, x.value) END AS text,
    x.ordinal AS field, NULL AS place
  FROM field_values x JOIN cells c ON c.id = x.cell_id JOIN forms f ON f.id = x.form_id
  WHERE x.number IS NULL AND coalesce(x.value, x.raw) IS NOT NULL AND substr(c.key, 1, 23) <> 'performance.indicators.' AND ${WHERE}
  ORDER BY x.form_id, x.ordinal`;

function* fields(store: Store, where: SearchLimits) {
  for (const hit of store.iterate<StoredHit & { readonly text: string | null }>(FIELDS, ...whereParams(where)))
    if (hit.text !== null) yield hit;
}
