import { i16, u8, u16, u32 } from '../file/bytes.js';
import { eachSprm, type Grpprl } from '../properties/sprm.js';

/** The definition of one cell of a row; [MS-DOC] 2.9.312 TC80, 2.9.317 TCGRF. */
export interface CellDefinition {
  /** Left and right edge in twips. */
  readonly left: number;
  readonly right: number;
  readonly horizontal: 'none' | 'first' | 'continued';
  readonly vertical: 'none' | 'first' | 'continued';
}

export interface RowDefinition {
  readonly cells: readonly CellDefinition[];
  /** Rows of one table agree in this: style, direction, position; [MS-DOC] 2.4.3. */
  readonly tableKey: string;
}

interface Draft {
  edges: number[];
  cells: { horizontal: CellDefinition['horizontal']; vertical: CellDefinition['vertical'] }[];
  readonly key: Map<number, number>;
}

/** [MS-DOC] 2.9.321: at most 63 columns. LibreOffice and WPS write up to 255, the count being a byte. */
const MAX_CELLS = 255;
const TC_BYTES = 20;

/** sprmTIpgp, sprmTIstd, sprmTFBiDi, sprmTFBiDi90, sprmTPc and the positions of a floating table. */
const KEY_SPRMS = new Set([
  0x7469, 0x563a, 0x560b, 0x5664, 0x360d, 0x3465, 0x940e, 0x940f, 0x9410, 0x9411, 0x941e, 0x941f,
]);

/** The cells a row mark's modifiers define, null where they define none; [MS-DOC] 2.4.6.3, 2.6.3. */
export function readRow(groups: readonly Grpprl[]): RowDefinition | null {
  const draft: Draft = { edges: [], cells: [], key: new Map() };
  for (const group of groups) {
    eachSprm(group, (sprm, at, length) => {
      if ((sprm & 0x1c00) !== 0x1400) return true;
      if (KEY_SPRMS.has(sprm)) {
        const value = length === 1 ? u8(group.bytes, at) : length === 4 ? u32(group.bytes, at) : u16(group.bytes, at);
        if (value === 0) draft.key.delete(sprm);
        else draft.key.set(sprm, value);
      } else applyTableSprm(draft, group.bytes, sprm, at, length);
      return true;
    });
  }
  if (draft.cells.length === 0) return null;
  return {
    cells: draft.cells.map((cell, i) => {
      const left = draft.edges[i] ?? 0;
      const right = Math.max(left, draft.edges[i + 1] ?? left);
      return { left, right, horizontal: cell.horizontal, vertical: cell.vertical };
    }),
    tableKey: draft.key.size === 0 ? '' : [...draft.key].sort((a, b) => a[0] - b[0]).join(';'),
  };
}

function applyTableSprm(draft: Draft, bytes: Uint8Array, sprm: number, at: number, length: number): void {
  const first = u8(bytes, at);
  const limit = Math.min(u8(bytes, at + 1), draft.cells.length);
  switch (sprm) {
    case 0xd608:
      defineTable(draft, bytes, at, length);
      break;
    case 0x7621: // sprmTInsert; 2.9.324
      insertCells(draft, Math.min(first, draft.cells.length), u8(bytes, at + 1), u16(bytes, at + 2));
      break;
    case 0x5622: // sprmTDelete: the row closes up
      deleteCells(draft, first, limit);
      break;
    case 0x7623: // sprmTDxaCol; 2.9.322
      setWidths(draft, first, limit, u16(bytes, at + 2));
      break;
    case 0x5624: // sprmTMerge
      for (let i = first; i < limit; i++) setCell(draft, i, { horizontal: i === first ? 'first' : 'continued' });
      break;
    case 0x5625: // sprmTSplit
      for (let i = first; i < limit; i++) setCell(draft, i, { horizontal: 'none' });
      break;
    case 0xd62b: // sprmTVertMerge; 2.9.343: the count, the cell, the flag
      setCell(draft, u8(bytes, at + 1), { vertical: verticalMerge(u8(bytes, at + 2)) });
      break;
  }
}

function setCell(draft: Draft, index: number, change: Partial<Draft['cells'][number]>): void {
  const cell = draft.cells[index];
  if (cell !== undefined) Object.assign(cell, change);
}

/** VerticalMergeFlag; [MS-DOC] 2.9.342. 2 is not defined; the older reading, two separate bits, makes it "not merged". */
function verticalMerge(flag: number): CellDefinition['vertical'] {
  return flag === 3 ? 'first' : flag === 1 ? 'continued' : 'none';
}

/**
 * TDefTableOperand: count of cells, one edge more than cells, then as many TC80 as there is room for; [MS-DOC] 2.9.321.
 * TCGRF.horzMerge (2.9.317) is 2 or 3 in the first of a merged set and 1 in the others; Word 97's own description has it
 * the other way round (1 first, 2 merged), and so do files. Both read right if the flag that opens a set is the first's.
 */
function defineTable(draft: Draft, bytes: Uint8Array, at: number, length: number): void {
  const end = at + length;
  const count = Math.min(u8(bytes, at + 2), Math.floor((length - 5) / 2));
  if (count <= 0) return;
  draft.edges = [];
  draft.cells = [];
  for (let i = 0; i <= count; i++) draft.edges.push(i16(bytes, at + 3 + i * 2));
  let opener = 0;
  for (let i = 0; i < count; i++) {
    const tc = at + 3 + (count + 1) * 2 + i * TC_BYTES;
    const flags = tc + 2 <= end ? u16(bytes, tc) : 0;
    const merge = flags & 3;
    if (merge === 0 || opener === 0) opener = merge;
    const horizontal = merge === 0 ? 'none' : merge === opener ? 'first' : 'continued';
    draft.cells.push({ horizontal, vertical: verticalMerge((flags >> 5) & 3) });
  }
}

function insertCells(draft: Draft, at: number, count: number, width: number): void {
  const room = Math.min(count, MAX_CELLS - draft.cells.length);
  const left = draft.edges[at] ?? draft.edges.at(-1) ?? 0;
  if (draft.edges.length === 0) draft.edges.push(0);
  const edges = Array.from({ length: room }, (_, i) => left + (i + 1) * width);
  draft.edges = [
    ...draft.edges.slice(0, at + 1),
    ...edges,
    ...draft.edges.slice(at + 1).map((edge) => edge + room * width),
  ];
  const cells = edges.map(() => ({ horizontal: 'none', vertical: 'none' }) as const);
  draft.cells.splice(at, 0, ...cells);
}

function deleteCells(draft: Draft, first: number, limit: number): void {
  if (limit <= first) return;
  const gone = (draft.edges[limit] ?? 0) - (draft.edges[first] ?? 0);
  draft.cells.splice(first, limit - first);
  draft.edges = [...draft.edges.slice(0, first + 1), ...draft.edges.slice(limit + 1).map((edge) => edge - gone)];
}

function setWidths(draft: Draft, first: number, limit: number, width: number): void {
  for (let i = first; i < limit; i++) {
    const change = (draft.edges[i] ?? 0) + width - (draft.edges[i + 1] ?? 0);
    for (let j = i + 1; j < draft.edges.length; j++) draft.edges[j] = (draft.edges[j] ?? 0) + change;
  }
}
