import type { XmlElement } from '../xml/xml.js';
import type { WrittenCell, WrittenRow } from './written-row.js';

/** The cells that hold columns in a row: its own, and those reaching down from above, marked `continue`. */
type Layout = readonly WrittenCell[];

/** Rows with more cells than this are no form's; trying the ways would take long. */
const MAX_CELLS = 64;

const EMPTY: XmlElement = { name: 'w:tc', attributes: {}, children: [] };

/**
 * Gives back the vertical merges that LibreOffice drops when it writes Word 2003 XML: there a row holds only the cells that begin
 * in it, with their spans and nothing else. Each short row is laid under the row above so that its cells exactly fill the columns
 * of cells that end there. Of several ways the one counts that has the fewest separate stretches and in which the fewest edges
 * above are straddled, as headings are split downwards; where that leaves two, or there is none, null says so.
 */
export function restoreMerges(rows: readonly WrittenRow[], columns: number): readonly WrittenRow[] | null {
  const restored: WrittenRow[] = [];
  let layout: Layout = [];
  for (const row of rows) {
    const own = row.before + row.cells.reduce((sum, cell) => sum + cell.span, 0);
    if (own > columns || row.before > 0 || row.cells.some(({ merge }) => merge !== 'none')) return null;
    const next = own === columns ? row.cells : layUnder(layout, row.cells);
    if (next === null) return null;
    layout = next;
    restored.push({ before: 0, cells: next });
  }
  // A cell that goes on below begins a merge; marking each is harmless where nothing goes on.
  return restored.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.merge === 'none' ? { ...cell, merge: 'restart' } : cell)),
  }));
}

interface Way {
  /** Separate stretches of ended cells, and edges above that a cell straddles. */
  readonly cost: number;
  /** How many ways are equally good. */
  readonly ways: number;
  readonly layout: Layout;
}

/** The row's layout below `above`: each cell above goes on, or ends and gives its columns to cells of the row. */
function layUnder(above: Layout, cells: readonly WrittenCell[]): Layout | null {
  if (above.length > MAX_CELLS || cells.length > MAX_CELLS) return null;
  const known = new Map<string, Way | null>();
  const from = (i: number, k: number, mayEnd: boolean): Way | null => {
    const key = `${i},${k},${mayEnd}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const way = best(i, k, mayEnd);
    known.set(key, way);
    return way;
  };
  const best = (i: number, k: number, mayEnd: boolean): Way | null => {
    const held = above[i];
    if (held === undefined) return k === cells.length ? { cost: 0, ways: 1, layout: [] } : null;
    const goesOn: WrittenCell = { ...held, element: EMPTY, merge: 'continue' };
    const options = [prepend([goesOn], from(i + 1, k, true), 0)];
    if (mayEnd)
      for (const { j, l, straddled } of tilings(above, cells, i, k))
        options.push(prepend(placed(cells.slice(k, l), held.column), from(j, l, false), 1 + straddled));
    return better(options);
  };
  const way = from(0, 0, true);
  return way === null || way.ways > 1 ? null : way.layout;
}

function prepend(cells: Layout, way: Way | null, cost: number): Way | null {
  return way && { cost: way.cost + cost, ways: way.ways, layout: [...cells, ...way.layout] };
}

function better(options: readonly (Way | null)[]): Way | null {
  const ways = options.filter((way) => way !== null);
  const fewest = Math.min(...ways.map(({ cost }) => cost));
  const best = ways.filter(({ cost }) => cost === fewest);
  const [first] = best;
  return first === undefined ? null : { ...first, ways: best.reduce((sum, { ways: count }) => sum + count, 0) };
}

interface Tiling {
  readonly j: number;
  readonly l: number;
  readonly straddled: number;
}

/** Stretches [i, j) of cells above that [k, l) of the row's cells fill exactly. */
function* tilings(above: Layout, cells: readonly WrittenCell[], i: number, k: number): Generator<Tiling> {
  let free = 0;
  let used = 0;
  let straddled = 0;
  let l = k;
  for (let j = i; j < above.length; j++) {
    free += above[j]?.span ?? 0;
    while (l < cells.length && used < free) used += cells[l++]?.span ?? 0;
    if (used === free) yield { j: j + 1, l, straddled };
    else straddled++;
  }
}

function placed(cells: readonly WrittenCell[], column: number): Layout {
  let at = column;
  return cells.map((cell) => {
    const here = { ...cell, column: at };
    at += cell.span;
    return here;
  });
}
