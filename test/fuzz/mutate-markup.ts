import { below, pick, type Random } from './random.js';

/**
 * One change of XML or HTML by its structure: tags, attributes, elements. One character of a source is a byte; `other`
 * lends what is spliced in.
 */
export function mutateMarkup(source: string, other: string, random: Random): string {
  return pick(MUTATIONS, random)(source, other, random);
}

type Mutation = (source: string, other: string, random: Random) => string;

const NUMBERS = [
  '',
  '0',
  '-1',
  '1',
  '2',
  '3',
  '63',
  '64',
  '255',
  '1000',
  '1001',
  '65536',
  'D800',
  '2147483648',
  '1e9',
  'NaN',
];

const HOSTILE = [
  ...[
    '&#x110000;',
    '&#xD800;',
    '&#0;',
    '&amp;',
    '&bogus;',
    '&',
    '<',
    '>',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?x',
    '?>',
  ],
  ...[
    '<!DOCTYPE a [<!ENTITY b "cc">]>',
    '</p>',
    '</w:p>',
    '</w:tc>',
    '</w:tr>',
    '</w:tbl>',
    '</table>',
    '<td>',
    '<tr>',
  ],
  ...[
    '<table>',
    '<p>',
    '<w:p>',
    '<w:tc>',
    '<w:tr/>',
    '<w:tbl/>',
    '<w:vMerge/>',
    '<w:gridSpan w:val="99"/>',
    '<w:t>',
    '<w:br/>',
  ],
  ...[
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:fldChar w:fldCharType="end"/>',
    '<w:txbxContent>',
    '<text:p/>',
    '\0',
    '\xff',
    '"',
  ],
];

const MUTATIONS: readonly Mutation[] = [
  (source, _, random) => onTag(source, random, () => ''),
  (source, _, random) => onTag(source, random, (tag) => tag + tag),
  (source, _, random) => onTag(source, random, () => pick(HOSTILE, random)),
  (source, _, random) => onTag(source, random, (tag) => tag.replace(/"[^"]*"|=\d+/, `="${pick(NUMBERS, random)}"`)),
  (source, _, random) => onTag(source, random, (tag) => tag.replace(/\/?>$/, (end) => (end === '/>' ? '>' : '/>'))),
  (source, _, random) => onTag(source, random, (tag) => tag.repeat(1 + below(100, random))),
  (source, other, random) => onTag(source, random, () => tagAt(other, random)?.[0] ?? ''),
  (source, other, random) => onElement(source, random, () => elementAt(other, random)?.text ?? ''),
  (source, _, random) => onElement(source, random, () => ''),
  (source, _, random) => onElement(source, random, (element) => element.repeat(1 + below(20, random))),
  (source, _, random) => onElement(source, random, (element) => element + (elementAt(source, random)?.text ?? '')),
  nest,
  (source, _, random) => put(source, random, pick(HOSTILE, random)),
  (source, other, random) => put(source, random, stretch(other, random)),
  (source, _, random) => source.slice(0, below(source.length, random)),
];

const TAG = /<[^<>]{1,400}>/g;
/** An element longer than this is not handled as a whole: copies of copies would grow without end. */
const MAX_TAG = 4_000;

function tagAt(source: string, random: Random): RegExpExecArray | null {
  TAG.lastIndex = below(source.length, random);
  return TAG.exec(source);
}

function onTag(source: string, random: Random, change: (tag: string) => string): string {
  const found = tagAt(source, random);
  if (found === null) return source;
  return source.slice(0, found.index) + change(found[0]) + source.slice(found.index + found[0].length);
}

/** From a start tag to the next end tag of that name: a whole element where it does not hold another of its kind. */
function elementAt(source: string, random: Random): { readonly start: number; readonly text: string } | null {
  const tag = tagAt(source, random);
  const name = tag === null ? undefined : /^<([\w:]+)/.exec(tag[0])?.[1];
  if (tag === null || name === undefined) return null;
  const close = source.indexOf(`</${name}>`, tag.index);
  const end = tag[0].endsWith('/>') || close === -1 ? tag.index + tag[0].length : close + name.length + 3;
  return end - tag.index > MAX_TAG ? null : { start: tag.index, text: source.slice(tag.index, end) };
}

function onElement(source: string, random: Random, change: (element: string) => string): string {
  const found = elementAt(source, random);
  if (found === null) return source;
  return source.slice(0, found.start) + change(found.text) + source.slice(found.start + found.text.length);
}

/** Puts an element into copies of its own tags, deeper than any limit at times. */
function nest(source: string, _: string, random: Random): string {
  const depth = 1 + below(random() < 0.1 ? 2_000 : 80, random);
  return onElement(source, random, (element) => {
    const [open = ''] = /^<[^>]*>/.exec(element) ?? [];
    const name = /^<([\w:]+)/.exec(open)?.[1] ?? '';
    return open.endsWith('/>') ? element : open.repeat(depth) + element + `</${name}>`.repeat(depth);
  });
}

function put(source: string, random: Random, text: string): string {
  const at = below(source.length, random);
  return source.slice(0, at) + text + source.slice(at);
}

function stretch(source: string, random: Random): string {
  const from = below(source.length, random);
  return source.slice(from, from + below(1_500, random));
}
