import type { Block, BlockRole, Paragraph } from '../../../model/document.js';
import { keepWithin, leaveOut } from '../shared/budget.js';
import { withoutHalfCharacters } from '../shared/half-characters.js';
import type { DocBudget } from './doc-budget.js';
import type { SourceParagraph } from './paragraphs.js';
import { buildTable, type SourceRow } from './tables/table-grid.js';
import { readRow } from './tables/table-row.js';

/** Turns a source paragraph into text; kept separate so that this file knows tables only. */
export interface ParagraphReader {
  readonly text: (from: number, to: number) => string;
  readonly label: (paragraph: SourceParagraph) => string | null;
}

/** A table being read: finished rows, finished cells of the row at hand, blocks of the cell at hand. */
interface Level {
  rows: SourceRow[];
  cells: (readonly Block[])[];
  blocks: Block[];
  key: string;
}

/**
 * Puts paragraphs together to blocks; [MS-DOC] 2.4.3: cells end in cell marks, rows in row marks, and a table of depth
 * n+1 stands in a cell of depth n. Rows left open by damage are closed where the depth ends.
 */
export function buildBlocks(
  paragraphs: Iterable<SourceParagraph>,
  role: BlockRole,
  reader: ParagraphReader,
  budget: DocBudget,
): readonly Block[] {
  const levels: Level[] = [newLevel()];
  let joined: Paragraph | null = null;
  for (const source of paragraphs) {
    const { depth, rowEnd } = source.properties;
    if (!keepWithin(budget, 'maxDepth', depth)) break;
    if (levels.length - 1 !== depth) {
      if (joined !== null) levels.at(-1)?.blocks.push(joined);
      joined = null;
      while (levels.length - 1 > depth) closeTable(levels, role, budget);
      while (levels.length - 1 < depth) levels.push(newLevel());
    }
    const level = levels[depth];
    if (level === undefined) break;
    const next: Paragraph = join(joined, read(source, role, reader));
    joined = null;
    // A cell mark outside any table: the paragraph's own properties are lost.
    if (depth === 0 && source.mark === 'cell') budget.tablesDamaged = true;
    if (depth > 0 && rowEnd) {
      if (next.text !== '' || level.blocks.length > 0) level.cells.push([...level.blocks, next]);
      endRow(levels, source, role, budget);
    } else if (depth > 0 && (source.properties.innerCell || source.mark === 'cell')) {
      level.blocks.push(next);
      level.cells.push(level.blocks);
      level.blocks = [];
    } else if (source.markDeleted) joined = next;
    else level.blocks.push(next);
  }
  if (joined !== null) levels.at(-1)?.blocks.push(joined);
  while (levels.length > 1) closeTable(levels, role, budget);
  return levels[0]?.blocks ?? [];
}

function newLevel(): Level {
  return { rows: [], cells: [], blocks: [], key: '' };
}

function read(source: SourceParagraph, role: BlockRole, reader: ParagraphReader): Paragraph {
  const text = reader.text(source.start, source.end);
  // Half a surrogate pair (a piece cut in two) is no character; U+FFFD keeps its place.
  return {
    kind: 'paragraph',
    text: withoutHalfCharacters(text),
    role,
    line: null,
    anchor: source.start,
    listLabel: reader.label(source),
  };
}

/** A paragraph whose mark was deleted runs on into the next one. */
function join(before: Paragraph | null, next: Paragraph): Paragraph {
  if (before === null) return next;
  return { ...before, text: before.text + next.text, listLabel: before.listLabel ?? next.listLabel };
}

function endRow(levels: Level[], source: SourceParagraph, role: BlockRole, budget: DocBudget): void {
  const level = levels.at(-1);
  if (level === undefined) return;
  const { cells } = level;
  level.cells = [];
  level.blocks = [];
  if (source.markDeleted) {
    leaveOut(budget, 'deleted', cells.flat());
    return;
  }
  const definition = readRow(source.properties.groups);
  if (cells.length === 0 && definition === null) return;
  const key = definition?.tableKey ?? level.key;
  if (level.rows.length > 0 && key !== level.key) {
    closeTable(levels, role, budget);
    levels.push(newLevel());
  }
  const target = levels.at(-1);
  if (target === undefined) return;
  target.key = key;
  if (keepWithin(budget, 'maxRows', ++budget.rows)) target.rows.push({ cells, definition });
}

/** Takes the innermost table off and puts it into the cell, or the text, it stands in; without any row, as text. */
function closeTable(levels: Level[], role: BlockRole, budget: DocBudget): void {
  const level = levels.pop();
  const parent = levels.at(-1);
  if (level === undefined || parent === undefined) return;
  const unfinished = level.blocks.length > 0 ? [...level.cells, level.blocks] : level.cells;
  if (unfinished.length > 0) {
    budget.tablesDamaged = true;
    if (level.rows.length === 0) for (const block of unfinished.flat()) parent.blocks.push(block);
    else level.rows.push({ cells: unfinished, definition: null });
  }
  if (level.rows.length > 0) parent.blocks.push(buildTable(level.rows, role, budget));
}
