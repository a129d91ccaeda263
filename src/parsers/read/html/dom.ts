import { load } from 'cheerio';
import type { Finding } from '../../../model/finding.js';
import { finding } from '../../../model/finding.js';

/** A node of cheerio's tree, as far as it is used here. */
export interface HtmlNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
}

/** Elements per level of `ReadLimits.maxDepth`: Office wraps each cell's text in several. */
const ELEMENTS_PER_LEVEL = 16;

/**
 * Formatting elements say nothing about text, and an unclosed one is opened again in every later paragraph (HTML Standard,
 * 13.2.4.3), which a hostile page multiplies. As `span` they keep their attributes and do no harm.
 */
const FORMATTING = /<(\/?)(?:b|i|u|s|em|strong|font|big|small|strike|tt|code|nobr)(?=[\s>/])/gi;

const TAG = /<(\/?)([a-z][\w:-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
/** No end tag, or one that may be left out: these do not pile up. */
const UNCOUNTED = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd td th tr tbody thead tfoot colgroup option optgroup html head body'.split(
    ' ',
  ),
);

/** Parses a page as a browser does. A page nested beyond the limit is refused before it is parsed. */
export function parseHtml(text: string, maxDepth: number): HtmlNode | Finding {
  if (deepest(text) > maxDepth * ELEMENTS_PER_LEVEL)
    return finding('limit-exceeded', 'error', { limit: 'maxDepth', allowed: maxDepth });
  // Half a character, as a damaged GB18030 file decodes to, is one the parser cannot take.
  const whole = text.replaceAll(/\p{Surrogate}/gu, '\uFFFD').replaceAll(FORMATTING, '<$1span');
  return load(whole).root()[0] as unknown as HtmlNode;
}

/** How deep elements may come to be nested, from the tags alone: an upper bound in one pass. */
function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag, slash, name = ''] of text.matchAll(TAG)) {
    if (UNCOUNTED.has(name.toLowerCase()) || tag.endsWith('/>')) continue;
    if (slash === '') most = Math.max(most, ++depth);
    else if (depth > 0) depth--;
  }
  return most;
}

/** A declaration of the element's own `style`, in lower case; null where it has none of that name. */
export function styleOf(node: HtmlNode, property: string): string | null {
  const style = node.attribs?.style;
  if (style === undefined) return null;
  for (const declaration of style.toLowerCase().split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0 && declaration.slice(0, colon).trim() === property) return declaration.slice(colon + 1).trim();
  }
  return null;
}

/** All text inside a node as it stands in the source. */
export function rawText(node: HtmlNode): string {
  if (node.type === 'text') return node.data ?? '';
  return (node.children ?? []).map(rawText).join('');
}
