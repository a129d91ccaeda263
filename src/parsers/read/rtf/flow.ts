import type { Block } from '../../../model/document.js';
import { keepWithin } from '../shared/budget.js';
import { buildTable } from './grid.js';
import { type RowDefinition, rowDefinition } from './row-definition.js';
import { dropText, hasText, type OpenTable, pushAll, type Story, takeParagraph } from './story.js';

/** A paragraph mark at nesting `level`; `at` is its byte offset. */
export function endParagraph(story: Story, level: number, at: number): void {
  const target = level === 0 && isCellWithoutMark(story) ? 1 : level;
  reachLevel(story, target);
  openBlocks(story).push(takeParagraph(story, at));
}

/** Some writers never say `\intbl`: between `\trowd` and `\row` their paragraphs belong to a cell all the same. */
function isCellWithoutMark(story: Story): boolean {
  return !story.inTableUsed && (story.rowExpected || (story.tables[0]?.row.length ?? 0) > 0);
}

export function endCell(story: Story, level: number, at: number): void {
  const table = reachLevel(story, level);
  if (table === null) return;
  table.blocks.push(takeParagraph(story, at));
  closeUnendedRow(story, table);
  table.row.push(table.blocks);
  table.blocks = [];
  keepWithin(story.budget, 'maxCells', ++story.budget.cells);
}

/** The row above has all its cells and a new definition has been read, but its `\row` is missing. */
function closeUnendedRow(story: Story, table: OpenTable): void {
  const { replaced } = table;
  if (replaced === null) return;
  table.replaced = null;
  if (replaced.cells !== table.row.length || replaced.definition.cells.length !== table.row.length) return;
  pushRow(story, table, replaced.definition);
}

export function endRow(story: Story, level: number, at: number): void {
  const table = reachLevel(story, level);
  if (table === null) return;
  if (story.blank) dropText(story);
  if (hasText(story) || table.blocks.length > 0) endCell(story, level, at);
  const definition = story.definitions[level - 1] ?? rowDefinition();
  definition.used = true;
  pushRow(story, table, definition);
  if (level > 1) return;
  story.inTableSaid = false;
  story.rowExpected = false;
}

function pushRow(story: Story, table: OpenTable, definition: RowDefinition): void {
  if (table.row.length === 0) return;
  table.rows.push({ cells: table.row, definition });
  table.row = [];
  table.replaced = null;
  keepWithin(story.budget, 'maxRows', ++story.budget.rows);
}

/** `\trowd` at nesting `level`; `paragraphLevel` is where text that has no paragraph mark yet belongs. */
export function defineRow(story: Story, level: number, paragraphLevel: number, at: number): void {
  if (level === 1) settleBeforeRow(story, paragraphLevel, at);
  const table = story.tables[level - 1];
  const before = story.definitions[level - 1];
  if (table !== undefined && table.row.length > 0 && before !== undefined) {
    table.replaced = { definition: before, cells: table.row.length };
  }
  story.definitions[level - 1] = rowDefinition();
}

/** Text that stands between a table's last `\row` and the next `\trowd` is no cell's, even if `\pard` was left out. */
function settleBeforeRow(story: Story, paragraphLevel: number, at: number): void {
  const outer = story.tables[0];
  const rowBegun = (outer?.row.length ?? 0) > 0;
  if (!rowBegun && !story.inTableSaid && outer !== undefined && outer.blocks.length > 0) closeTables(story, 0);
  if (!rowBegun && paragraphLevel === 0 && !story.blank) endParagraph(story, 0, at);
  story.rowExpected = true;
}

/** Ends tables and opens tables until the next block belongs at `level`. The table there, null at level 0. */
function reachLevel(story: Story, level: number): OpenTable | null {
  closeTables(story, level);
  if (!keepWithin(story.budget, 'maxDepth', level)) return null;
  while (story.tables.length < level) story.tables.push({ rows: [], row: [], blocks: [], replaced: null });
  return story.tables[level - 1] ?? null;
}

/** Ends all tables nested deeper than `level`. */
function closeTables(story: Story, level: number): void {
  while (story.tables.length > level) {
    const table = story.tables.pop();
    if (table === undefined) return;
    const depth = story.tables.length;
    if (table.row.length > 0 && table.blocks.length > 0) {
      table.row.push(table.blocks);
      table.blocks = [];
    }
    pushRow(story, table, story.definitions[depth] ?? rowDefinition());
    if (depth > 0) story.definitions[depth] = undefined;
    const into = openBlocks(story);
    if (table.rows.length > 0) into.push(buildTable(table.rows, story.role, story.budget));
    pushAll(into, table.blocks);
  }
}

/** The end of the story: what has no mark yet is kept. */
export function endStory(story: Story, level: number, at: number): void {
  if (!story.blank) {
    if (level > 0 && (story.tables[level - 1]?.row.length ?? 0) > 0) endCell(story, level, at);
    else endParagraph(story, level, at);
  }
  closeTables(story, 0);
}

function openBlocks(story: Story): Block[] {
  return story.tables.at(-1)?.blocks ?? story.blocks;
}
