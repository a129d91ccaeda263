import { load } from 'cheerio';
import { strFromU8, unzipSync } from 'fflate';
import { compareAt, type Resolve, type SourcePlace } from './resolver.js';

/** A node of cheerio's tree, as far as it is used here. */
interface Node {
  readonly type: string;
  readonly data?: string;
}

interface Element extends Node {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
  readonly parent: Element | null;
}

/** Text of every top-level block, and of every table's cells by `row:column`, read straight from word/document.xml. */
interface Contents {
  readonly blocks: readonly (string | null)[];
  readonly tables: readonly ReadonlyMap<string, string>[];
}

export function docxResolver(bytes: Uint8Array): Resolve {
  const contents = readPackage(bytes);
  return (place, raw) => {
    if (place.last !== undefined) return runsOver(contents, place, place.last, raw);
    const text = textAt(contents, place);
    return text === null ? `no text at ${JSON.stringify(place)}` : compareAt(text, place, raw);
  };
}

/** What stands at a place; of a text over several blocks, the part in the first. */
export function docxText(bytes: Uint8Array): (place: SourcePlace) => string | null {
  const contents = readPackage(bytes);
  return (place) => textAt(contents, place)?.slice(place.start ?? 0, place.end) ?? null;
}

/** A text over several blocks: the pieces from the first to the last joined by line ends, blank blocks left out. */
function runsOver(contents: Contents, first: SourcePlace, last: SourcePlace, raw: string): string | null {
  if (first.block === undefined || last.block === undefined) return 'a text over cells';
  const pieces: string[] = [];
  for (let block = first.block; block <= last.block; block++) {
    const text = contents.blocks[block - 1];
    if (text == null || text.trim() === '') continue;
    const from = block === first.block ? (first.start ?? 0) : 0;
    pieces.push(text.slice(from, block === last.block ? (last.end ?? text.length) : text.length));
  }
  return compareAt(pieces.join('\n'), {}, raw);
}

function textAt(contents: Contents, { table, row, column, block }: SourcePlace): string | null {
  if (table !== undefined) return contents.tables[table - 1]?.get(`${row}:${column}`) ?? null;
  return block === undefined ? null : (contents.blocks[block - 1] ?? null);
}

function readPackage(bytes: Uint8Array): Contents {
  const files = unzipSync(bytes);
  const xml = files['word/document.xml'];
  if (xml === undefined) throw new Error('no word/document.xml');
  const all = elementsOf(xml);
  const [body] = all('w\\:body');
  if (body === undefined) throw new Error('no w:body');
  const tables: ReadonlyMap<string, string>[] = [];
  const blocks = children(body)
    .filter(({ name }) => name === 'w:p' || name === 'w:tbl')
    .map((element) => (element.name === 'w:p' ? paragraphText(element) : null));
  for (const table of all('w\\:tbl')) if (!insideTextBox(table)) tables.push(cellsOf(table));
  const around = ['word/header.xml', 'word/footer.xml'].flatMap((path) => {
    const part = files[path];
    return part === undefined ? [] : elementsOf(part)('w\\:p').map(paragraphText);
  });
  const boxes = all('w\\:txbxContent w\\:p').map(paragraphText);
  return { blocks: [...blocks, ...boxes, ...around], tables };
}

interface GridCell {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly continues: boolean;
  readonly text: string;
}

/** Columns are counted over the edges that some cell has (17.4.17 gridSpan); a continued cell is the one above it. */
function cellsOf(table: Element): ReadonlyMap<string, string> {
  const cells: GridCell[] = [];
  children(table)
    .filter(({ name }) => name === 'w:tr')
    .forEach((row, i) => {
      let at = 0;
      for (const cell of children(row).filter(({ name }) => name === 'w:tc')) {
        const properties = children(cell).find(({ name }) => name === 'w:tcPr');
        const span = Number(property(properties, 'w:gridSpan') ?? 1);
        const merge = property(properties, 'w:vMerge');
        const text = children(cell)
          .filter(({ name }) => name === 'w:p')
          .map(paragraphText)
          .join('\n');
        cells.push({ row: i + 1, from: at, to: at + span, continues: merge !== null && merge !== 'restart', text });
        at += span;
      }
    });
  const edges = [...new Set(cells.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b);
  return new Map(
    cells
      .filter(({ continues }) => !continues)
      .map(({ row, from, text }) => [`${row}:${edges.indexOf(from) + 1}`, text]),
  );
}

/** Value of a property element; `''` where it stands without one, null where it is not there. */
function property(parent: Element | undefined, name: string): string | null {
  const found = parent === undefined ? undefined : children(parent).find((child) => child.name === name);
  return found === undefined ? null : (found.attribs['w:val'] ?? '');
}

/** What a reader of the page sees: no deleted text, no field codes, boxes ticked or not, no text boxes. */
function paragraphText(element: Element): string {
  switch (element.name) {
    case 'w:t':
      return element.children.map((child) => child.data ?? '').join('');
    case 'w:br':
      return '\n';
    case 'w:tab':
      return '\t';
    case 'w:del':
    case 'w:pPr':
    case 'w:rPr':
    case 'w:instrText':
    case 'w:txbxContent':
      return '';
    case 'w:checkBox': {
      const state = property(element, 'w:checked') ?? property(element, 'w:default') ?? '0';
      return state === '0' ? '☐' : '☑';
    }
    default:
      return children(element).map(paragraphText).join('');
  }
}

function insideTextBox(element: Element): boolean {
  for (let up = element.parent; up !== null; up = up.parent) if (up.name === 'w:txbxContent') return true;
  return false;
}

function children(element: Element): readonly Element[] {
  return element.children.filter((child): child is Element => child.type === 'tag');
}

function elementsOf(xml: Uint8Array): (selector: string) => readonly Element[] {
  const $ = load(strFromU8(xml), { xml: true });
  return (selector) => $(selector).toArray() as unknown as readonly Element[];
}
