import { formatNumber } from '../shared/number-format.js';
import { type HtmlNode, styleOf } from './dom.js';
import { endParagraph, type Flow } from './flow.js';

type AddNodes = (flow: Flow, nodes: readonly HtmlNode[]) => void;

/** `type` of `ol` and `list-style-type`, as the word processors' number formats. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'simp-chinese-formal': 'chineseLegalSimplified',
  'trad-chinese-formal': 'ideographLegalTraditional',
  'cjk-heavenly-stem': 'ideographTraditional',
  'cjk-earthly-branch': 'ideographZodiac',
};

/** A list: each item's first paragraph carries the number or bullet a browser would print. */
export function addList(flow: Flow, list: HtmlNode, addNodes: AddNodes): void {
  endParagraph(flow);
  let number = Number.parseInt(list.attribs?.start ?? '1', 10) || 1;
  for (const item of list.children ?? []) {
    if (item.name !== 'li') {
      addNodes(flow, [item]);
      continue;
    }
    number = Number.parseInt(item.attribs?.value ?? '', 10) || number;
    flow.label = labelOf(list, number);
    addNodes(flow, [item]);
    flow.label = null;
    number++;
  }
}

const SPACE = /\s/u;
const IN_CHINESE = /chinese|ideograph/iu;

function labelOf(list: HtmlNode, number: number): string | null {
  const style = styleOf(list, 'list-style-type') ?? styleOf(list, 'list-style')?.split(SPACE)[0] ?? null;
  if (style === 'none') return null;
  if (list.name === 'ul' && (style === null || FORMATS[style] === undefined)) return '•';
  const format = FORMATS[style ?? list.attribs?.type ?? '1'] ?? 'decimal';
  return `${formatNumber(number, format)}${IN_CHINESE.test(format) ? '、' : '.'}`;
}
