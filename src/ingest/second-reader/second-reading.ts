import { Buffer } from 'node:buffer';
import mammoth from 'mammoth';
import { foldSymbols } from './fold-text.js';

/** What mammoth reads in the body of a .docx, in order. Texts only: it knows no list labels, headers and positions. */
export interface SecondReading {
  readonly blocks: readonly SecondBlock[];
  /** It left out elements that may hold text: fields, formulas, embedded documents, ruby. */
  readonly leftOut: boolean;
  /** It left out characters of symbol fonts. */
  readonly leftOutSymbols: boolean;
}

export type SecondBlock = SecondParagraph | SecondTable;

export interface SecondParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface SecondTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly SecondCell[])[];
}

/** A cell that begins in its row. */
export interface SecondCell {
  readonly blocks: readonly SecondBlock[];
}

/** Reads a .docx with mammoth. Throws where mammoth does. */
export async function readWithMammoth(bytes: Uint8Array): Promise<SecondReading> {
  const body: MammothNode[] = [];
  const transformDocument = (document: MammothNode): MammothNode => {
    body.push(...(document.children ?? []));
    // Its HTML is not wanted.
    return { ...document, children: [] };
  };
  const { messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument });
  return {
    blocks: blocksOf(body),
    leftOut: messages.some(({ message }) => MAY_HOLD_TEXT.test(message)),
    leftOutSymbols: messages.some(({ message }) => message.startsWith('A w:sym element')),
  };
}

/** `An unrecognised element was ignored: w:fldSimple`. */
const MAY_HOLD_TEXT = /^An unrecognised element was ignored: .*\b(?:fldSimple|oMath|oMathPara|altChunk|ruby|bdo|dir)$/u;

/** A node of mammoth's document, as far as it is used here. */
interface MammothNode {
  readonly type: string;
  readonly value?: string;
  readonly checked?: boolean;
  readonly font?: string | null;
  readonly children?: readonly MammothNode[];
}

function blocksOf(nodes: readonly MammothNode[]): readonly SecondBlock[] {
  return nodes.flatMap((node): readonly SecondBlock[] => {
    if (node.type === 'paragraph') return [{ kind: 'paragraph', text: textOf(node, null) }];
    if (node.type === 'table') return [{ kind: 'table', rows: (node.children ?? []).map(cellsOf) }];
    return blocksOf(node.children ?? []);
  });
}

function cellsOf(row: MammothNode): readonly SecondCell[] {
  return (row.children ?? []).map((cell) => ({ blocks: blocksOf(cell.children ?? []) }));
}

function textOf(node: MammothNode, font: string | null): string {
  switch (node.type) {
    case 'text':
      return foldSymbols(node.value ?? '', font);
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
      return node.checked === true ? '☑' : '☐';
    default:
      return (node.children ?? []).map((child) => textOf(child, node.font ?? font)).join('');
  }
}
