import { leaveOut } from '../shared/budget.js';
import { checkBox } from '../shared/field-text.js';
import { type SymbolFont, symbolCharacter, symbolFontOf, typedText } from '../shared/symbol-font.js';
import { attribute, child, children, isElement, outermost, textOf, type XmlElement } from '../xml/xml.js';
import { fieldResult } from './form-field.js';
import { toggle } from './styles.js';
import type { Field, WalkState } from './walk.js';

/** The text of one paragraph under construction. */
export interface Line {
  text: string;
  /** Text met inside a field's code: normally dropped, kept when the field turns out to be broken. */
  code: string;
  /** A page or column break was met; it parts the text only where text follows. */
  parted: boolean;
  /** Hidden by the paragraph's style. */
  readonly hidden: boolean;
}

/** Elements inside a paragraph that hold no text of the document, or hold it a second time. */
const SKIPPED = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:rubyPr',
  'w:rt',
  'w:sectPr',
  'w:instrText',
  'w:delInstrText',
  'w:fldData',
  'w:annotationRef',
  'w:footnoteRef',
  'w:endnoteRef',
  'm:rPr',
  'm:ctrlPr',
]);

const TEXT_BOX_HOLDERS = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Adds the text of a paragraph's content. `host` is a paragraph or anything that groups runs inside one. */
export function addInline(walk: WalkState, line: Line, host: XmlElement): void {
  for (const node of host.children) if (isElement(node)) addNode(walk, line, node);
}

function addNode(walk: WalkState, line: Line, node: XmlElement): void {
  if (SKIPPED.has(node.name)) return;
  if (node.name === 'w:r') addRun(walk, line, node);
  else if (node.name === 'w:del' || node.name === 'w:moveFrom') leaveOut(walk, 'deleted', visibleText(node));
  else if (node.name === 'w:sdt') addContentControl(walk, line, node);
  else if (node.name === 'mc:AlternateContent') addInline(walk, line, alternative(node));
  else if (TEXT_BOX_HOLDERS.has(node.name)) walk.boxes.push(...outermost(node, 'w:txbxContent'));
  else if (node.name === 'w:fldSimple') addSimpleField(walk, line, node);
  else if (node.name === 'm:t') addText(line, textOf(node));
  else addInline(walk, line, node);
}

function addRun(walk: WalkState, line: Line, run: XmlElement): void {
  const rPr = child(run, 'w:rPr');
  const hidden =
    toggle(child(rPr, 'w:vanish')) ?? walk.styles.vanish(attribute(child(rPr, 'w:rStyle'), 'w:val')) ?? line.hidden;
  // A hidden or deleted run still opens and closes fields.
  const target = hidden ? { ...line, text: '', code: '' } : line;
  const fonts = child(rPr, 'w:rFonts');
  const name = attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi');
  const font = name === null ? null : symbolFontOf(name);
  for (const node of run.children) if (isElement(node)) addRunChild(walk, target, node, font);
  if (hidden) leaveOut(walk, 'hidden', target.text);
}

/** A line end of the file inside a text element; Word writes `w:br` where one is meant. */
const LINE_END = /[\r\n]+/gu;

function addRunChild(walk: WalkState, line: Line, node: XmlElement, font: SymbolFont | null): void {
  const simple = CHARACTERS[node.name];
  if (simple !== undefined) put(walk, line, simple);
  else if (node.name === 'w:t') put(walk, line, typedText(font, textOf(node).replaceAll(LINE_END, ' ')));
  else if (node.name === 'w:delText') leaveOut(walk, 'deleted', textOf(node));
  else if (node.name === 'w:br') addBreak(walk, line, attribute(node, 'w:type'));
  else if (node.name === 'w:sym') put(walk, line, symbol(node));
  else if (node.name === 'w:fldChar') addFieldCharacter(walk, line, node);
  else if (node.name === 'w:instrText') {
    const field = walk.fields.at(-1);
    if (field?.phase === 'code') field.code += textOf(node);
  } else addNode(walk, line, node);
}

/** 17.3.3: characters that are written as elements. An optional hyphen is a hint for line breaking, not a character. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
  'w:softHyphen': '',
};

function put(walk: WalkState, line: Line, text: string): void {
  const code = walk.fields.findLast((field) => field.phase === 'code');
  // Words of a MACROBUTTON are runs of text within its code.
  if (code !== undefined) {
    code.code += text;
    line.code += text;
    return;
  }
  if (text !== '') for (const field of walk.fields) field.shown = true;
  addText(line, text);
}

function addText(line: Line, text: string): void {
  if (text === '') return;
  if (line.parted && line.text.trim() !== '') line.text += '\n';
  line.parted = false;
  line.text += text;
}

function addBreak(walk: WalkState, line: Line, type: string | null): void {
  if (type === 'page' || type === 'column') line.parted = true;
  else put(walk, line, '\n');
}

/** 17.3.3.30: a character by its code in a font, usually shifted into the private use area. */
function symbol(node: XmlElement): string {
  const code = Number.parseInt(attribute(node, 'w:char') ?? '', 16);
  if (!(code >= 0x20 && code <= 0x10ffff)) return '';
  // Half a character is none.
  if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD';
  return symbolCharacter(symbolFontOf(attribute(node, 'w:font') ?? ''), code);
}

function addFieldCharacter(walk: WalkState, line: Line, node: XmlElement): void {
  const type = attribute(node, 'w:fldCharType');
  if (type === 'begin') walk.fields.push({ phase: 'code', code: '', shown: false, data: child(node, 'w:ffData') });
  const field = walk.fields.at(-1);
  if (field === undefined) return;
  if (type === 'separate') field.phase = 'result';
  if (type === 'end') {
    walk.fields.pop();
    const text = fieldResult(field);
    if (text !== null) put(walk, line, text);
  }
  if (type !== 'begin' && !walk.fields.some((open) => open.phase === 'code')) line.code = '';
}

/** 17.16.19: a field in one element, its instruction an attribute. */
function addSimpleField(walk: WalkState, line: Line, node: XmlElement): void {
  const field: Field = { phase: 'result', code: attribute(node, 'w:instr') ?? '', shown: false, data: null };
  walk.fields.push(field);
  addInline(walk, line, node);
  walk.fields.pop();
  const text = fieldResult(field);
  if (text !== null) put(walk, line, text);
}

/** A content control; a check box shows its state ([MS-DOCX] 2.6.1.5), whatever characters it is drawn with. */
function addContentControl(walk: WalkState, line: Line, sdt: XmlElement): void {
  const box = child(child(sdt, 'w:sdtPr'), 'w14:checkbox');
  if (box !== null) put(walk, line, checkBox(toggleOf(child(box, 'w14:checked'))));
  else for (const content of children(sdt, 'w:sdtContent')) addInline(walk, line, content);
}

function toggleOf(element: XmlElement | null): boolean {
  const value = attribute(element, 'w14:val');
  return element !== null && value !== '0' && value !== 'false';
}

/** The branch of `mc:AlternateContent` that is read: the first choice, which current word processors show (Part 3, 9.3). */
export function alternative(node: XmlElement): XmlElement {
  const choice = child(node, 'mc:Choice');
  return choice ?? child(node, 'mc:Fallback') ?? { name: node.name, attributes: {}, children: [] };
}

/** Text a person would lose with this element: not field codes, not properties. */
export function visibleText(element: XmlElement): string {
  if (SKIPPED.has(element.name) && element.name !== 'w:rt') return '';
  if (element.name === 'mc:AlternateContent') return visibleText(alternative(element));
  return element.children
    .map((node) => (isElement(node) ? visibleText(node) : isTextHolder(element) ? node : ''))
    .join('');
}

function isTextHolder(element: XmlElement): boolean {
  return element.name === 'w:t' || element.name === 'w:delText' || element.name === 'm:t';
}
