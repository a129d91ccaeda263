import { type Lang, say } from '../messages/index.js';
import type { SearchHit } from '../store/queries/search.js';

/** performance.indicators.quality[2] */
const LIST_ITEM = /\.([a-z_]+)\[(\d+)\]$/u;

/** Where in its form a hit stands, in words. */
export function searchHeading({ source, path, heading }: SearchHit, lang: Lang): string {
  if (source === 'narrative') return `${path} ${heading ?? ''}`.trim();
  if (source === 'field') return heading ?? path;
  const [, kind = path, ordinal = ''] = LIST_ITEM.exec(path) ?? [];
  return say(lang, 'search-indicator', { kind, ordinal });
}

/** What stands for a line end: the lines of prose are broken in mid-sentence, those of an indicator are its content and its result. */
export function lineEndOf({ source }: SearchHit): string {
  return source === 'indicator' ? ' · ' : '';
}
