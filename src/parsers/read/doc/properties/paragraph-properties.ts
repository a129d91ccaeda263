import { i32, u8, u16, u32 } from '../file/bytes.js';
import { type Papx, readPrcData } from './paragraph-runs.js';
import { eachSprm, type Grpprl } from './sprm.js';
import { type Style, styleChain } from './styles.js';

/** What of a paragraph's properties bears on text and tables; [MS-DOC] 2.6.2. */
export interface ParagraphProperties {
  readonly istd: number;
  /** Table depth, 0 outside tables; [MS-DOC] 2.4.3. */
  readonly depth: number;
  /** The paragraph ends a cell of a nested table, a row, a row of a nested table. */
  readonly innerCell: boolean;
  readonly rowEnd: boolean;
  /** Index into the list overrides, 0 for none, and the level in the list. */
  readonly list: number;
  readonly level: number;
  /** All modifiers in order, where a row end finds its table properties. */
  readonly groups: readonly Grpprl[];
}

interface Draft {
  istd: number;
  inTable: boolean;
  itap: number;
  deeper: number;
  innerCell: boolean;
  ttp: boolean;
  innerTtp: boolean;
  list: number;
  level: number;
}

/** A chain of references into the Data stream is followed this far: huge PAPX, table properties, no others are known. */
const MAX_HOPS = 4;

/**
 * Properties of a paragraph: style and what it is based on, then its PAPX, then the modifiers of the piece its mark lies
 * in; [MS-DOC] 2.4.6.1, 2.4.6.6.
 */
export function paragraphProperties(
  papx: Papx | null,
  modifiers: Grpprl | null,
  styles: readonly (Style | null)[],
  data: Uint8Array,
  charge: Charge,
): ParagraphProperties {
  const draft = draftOf(papx?.istd ?? 0, styles);
  const groups: Grpprl[] = [];
  const context = { styles, data, charge };
  if (papx !== null) applyGroup(draft, groups, papx.grpprl, context, 0);
  if (modifiers !== null && charge(modifiers.end - modifiers.start)) applyGroup(draft, groups, modifiers, context, 0);
  return {
    istd: draft.istd,
    depth: Math.max(0, depthOf(draft) + draft.deeper),
    innerCell: draft.innerCell,
    rowEnd: draft.ttp || draft.innerTtp,
    list: draft.list,
    level: draft.level,
    groups,
  };
}

const OF_STYLE = new WeakMap<readonly (Style | null)[], Map<number, Draft>>();

/** What a paragraph of a style starts with; worked out once a style. */
function draftOf(istd: number, styles: readonly (Style | null)[]): Draft {
  const known = OF_STYLE.get(styles) ?? new Map<number, Draft>();
  OF_STYLE.set(styles, known);
  let draft = known.get(istd);
  if (draft === undefined) {
    draft = copyOf(istd, NOTHING_SAID);
    for (const link of styleChain(styles, istd)) applyStyle(draft, styles[link]?.paragraph ?? null);
    known.set(istd, draft);
  }
  return copyOf(istd, draft);
}

const NOTHING_SAID: Draft = {
  istd: 0,
  inTable: false,
  itap: 0,
  deeper: 0,
  innerCell: false,
  ttp: false,
  innerTtp: false,
  list: 0,
  level: 0,
};

/** Written out: for each of some hundred thousand paragraphs, a spread costs ten times as much. */
function copyOf(istd: number, from: Draft): Draft {
  return {
    istd,
    inTable: from.inTable,
    itap: from.itap,
    deeper: from.deeper,
    innerCell: from.innerCell,
    ttp: from.ttp,
    innerTtp: from.innerTtp,
    list: from.list,
    level: from.level,
  };
}

function applyStyle(draft: Draft, own: Grpprl | null): void {
  if (own !== null) eachSprm(own, (sprm, at) => applySprm(draft, own.bytes, sprm, at));
}

/**
 * Told of every group that many paragraphs can share, so that a small file cannot ask for endless work; false where it
 * has asked for too much.
 */
export type Charge = (bytes: number) => boolean;

interface Context {
  readonly styles: readonly (Style | null)[];
  readonly data: Uint8Array;
  readonly charge: Charge;
}

function applyGroup(draft: Draft, groups: Grpprl[], group: Grpprl, context: Context, hops: number): void {
  groups.push(group);
  eachSprm(group, (sprm, at) => {
    if (sprm === 0x6646 || sprm === 0x6645 || sprm === 0x646b) {
      // sprmPHugePapx and sprmPTableProps replace what follows them by the PrcData they point at; where there is none,
      // what follows is all there is.
      const elsewhere = hops < MAX_HOPS ? readPrcData(context.data, u32(group.bytes, at)) : null;
      if (elsewhere === null || !context.charge(elsewhere.end - elsewhere.start)) return true;
      groups[groups.length - 1] = { ...group, end: at };
      applyGroup(draft, groups, elsewhere, context, hops + 1);
      return false;
    }
    if (sprm === 0x4600)
      Object.assign(draft, { ...draftOf(u16(group.bytes, at), context.styles), ...tableState(draft) });
    else applySprm(draft, group.bytes, sprm, at);
    return true;
  });
}

/** Word 97 knew no nesting and wrote no depth: there, being in a table is depth 1; [MS-DOC] 2.4.3, sprmPFInTable. */
function depthOf({ itap, inTable }: Draft): number {
  return itap > 0 ? itap : inTable ? 1 : 0;
}

function tableState({ inTable, itap, deeper, innerCell, ttp, innerTtp }: Draft): Partial<Draft> {
  return { inTable, itap, deeper, innerCell, ttp, innerTtp };
}

function applySprm(draft: Draft, bytes: Uint8Array, sprm: number, at: number): undefined {
  switch (sprm) {
    case 0x2416: // sprmPFInTable
      draft.inTable = u8(bytes, at) !== 0;
      break;
    case 0x2417: // sprmPFTtp
      draft.ttp = u8(bytes, at) !== 0;
      break;
    case 0x6649: // sprmPItap
      draft.itap = i32(bytes, at);
      draft.deeper = 0;
      break;
    case 0x664a: // sprmPDtap
      draft.deeper += i32(bytes, at);
      break;
    case 0x244b: // sprmPFInnerTableCell
      draft.innerCell = u8(bytes, at) !== 0;
      break;
    case 0x244c: // sprmPFInnerTtp
      draft.innerTtp = u8(bytes, at) !== 0;
      break;
    case 0x460b: // sprmPIlfo
      draft.list = u16(bytes, at);
      break;
    case 0x260a: // sprmPIlvl
      draft.level = u8(bytes, at);
      break;
  }
}
