/** A stretch of one element of the original: `t1r3c2:0-5`. */
interface Piece {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
}

const HIGHLIGHT = 'selected';

/**
 * Value → its cell and characters, and cell → the values that stand there: a click on either selects both. A value whose
 * place no longer holds what was read has no `data-light` and lights nothing.
 */
export function linkPanes(page: Document): void {
  page.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.closest('a, button, input, select, textarea, summary') !== null) return;
    const source = target.closest<HTMLElement>('[data-light], [data-lost]');
    if (source !== null) select(page, source);
    else selectValueAt(page, target.closest<HTMLElement>('[data-values]'));
  });
}

/** Marks a value or finding as selected and lights what it stands for. */
export function select(page: Document, source: HTMLElement): void {
  clear(page);
  source.classList.add('selected');
  source.focus({ preventScroll: true });
  intoView(source);
  const pieces = piecesOf(page, source.dataset.light ?? '');
  for (const { element } of pieces) element.classList.add('lit');
  lightCharacters(pieces);
  const [first] = pieces;
  if (first !== undefined) intoView(first.element);
}

/** The value of a cell; asked again, the next one that stands there. */
function selectValueAt(page: Document, element: HTMLElement | null): void {
  const ids = element?.dataset.values?.split(' ') ?? [];
  const current = ids.findIndex((id) => page.getElementById(id)?.classList.contains('selected') === true);
  const value = page.getElementById(ids[(current + 1) % ids.length] ?? '');
  if (value !== null) select(page, value);
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
