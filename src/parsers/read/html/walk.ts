import { leaveOut } from '../shared/budget.js';
import { checkBox } from '../shared/field-text.js';
import { symbolFontOf, typedText } from '../shared/symbol-font.js';
import { type HtmlNode, rawText, styleOf } from './dom.js';
import { BLOCKS, IGNORED, isHidden, isNoteMark, PARAGRAPHS, roleOf } from './elements.js';
import { endParagraph, type Flow } from './flow.js';
import { BREAK, keptText, SPACE, sourceText, TAB } from './line.js';
import { addList } from './list.js';
import { addHtmlTable } from './table.js';

/** Adds a node's content to the flow. Depth is bounded by `parseHtml`. */
export function addNodes(flow: Flow, nodes: readonly HtmlNode[]): void {
  for (const node of nodes) {
    if (flow.problem !== null) return;
    if (node.type === 'text') addText(flow, node.data ?? '');
    else if (node.name !== undefined) addElement(flow, node, node.name);
  }
}

function addText(flow: Flow, data: string): void {
  const text = typedText(flow.symbolFont, data);
  flow.raw += flow.preformatted ? keptText(text) : sourceText(text);
}

function addElement(flow: Flow, node: HtmlNode, name: string): void {
  if (IGNORED.has(name) || isNoteMark(node)) return;
  if (isHidden(node)) leaveOut(flow, 'hidden', rawText(node));
  else if (name === 'del' || node.attribs?.class === 'msoDel') leaveOut(flow, 'deleted', rawText(node));
  else if (name === 'table') addHtmlTable(flow, node, addNodes);
  else if (name === 'ol' || name === 'ul') addList(flow, node, addNodes);
  else if (BLOCKS.has(name)) addBlock(flow, node, name);
  else addInline(flow, node, name);
}

function addBlock(flow: Flow, node: HtmlNode, name: string): void {
  endParagraph(flow);
  const { role, preformatted } = flow;
  flow.role = roleOf(node) ?? role;
  flow.preformatted = preformatted || name === 'pre';
  const before = flow.blocks.length;
  addNodes(flow, node.children ?? []);
  endParagraph(flow, PARAGRAPHS.has(name) && flow.blocks.length === before);
  flow.role = role;
  flow.preformatted = preformatted;
}

const BLANK = /^[\s\u00A0]*$/u;

function addInline(flow: Flow, node: HtmlNode, name: string): void {
  const children = node.children ?? [];
  if (name === 'br') flow.raw += BREAK;
  else if (name === 'input') flow.raw += inputText(node);
  else if (name === 'select') flow.raw += sourceText(chosen(node));
  else if (name === 'o:p' && BLANK.test(rawText(node))) return;
  else if (name === 'span') addSpan(flow, node);
  else addNodes(flow, children);
}

const SPACES = /[\s\u00A0]+/gu;
const ONE_SPACE = /[ \u00A0]/gu;

/** Office says in a style what a span of blanks stands for, and which characters are a list's number. */
function addSpan(flow: Flow, node: HtmlNode): void {
  const style = node.attribs?.style ?? '';
  if (style.includes('mso-')) {
    const tabs = Number(styleOf(node, 'mso-tab-count') ?? 0);
    if (tabs > 0 && rawText(node).trim() === '') {
      flow.raw += TAB.repeat(Math.min(tabs, 100));
      return;
    }
    if (styleOf(node, 'mso-list') === 'ignore') {
      flow.label = rawText(node).replaceAll(SPACES, ' ').trim() || null;
      return;
    }
    if (styleOf(node, 'mso-spacerun') === 'yes') {
      flow.raw += rawText(node).replaceAll(ONE_SPACE, SPACE);
      return;
    }
  }
  const outer = flow.symbolFont;
  const family = node.attribs?.face ?? styleOf(node, 'font-family');
  if (family != null) flow.symbolFont = symbolFontOf(family.split(',')[0] ?? '');
  addNodes(flow, node.children ?? []);
  flow.symbolFont = outer;
}

function inputText(node: HtmlNode): string {
  const type = node.attribs?.type?.toLowerCase() ?? 'text';
  if (type === 'checkbox' || type === 'radio') return checkBox(node.attribs?.checked !== undefined);
  return type === 'text' ? sourceText(node.attribs?.value ?? '') : '';
}

function chosen(select: HtmlNode): string {
  const options = (select.children ?? []).filter(({ name }) => name === 'option');
  const option = options.find(({ attribs }) => attribs?.selected !== undefined) ?? options[0];
  return option === undefined ? '' : rawText(option);
}
