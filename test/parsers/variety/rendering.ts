import { pick, type Random } from '../../fuzz/random.js';
import { LOSSES, type Loss, lose } from '../../support/printing/losses.js';
import { type MarkedPrint, printMarked } from '../../support/printing/marked.js';
import { type DashedPrint, printDashed, printRuled, type RuledPrint } from '../../support/printing/ruled.js';
import { printTagged, type TaggedPrint } from '../../support/printing/tagged.js';
import type { CellSpec } from '../form/build.js';
import { type OrderPrint, printInOrder } from './order.js';
import { type Piece, sheetOf } from './sheet.js';

type Print = RuledPrint | DashedPrint | MarkedPrint | TaggedPrint | ({ readonly kind: 'order' } & OrderPrint);

/** How a program writes a form as text, and what it drops. */
export interface Rendering {
  readonly print: Print;
  readonly loss: Loss;
  /** Marks of half width, as some input methods set them: `目标2:`. */
  readonly halfWidth: boolean;
}

const KINDS = [
  'grid',
  'simple',
  'multiline',
  'pipes',
  'tabs',
  'repeated',
  'tagged',
  'order',
] as const satisfies readonly Print['kind'][];

export function drawRendering(random: Random): Rendering {
  const kind = pick(KINDS, random);
  const loss = random() < 0.4 ? pick(LOSSES, random) : 'nothing';
  // Under rulers of dashes a lost cell would leave no trace, not even a shorter row.
  const isTraced = loss !== 'cell' || (kind !== 'simple' && kind !== 'multiline');
  return { print: drawPrint(kind, random), loss: isTraced ? loss : 'row', halfWidth: random() < 0.2 };
}

function drawPrint(kind: Print['kind'], random: Random): Print {
  const chance = () => random() < 0.5;
  switch (kind) {
    case 'framed':
    case 'grid':
    case 'aligned':
      return { kind, width: 40 + 2 * Math.floor(random() * 61), parted: chance() };
    case 'simple':
    case 'multiline':
      return { kind, width: 8 + 2 * Math.floor(random() * 12) };
    case 'pipes':
    case 'tabs':
    case 'repeated':
      return {
        kind,
        breaks: pick(kind === 'pipes' ? ['<br>', '<br/>', ' '] : [' ', '\n', '\n\n'], random),
        empty: kind === 'pipes' && random() < 0.2 ? '&nbsp;' : '',
        spread: chance(),
        padded: chance(),
        rules: pick(['none', 'first', 'all'], random),
        mark: pick(['\t', ' | ', '\n'], random),
      };
    case 'tagged':
      return { kind, breaks: pick(['<br>', '<br/>', '</p><p>'], random), indent: chance() };
    case 'order':
      return {
        kind,
        parted: chance() ? 1 : 0,
        empty: pick(['kept', 'dropped', 'by-chance'], random),
        merged: random() < 0.3,
        indent: random() < 0.3 ? 3 : 0,
      };
  }
}

function withHalfWidth(piece: Piece): Piece {
  if (typeof piece === 'string') return halved(piece);
  const cells = piece.cells.map((spec): CellSpec => {
    if (typeof spec === 'string') return halved(spec);
    const [text, columns, rows] = spec;
    return rows === undefined ? [halved(text), columns] : [halved(text), columns, rows];
  });
  return { ...piece, cells };
}

function halved(text: string): string {
  return text.replaceAll('：', ':').replaceAll('，', ',');
}

/** The text, and the texts that were dropped on the way. */
export function render(
  pieces: readonly Piece[],
  { print, loss, halfWidth }: Rendering,
  random: Random,
): { readonly text: string; readonly gone: readonly string[] } {
  const { sheet, gone } = lose(sheetOf(halfWidth ? pieces.map(withHalfWidth) : pieces), loss, random);
  return { text: printSheet(sheet), gone };

  function printSheet(left: typeof sheet): string {
    switch (print.kind) {
      case 'framed':
      case 'grid':
      case 'aligned':
        return printRuled(left, print);
      case 'simple':
      case 'multiline':
        return printDashed(left, print);
      case 'pipes':
      case 'tabs':
      case 'repeated':
        return printMarked(left, print);
      case 'tagged':
        return printTagged(left, print);
      case 'order':
        return printInOrder(left, print, random);
    }
  }
}
