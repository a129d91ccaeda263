import { type Finding, finding } from '../../../model/finding.js';
import { isSpace, readAttributes } from './attributes.js';
import { decodeEntities, withoutControls } from './entities.js';
import { canonicalName, extendScope, type Scope } from './namespaces.js';
import type { XmlElement, XmlNode } from './xml.js';

/** Elements in one part; far above any form, low enough to keep the tree within a worker's memory. */
const MAX_ELEMENTS = 1_000_000;
/** One part of a document as text; a form's is some hundred thousand. */
export const MAX_XML_BYTES = 32 * 1024 * 1024;
/** Word nests about a dozen elements per table level; this leaves room for `ReadLimits.maxDepth` nested tables. */
const ELEMENTS_PER_LEVEL = 16;

export function tooLong(): Finding {
  return finding('limit-exceeded', 'error', { limit: 'XML bytes', allowed: MAX_XML_BYTES });
}

export interface ParsedXml {
  readonly root: XmlElement | null;
  /** False where the text ends before the root element does. */
  readonly complete: boolean;
  readonly problem: Finding | null;
}

interface Open {
  readonly raw: string;
  readonly element: { name: string; attributes: Readonly<Record<string, string>>; children: XmlNode[] };
  readonly outer: Scope;
}

/**
 * Parses XML 1.0 into a tree, forgivingly: a missing end tag is closed where its parent ends. Iterative and bounded.
 * A document type with declarations is refused, so that no entity can expand. `part` names the file in findings.
 */
export function parseXml(source: string, part: string, maxDepth: number): ParsedXml {
  const text = withoutControls(source);
  const state: State = { text, at: 0, stack: [], scope: new Map(), root: null, elements: 0, names: new Map() };
  const deepest = maxDepth * ELEMENTS_PER_LEVEL;
  while (state.at < text.length) {
    const open = text.indexOf('<', state.at);
    addText(state, open < 0 ? text.length : open);
    if (open < 0) break;
    const problem = readMarkup(state, open, part);
    if (problem !== null) return { root: state.root, complete: false, problem };
    if (state.stack.length > deepest) return stopped(state, 'maxDepth', maxDepth);
    if (state.elements > MAX_ELEMENTS) return stopped(state, 'XML elements', MAX_ELEMENTS);
  }
  return { root: state.root, complete: state.root !== null && state.stack.length === 0, problem: null };
}

interface State {
  readonly text: string;
  at: number;
  readonly stack: Open[];
  scope: Scope;
  root: XmlElement | null;
  elements: number;
  /** Raw name → canonical name, valid for the present scope. */
  names: Map<string, string>;
}

function stopped(state: State, limit: string, allowed: number): ParsedXml {
  return { root: state.root, complete: false, problem: finding('limit-exceeded', 'error', { limit, allowed }) };
}

function addText(state: State, end: number): void {
  const parent = state.stack.at(-1);
  if (parent !== undefined && end > state.at)
    parent.element.children.push(decodeEntities(state.text.slice(state.at, end)));
  state.at = end;
}

function readMarkup(state: State, open: number, part: string): Finding | null {
  const { text } = state;
  const next = text.charCodeAt(open + 1);
  if (next === 0x2f) closeTag(state, open);
  else if (next === 0x3f) skipTo(state, open, '?>');
  else if (next !== 0x21) openTag(state, open);
  else if (text.startsWith('<!--', open)) skipTo(state, open + 4, '-->');
  else if (text.startsWith('<![CDATA[', open)) {
    const end = text.indexOf(']]>', open);
    state.stack.at(-1)?.element.children.push(text.slice(open + 9, end < 0 ? text.length : end));
    state.at = end < 0 ? text.length : end + 3;
  } else {
    const end = text.indexOf('>', open);
    const declarations = text.indexOf('[', open);
    if (declarations >= 0 && declarations < end) return finding('damaged', 'error', { part: `${part}: DTD` });
    state.at = end < 0 ? text.length : end + 1;
  }
  return null;
}

function skipTo(state: State, from: number, mark: string): void {
  const end = state.text.indexOf(mark, from);
  state.at = end < 0 ? state.text.length : end + mark.length;
}

function closeTag(state: State, open: number): void {
  const end = state.text.indexOf('>', open);
  state.at = end < 0 ? state.text.length : end + 1;
  const raw = state.text.slice(open + 2, end < 0 ? undefined : end).trimEnd();
  // Usually the innermost; else close up to the one that is meant, and ignore an end tag nobody opened.
  let depth = state.stack.length - 1;
  while (depth >= 0 && state.stack[depth]?.raw !== raw) depth--;
  while (depth >= 0 && state.stack.length > depth) restore(state, state.stack.pop());
}

function restore(state: State, closed: Open | undefined): void {
  if (closed === undefined || closed.outer === state.scope) return;
  state.scope = closed.outer;
  state.names = new Map();
}

function openTag(state: State, open: number): void {
  const { text } = state;
  const end = tagEnd(text, open);
  const empty = text.charCodeAt(end - 1) === 0x2f;
  const stop = empty ? end - 1 : end;
  let nameEnd = open + 1;
  while (nameEnd < stop && !isSpace(text.charCodeAt(nameEnd))) nameEnd++;
  state.at = end + 1;
  const raw = text.slice(open + 1, nameEnd);
  const outer = state.scope;
  const attributes = named(state, readAttributes(text, nameEnd, stop));
  const element = { name: nameOf(state, raw), attributes, children: [] };
  state.elements++;
  state.stack.at(-1)?.element.children.push(element);
  state.root ??= element;
  if (!empty) state.stack.push({ raw, element, outer });
  else restore(state, { raw, element, outer });
}

/** The `>` that ends a tag; one inside a quoted value does not. */
function tagEnd(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) return at;
    if (code !== 0x22 && code !== 0x27) continue;
    const close = text.indexOf(code === 0x22 ? '"' : "'", at + 1);
    if (close < 0) break;
    at = close;
  }
  const end = text.indexOf('>', open);
  return end < 0 ? text.length : end;
}

/** Attributes under the names of this project; one without a prefix has no namespace (Namespaces in XML 1.0, 6.2). */
function named(state: State, raw: readonly string[]): Readonly<Record<string, string>> {
  if (raw.length === 0) return NO_ATTRIBUTES;
  const scope = extendScope(state.scope, raw);
  if (scope !== state.scope) state.names = new Map();
  state.scope = scope;
  const attributes: Record<string, string> = {};
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? '';
    attributes[name.includes(':') ? nameOf(state, name) : name] = raw[at + 1] ?? '';
  }
  return attributes;
}

/** Most elements have none: they share this. */
const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

function nameOf(state: State, raw: string): string {
  let name = state.names.get(raw);
  if (name === undefined) {
    name = canonicalName(raw, state.scope);
    state.names.set(raw, name);
  }
  return name;
}
