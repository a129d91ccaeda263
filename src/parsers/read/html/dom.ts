import { load } from 'cheerio';
import type { Finding } from '../../../model/finding.js';
import { finding } from '../../../model/finding.js';
import { withoutHalfCharacters } from '../shared/half-characters.js';

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

const TAG_NAME = /<(\/?)([a-z][\w:-]*)/iuy;
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
  const whole = withoutHalfCharacters(text).replaceAll(FORMATTING, '<$1span');
  return load(whole).root()[0] as unknown as HtmlNode;
}

/** How deep elements may come to be nested, from the tags alone: an upper bound in one pass. */
function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  let at = text.indexOf('<');
  while (at >= 0) {
    TAG_NAME.lastIndex = at;
    const [, slash, name = ''] = TAG_NAME.exec(text) ?? [];
    const end = name === '' ? at + 1 : endOfTag(text, TAG_NAME.lastIndex);
    // What is cut off inside a tag is no element.
    if (end < 0) break;
    if (name !== '' && !UNCOUNTED.has(name.toLowerCase()) && text[end - 2] !== '/') {
      if (slash === '') most = Math.max(most, ++depth);
      else if (depth > 0) depth--;
    }
    at = text.indexOf('<', end);
  }
  return most;
}

const QUOTE = /["']/u;

/** Behind the `>` that ends a tag; below 0 where none does. A quote after `=` holds to its partner (HTML Standard, 13.2.5.37). */
function endOfTag(text: string, from: number): number {
  const first = text.indexOf('>', from);
  if (first < 0 || !QUOTE.test(text.slice(from, first))) return first < 0 ? -1 : first + 1;
  let assigned = false;
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '>') return at + 1;
    if (assigned && (character === '"' || character === "'")) {
      at = text.indexOf(character, at + 1);
      if (at < 0) return -1;
      assigned = false;
    } else if (character === '=') assigned = true;
    else if (character > ' ') assigned = false;
  }
  return -1;
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
