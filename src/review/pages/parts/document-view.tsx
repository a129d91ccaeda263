import { type Lang, say } from '../../../messages/index.js';
import type { Block, Cell, Document, Paragraph, Table } from '../../../model/document.js';
import { elementId } from '../../pieces.js';
import type { ElementMarks, FormView } from '../form-view.js';
import { SourceText } from './source-text.js';

interface DocumentProps {
  readonly lang: Lang;
  readonly document: Document;
  readonly marks: FormView['marks'];
}

/** Cells drawn at most; a longer document says so. */
const MOST_CELLS = 20_000;
/** So many paragraphs in a row that nothing was read from are folded away. */
const FOLDED_FROM = 12;

/** The original, drawn from what the reader kept of it: tables with their spans and widths, and what stands between them. */
export function DocumentView({ lang, document, marks }: DocumentProps) {
  const tooMany = tablesBeyond(document, MOST_CELLS);
  const show = ({ number, block }: NumberedBlock) =>
    tooMany.has(block) ? (
      <p class="note">{say(lang, 'desk-too-many-cells', { count: MOST_CELLS })}</p>
    ) : (
      drawn(number, block, marks)
    );
  return (
    <div class="paper" id="paper" tabindex={-1}>
      {stretches(document, marks).map(({ folded, blocks }) => {
        if (!folded) return blocks.map(show);
        return (
          <details>
            <summary>{say(lang, 'desk-folded', { count: blocks.length })}</summary>
            {blocks.map(show)}
          </details>
        );
      })}
    </div>
  );
}

/** Tables of the body that would make more than so many cells. */
function tablesBeyond({ blocks }: Document, most: number): ReadonlySet<Block> {
  const beyond = new Set<Block>();
  let count = 0;
  for (const block of blocks) {
    count += cellsIn(block);
    if (block.kind === 'table' && count > most) beyond.add(block);
  }
  return beyond;
}

function cellsIn(block: Block): number {
  if (block.kind === 'paragraph') return 0;
  const inCells = (cell: Cell) => cell.blocks.reduce((sum, nested) => sum + cellsIn(nested), 1);
  return block.rows.reduce((sum, { cells }) => sum + cells.reduce((own, cell) => own + inCells(cell), 0), 0);
}

interface NumberedBlock {
  readonly number: number;
  readonly block: Block;
}

interface Stretch {
  readonly folded: boolean;
  readonly blocks: readonly NumberedBlock[];
}

function stretches({ blocks }: Document, marks: FormView['marks']): readonly Stretch[] {
  const runs: { isPlain: boolean; blocks: NumberedBlock[] }[] = [];
  blocks.forEach((block, i) => {
    const isPlain = block.kind === 'paragraph' && !marks.has(`b${i + 1}`);
    const run = runs.at(-1);
    if (run !== undefined && run.isPlain === isPlain) run.blocks.push({ number: i + 1, block });
    else runs.push({ isPlain, blocks: [{ number: i + 1, block }] });
  });
  return runs.map(({ isPlain, blocks: own }) => ({ folded: isPlain && own.length >= FOLDED_FROM, blocks: own }));
}

function drawn(number: number, block: Block, marks: FormView['marks']) {
  if (block.kind === 'table') return <TableView table={block} marks={marks} />;
  const id = elementId({ kind: 'paragraph', block: number, paragraph: block });
  return (
    <div id={id} {...attributes(marks.get(id))}>
      <ParagraphView paragraph={block} at={0} />
    </div>
  );
}

interface TableProps {
  readonly table: Table;
  readonly marks: FormView['marks'];
}

function TableView({ table, marks }: TableProps) {
  const { columnWidths, number } = table;
  return (
    <table class={columnWidths === null ? 'original loose' : 'original'}>
      {columnWidths === null ? '' : <Columns widths={columnWidths} />}
      <tbody>
        {rowsWithGaps(table).map((row) => (
          <tr>
            {row.map((one) =>
              'gap' in one ? (
                <td class="gap" colspan={one.gap} />
              ) : (
                <CellView table={number} cell={one} marks={marks} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Columns that no cell holds, before a cell that stands further right. */
interface Gap {
  readonly gap: number;
}

function rowsWithGaps({ rows, columns }: Table): readonly (readonly (Cell | Gap)[])[] {
  /** Per column, the row below the cell that holds it. */
  const heldUntil: number[] = new Array(columns + 1).fill(0);
  return rows.map(({ number, cells, positionsKept }) => {
    if (!positionsKept) return cells;
    const drawnCells: (Cell | Gap)[] = [];
    let column = 1;
    for (const cell of cells) {
      const open = range(column, cell.column).filter((one) => (heldUntil[one] ?? 0) <= number).length;
      if (open > 0) drawnCells.push({ gap: open });
      drawnCells.push(cell);
      column = cell.column + cell.columnSpan;
      for (const held of range(cell.column, column)) heldUntil[held] = number + cell.rowSpan;
    }
    return drawnCells;
  });
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** Widths as shares of the table, by the attribute: a style would break the content policy. */
function Columns({ widths }: { readonly widths: readonly number[] }) {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    <colgroup>
      {widths.map((width) => (
        <col width={`${((width / total) * 100).toFixed(2)}%`} />
      ))}
    </colgroup>
  );
}

interface CellProps {
  readonly table: number;
  readonly cell: Cell;
  readonly marks: FormView['marks'];
}

function CellView({ table, cell, marks }: CellProps) {
  const id = elementId({ kind: 'cell', table, cell });
  let at = 0;
  return (
    <td id={id} rowspan={cell.rowSpan} colspan={cell.columnSpan} {...attributes(marks.get(id))}>
      {cell.blocks.map((block) => {
        if (block.kind === 'table') return <TableView table={block} marks={marks} />;
        const own = at;
        at += block.text.length + 1;
        return <ParagraphView paragraph={block} at={own} />;
      })}
    </td>
  );
}

/** `data-at`: where the paragraph begins in the text of its cell, which offsets count in. */
function ParagraphView({ paragraph, at }: { readonly paragraph: Paragraph; readonly at: number }) {
  return (
    <p class={paragraph.role === 'body' ? undefined : `role-${paragraph.role}`}>
      {paragraph.listLabel === null ? '' : <span class="list-label">{paragraph.listLabel}</span>}
      <span data-at={at}>
        <SourceText text={paragraph.text} />
      </span>
    </p>
  );
}

function attributes(marks: ElementMarks | undefined) {
  if (marks === undefined) return {};
  const classes = [...new Set<string>(marks.states), ...(marks.severity === null ? [] : [`has-${marks.severity}`])];
  return {
    class: ['linked', ...classes].join(' '),
    ...(marks.values.length === 0 ? {} : { 'data-values': marks.values.join(' ') }),
  };
}
