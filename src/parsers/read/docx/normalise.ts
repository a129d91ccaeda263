import { finding } from '../../../model/finding.js';
import { encodeEntities } from '../xml/entities.js';
import { attribute, child, isElement, type XmlElement } from '../xml/xml.js';
import { addInline, alternative, type Line, visibleText } from './inline.js';
import { leaveOut, type Walk } from './story.js';
import { levelOf, toggle } from './styles.js';
import { addTable } from './table.js';

/** Names of the bookmarks that carry through mammoth what HTML has no place for. */
export const MARK = { label: 'label-', gap: 'gap', story: 'story-', chunk: 'chunk-' } as const;

/** Elements between blocks that hold nothing to read. */
const SKIPPED = new Set([
  'w:sectPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:customXmlPr',
]);

/**
 * Rewrites block content as the little WordprocessingML that mammoth reads without loss: paragraphs of plain text and
 * tables with consistent spans. Revisions, fields, symbols, list numbers and text boxes are settled on the way.
 */
export function addBlocks(walk: Walk, host: XmlElement): void {
  for (const node of host.children) {
    if (walk.problem !== null) return;
    if (isElement(node)) addBlock(walk, node);
  }
}

function addBlock(walk: Walk, node: XmlElement): void {
  if (SKIPPED.has(node.name)) return;
  if (node.name === 'w:p') addParagraph(walk, node);
  else if (node.name === 'w:tbl') addTable(walk, node);
  else if (node.name === 'w:del' || node.name === 'w:moveFrom') leaveOut(walk, 'deleted', visibleText(node));
  else if (node.name === 'mc:AlternateContent') addBlocks(walk, alternative(node));
  else if (node.name === 'w:altChunk') {
    walk.chunks.push(attribute(node, 'r:id') ?? '');
    walk.out.push(marked(`${MARK.chunk}${walk.chunks.length - 1}`));
  }
  // A run straight in the body is not allowed, but written by some tools.
  else if (node.name === 'w:r') addParagraph(walk, { name: 'w:p', attributes: {}, children: [node] });
  else addBlocks(walk, node);
}

/** An otherwise empty paragraph that says what follows, or what its cell is. */
export function marked(name: string): string {
  return `<w:p><w:bookmarkStart w:id="0" w:name="${name}"/></w:p>`;
}

function addParagraph(walk: Walk, element: XmlElement): void {
  const pPr = child(element, 'w:pPr');
  const styleId = attribute(child(pPr, 'w:pStyle'), 'w:val') ?? walk.styles.defaultParagraph;
  const line: Line = { text: '', code: '', parted: false, hidden: walk.styles.vanish(styleId) ?? false };
  addInline(walk, line, element);
  // A field whose code does not end in its own paragraph is broken: what it seemed to hold is text.
  const text =
    walk.carried + line.text + (walk.fields.some((field) => field.phase === 'code') ? brokenField(walk, line) : '');
  walk.carried = '';
  const mark = child(pPr, 'w:rPr');
  if (child(mark, 'w:del') !== null || child(mark, 'w:moveFrom') !== null) {
    walk.carried = text;
    return;
  }
  const label = toggle(child(mark, 'w:vanish')) === true && text === '' ? null : listLabel(walk, pPr, styleId);
  addText(walk, text, label);
}

/** Writes a paragraph. */
export function addText(walk: Walk, text: string, label: string | null): void {
  if (++walk.paragraphs > walk.limits.maxParagraphs) {
    walk.problem = finding('limit-exceeded', 'error', { limit: 'maxParagraphs', allowed: walk.limits.maxParagraphs });
    return;
  }
  let bookmark = '';
  if (label !== null) {
    walk.labels.push(label);
    bookmark = `<w:bookmarkStart w:id="0" w:name="${MARK.label}${walk.labels.length - 1}"/>`;
  }
  const runs = encodeEntities(stripControls(text)).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">');
  const run = runs === '' ? '' : `<w:r><w:t xml:space="preserve">${runs}</w:t></w:r>`;
  walk.out.push(`<w:p>${bookmark}${run}</w:p>`);
}

/** Content still waiting for a paragraph to belong to, at the end of its container. */
export function flushCarried(walk: Walk): void {
  if (walk.carried === '') return;
  const text = walk.carried;
  walk.carried = '';
  addText(walk, text, null);
}

function brokenField(walk: Walk, line: Line): string {
  walk.fields.length = 0;
  return line.code;
}

/** The number in front of a list paragraph: its own `w:numPr`, else its style's; list 0 means none (17.9.18). */
function listLabel(walk: Walk, pPr: XmlElement | null, styleId: string | null): string | null {
  const own = child(pPr, 'w:numPr');
  const ownId = attribute(child(own, 'w:numId'), 'w:val');
  const inherited = walk.styles.numbering(styleId);
  const numId = ownId ?? inherited?.numId ?? null;
  if (numId === null || numId === '0') return null;
  const byStyle = inherited === null ? 0 : (inherited.level ?? walk.numbering.levelOfStyle(numId, inherited.styleId));
  return walk.numbering.next(numId, levelOf(own) ?? (ownId === null ? byStyle : 0));
}

/** Characters XML 1.0 cannot hold (2.2); a character reference may have brought them in. */
function stripControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
  return text.replaceAll(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '');
}
