import type { Block, BlockRole } from '../../../model/document.js';
import type { ReadLimits } from '../reader.js';
import { type BlockFlow, newBlockFlow } from '../shared/block-flow.js';
import type { XmlElement } from '../xml/xml.js';
import type { OdtStyles } from './styles.js';

/** What is carried along while a text is walked. */
export interface OdtWalk extends BlockFlow {
  readonly styles: OdtStyles;
  /** Blocks of text boxes, notes and comments, appended after the body. */
  readonly after: Block[];
  readonly pending: { readonly role: BlockRole; readonly host: XmlElement }[];
  /** The list being walked: its style and the count of each level. */
  list: { readonly style: string | null; readonly counts: number[]; fresh: boolean } | null;
}

export function createWalk(limits: ReadLimits, styles: OdtStyles): OdtWalk {
  return { ...newBlockFlow(limits), styles, after: [], pending: [], list: null };
}
