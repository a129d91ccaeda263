import type { Block, BlockRole } from '../../../model/document.js';
import type { ReadLimits } from '../reader.js';
import { addParagraph, type BlockFlow, contained, newBlockFlow } from '../shared/block-flow.js';
import type { SymbolFont } from '../shared/symbol-font.js';
import { BREAK, finishLine } from './line.js';

/** What is carried along while a page is walked. */
export interface Flow extends BlockFlow {
  /** The paragraph being gathered. */
  raw: string;
  /** Label of the list item whose first paragraph is still to come. */
  label: string | null;
  role: BlockRole;
  /** Inside `pre`. */
  preformatted: boolean;
  symbolFont: SymbolFont | null;
}

export function createFlow(limits: ReadLimits): Flow {
  return { ...newBlockFlow(limits), raw: '', label: null, role: 'body', preformatted: false, symbolFont: null };
}

/** Ends the paragraph being gathered. Text between block elements is one where it says something; `always` keeps an empty one. */
export function endParagraph(flow: Flow, always = false): void {
  const text = finishLine(flow.raw);
  const blank = text.trim() === '' && !flow.raw.includes(BREAK);
  flow.raw = '';
  if (blank && !always) return;
  addParagraph(flow, text, flow.role, flow.label);
  flow.label = null;
}

/** Gathers what `fill` adds as the blocks of a cell. */
export function cellBlocks(flow: Flow, fill: () => void): readonly Block[] {
  const { label, preformatted } = flow;
  flow.label = null;
  const blocks = contained(flow, () => {
    fill();
    endParagraph(flow);
  });
  flow.label = label;
  flow.preformatted = preformatted;
  return blocks;
}
