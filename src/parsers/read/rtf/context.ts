import type { Block } from '../../../model/document.js';
import type { ReadLimits } from '../reader.js';
import type { SymbolFont } from '../shared/symbol-font.js';
import type { CodePage } from './code-page.js';
import { newRtfBudget, type RtfBudget } from './rtf-budget.js';
import { type Scanner, scannerOf } from './scanner.js';
import { type GroupState, initialState } from './state.js';
import { newStory, type Story } from './story.js';

/** The state of one reading. */
export interface Context {
  readonly scanner: Scanner;
  readonly budget: RtfBudget;
  readonly body: Story;
  /** Headers, footers, notes, comments and text boxes, in the order of the file. */
  readonly others: Block[];
  state: GroupState;
  readonly stack: GroupState[];
  /** Groups open beyond the limit: they share the innermost state kept. */
  uncounted: number;
  readonly fonts: Map<number, Font>;
  /** The font table's entry being read. */
  fontEntry: { id: number; charset: number | null; codePage: number | null; name: string } | null;
  defaultFont: number;
  /** `\ansicpg` or what stands for it; null where the file says nothing. */
  codePage: number | null;
  /** `\deflangfe` or `\deflang`. */
  language: number | null;
  /** The code page taken where the file names none; null until a byte needs it. */
  assumed: number | null;
  /** Bytes that begin a character, packed into one number, how many they are, and where they stand. */
  pending: number;
  pendingCount: number;
  pendingAt: number;
  pendingPage: CodePage | null;
  /** Offset up to which high bytes of a Latin font have been judged, and whether they are double-byte characters. */
  judgedTo: number;
  judgedWide: boolean;
  /** Fallback characters of the last `\u` still to be passed over. */
  skip: number;
  /** Name of the code page in which bytes were found that are no character. */
  doubtful: string | null;
  readonly damage: Set<Damage>;
}

export interface Font {
  readonly codePage: number | null;
  /** `other`: a symbol font whose shapes are not known. */
  readonly symbol: SymbolFont | 'other' | null;
}

/** What `partly-damaged` names as its part. */
type Damage = 'rtf-groups' | 'rtf-depth' | 'rtf-bin' | 'rtf-cellx' | 'rtf-uc' | 'rtf-end';

export function contextOf(bytes: Uint8Array, start: number, limits: ReadLimits): Context {
  const budget = newRtfBudget(limits);
  const body = newStory('body', budget);
  return {
    scanner: scannerOf(bytes, start),
    budget,
    body,
    others: [],
    state: initialState(body),
    stack: [],
    uncounted: 0,
    fonts: new Map(),
    fontEntry: null,
    defaultFont: 0,
    codePage: null,
    language: null,
    assumed: null,
    pending: 0,
    pendingCount: 0,
    pendingAt: 0,
    pendingPage: null,
    judgedTo: 0,
    judgedWide: false,
    skip: 0,
    doubtful: null,
    damage: new Set(),
  };
}
