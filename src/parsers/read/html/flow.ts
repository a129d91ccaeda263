import type { Block, BlockRole } from '../../../model/document.js';
import { countNonBlank, paragraph } from '../../../model/document.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { ReadLimits } from '../reader.js';
import type { SymbolFont } from '../shared/symbol-font.js';
import { BREAK, finishLine } from './line.js';

/** What is carried along while a page is walked. */
export interface Flow {
  readonly limits: ReadLimits;
  /** Blocks of the innermost container. */
  blocks: Block[];
  /** The paragraph being gathered. */
  raw: string;
  /** Label of the list item whose first paragraph is still to come. */
  label: string | null;
  role: BlockRole;
  /** Inside `pre`. */
  preformatted: boolean;
  symbolFont: SymbolFont | null;
  tables: number;
  depth: number;
  cells: number;
  rows: number;
  paragraphs: number;
  deleted: number;
  hidden: number;
  problem: Finding | null;
}

export function createFlow(limits: ReadLimits): Flow {
  return {
    limits,
    blocks: [],
    raw: '',
    label: null,
    role: 'body',
    preformatted: false,
    symbolFont: null,
    tables: 0,
    depth: 0,
    cells: 0,
    rows: 0,
    paragraphs: 0,
    deleted: 0,
    hidden: 0,
    problem: null,
  };
}

/** Ends the paragraph being gathered. Text between block elements is one where it says something; `always` keeps an empty one. */
export function endParagraph(flow: Flow, always = false): void {
  const text = finishLine(flow.raw);
  const blank = text.trim() === '' && !flow.raw.includes(BREAK);
  flow.raw = '';
  if (blank && !always) return;
  if (++flow.paragraphs > flow.limits.maxParagraphs) exceed(flow, 'maxParagraphs');
  flow.blocks.push(paragraph(text, { role: flow.role, listLabel: flow.label }));
  flow.label = null;
}

/** Gathers what `fill` adds as the blocks of a container of its own. */
export function contained(flow: Flow, fill: () => void): readonly Block[] {
  const { blocks, label, preformatted } = flow;
  flow.blocks = [];
  flow.label = null;
  fill();
  endParagraph(flow);
  const inner = flow.blocks;
  flow.blocks = blocks;
  flow.label = label;
  flow.preformatted = preformatted;
  return inner;
}

export function leaveOut(flow: Flow, kind: 'deleted' | 'hidden', text: string): void {
  flow[kind] += countNonBlank(text);
}

export function exceed(flow: Flow, limit: 'maxParagraphs' | 'maxDepth' | 'maxRows' | 'maxColumns' | 'maxCells'): void {
  flow.problem ??= finding('limit-exceeded', 'error', { limit, allowed: flow.limits[limit] });
}
