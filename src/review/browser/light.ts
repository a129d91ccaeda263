import { say } from './adopt.js';

/** A stretch of one element of the original: `t1r3c2:0-5`. */
interface Piece {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
}

const HIGHLIGHT = 'selected';

/**
 * Value → its cell and characters, and cell → the values that stand there: a click on either selects both. A value whose
 * place no longer holds what was read has no `data-light`: it lights nothing, and that is said.
 */
export function linkPanes(page: Document): void {
  page.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const source = target.closest<HTMLElement>('#side .value, [data-light]');
    if (target.closest('a, button, input, select, textarea, summary, form') !== null && source?.matches('a') !== true)
      return;
    if (source?.matches('a') === true) event.preventDefault();
    if (source !== null) select(page, source);
    else selectValueAt(page, target.closest<HTMLElement>('[data-values]'), event);
  });
}

/** The value or finding that is selected. */
export function selected(): HTMLElement | null {
  return document.querySelector<HTMLElement>('#side .selected');
}

/** Selects the value or finding the address names: `#f7`, `#v12`. */
export function selectNamed(page: Document): void {
  const named = page.getElementById(page.location.hash.slice(1));
  if (named !== null && named.dataset.light !== undefined) select(page, named);
}

/** Marks a value or finding as selected and lights what it stands for; quietly where only the place is to be seen again. */
export function select(page: Document, source: HTMLElement, { quiet = false } = {}): void {
  clear(page);
  source.classList.add('selected');
  const pieces = piecesOf(page, source.dataset.light ?? '');
  for (const { element } of pieces) element.classList.add('lit');
  lightCharacters(pieces);
  if (!quiet) {
    source.dispatchEvent(new Event('selected', { bubbles: true }));
    source.focus({ preventScroll: true });
    intoView(source);
    if (source.dataset.lost !== undefined) say({ ready: 'lost' });
  }
  const [first] = pieces;
  if (first === undefined) return;
  const folded = first.element.closest('details');
  if (folded !== null) folded.open = true;
  intoView(first.element);
}

/** The value whose characters were clicked, else the first of the cell; clicked again, the next one that stands there. */
function selectValueAt(page: Document, element: HTMLElement | null, { clientX, clientY }: MouseEvent): void {
  if (element === null) return;
  const ids = element.dataset.values?.split(' ') ?? [];
  const there = ids.flatMap((id) => page.getElementById(id) ?? []);
  const at = there.findIndex((one) => one.classList.contains('selected'));
  const offset = offsetAt(clientX, clientY);
  const hit = at === -1 && offset !== null ? there.find((one) => holds(page, one, element, offset)) : undefined;
  const value = hit ?? there[(at + 1) % there.length];
  if (value !== undefined) select(page, value);
}

function holds(page: Document, value: HTMLElement, element: HTMLElement, offset: number): boolean {
  const own = piecesOf(page, value.dataset.light ?? '').filter((piece) => piece.element === element);
  return own.some(({ start, end }) => start <= offset && offset < end);
}

/** Where in the text of its cell the clicked character stands. */
function offsetAt(x: number, y: number): number | null {
  const caret = document.caretRangeFromPoint(x, y);
  const paragraph = caret?.startContainer.parentElement?.closest<HTMLElement>('[data-at]');
  if (caret === null || paragraph == null) return null;
  const before = new Range();
  before.setStart(paragraph, 0);
  before.setEnd(caret.startContainer, caret.startOffset);
  return Number(paragraph.dataset.at) + before.toString().length;
}

function clear(page: Document): void {
  for (const element of page.querySelectorAll('.selected')) element.classList.remove('selected');
  for (const element of page.querySelectorAll('.lit')) element.classList.remove('lit');
  if ('highlights' in CSS) CSS.highlights.delete(HIGHLIGHT);
}

function piecesOf(page: Document, light: string): readonly Piece[] {
  return light.split(' ').flatMap((text) => {
    const [id = '', stretch = ''] = text.split(':');
    const element = page.getElementById(id);
    const [start, end] = stretch.split('-').map(Number);
    return element === null || start === undefined || end === undefined ? [] : [{ element, start, end }];
  });
}

/** The characters themselves, where the browser can (CSS Custom Highlight API, Chromium 105); else the cell alone is lit. */
function lightCharacters(pieces: readonly Piece[]): void {
  if (!('highlights' in CSS)) return;
  const ranges = pieces.flatMap(rangesOf);
  if (ranges.length > 0) CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}

/** One range for each paragraph: a table nested between two of them is none of the text. */
function rangesOf({ element, start, end }: Piece): readonly Range[] {
  return [...element.querySelectorAll<HTMLElement>('[data-at]')]
    .filter((paragraph) => isOwn(paragraph, element))
    .flatMap((paragraph) => {
      const at = Number(paragraph.dataset.at);
      const from = pointIn(paragraph, start - at);
      const to = pointIn(paragraph, end - at);
      if (from === null || to === null) return [];
      const range = new Range();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return range.collapsed ? [] : [range];
    });
}

interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** Not of a table nested in the cell. */
function isOwn(paragraph: Element, element: Element): boolean {
  return paragraph.closest('td, div[id]') === element;
}

/** The point an offset of the paragraph's text counts to; its beginning or end where the offset lies outside. */
function pointIn(paragraph: HTMLElement, offset: number): Point | null {
  let left = Math.max(0, offset);
  let last: Point | null = null;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? '';
    const isChip = node.parentElement?.closest('[data-one]') !== null;
    const counted = isChip ? 1 : length;
    if (left <= counted) return { node, offset: isChip && left > 0 ? length : left };
    left -= counted;
    last = { node, offset: length };
  }
  return last;
}

function intoView(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
}
