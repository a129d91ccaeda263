import { type Block, type BlockRole, isBlank, type Paragraph } from '../../../model/document.js';
import { type Budget, within } from './budget.js';
import { buildTable, type RawRow } from './grid.js';
import { type RowDefinition, rowDefinition } from './row-definition.js';
import { wellFormed } from './well-formed.js';

/** A run of paragraphs and tables: the body, a header, a footnote, a text box. */
export interface Story {
  role: BlockRole;
  readonly budget: Budget;
  readonly blocks: Block[];
  /** Tables not ended yet, outermost first: a cell of each holds the next. */
  readonly tables: OpenTable[];
  /** Row definitions by nesting level; level 1 is at index 0. */
  readonly definitions: (RowDefinition | undefined)[];
  /** Text of the paragraph so far: finished chunks, and what has been added since. */
  readonly chunks: string[];
  text: string;
  /** The text is white space only. */
  blank: boolean;
  anchor: number | null;
  label: string;
  /** Characters of text so far. */
  characters: number;
  /** `\intbl` was read since the last row ended; ever. */
  inTableSaid: boolean;
  inTableUsed: boolean;
  /** `\trowd` was read since the last row ended. */
  rowExpected: boolean;
}

export interface OpenTable {
  readonly rows: RawRow[];
  /** Cells of the row that has not ended. */
  row: (readonly Block[])[];
  /** Blocks of the cell that has not ended. */
  blocks: Block[];
  /** The definition that a `\trowd` in the middle of the row replaced, and the cells read until then. */
  replaced: { readonly definition: RowDefinition; readonly cells: number } | null;
}

export function newStory(role: BlockRole, budget: Budget): Story {
  return {
    role,
    budget,
    blocks: [],
    tables: [],
    definitions: [],
    chunks: [],
    text: '',
    blank: true,
    anchor: null,
    label: '',
    characters: 0,
    inTableSaid: false,
    inTableUsed: false,
    rowExpected: false,
  };
}

export function appendText(story: Story, text: string, at: number): void {
  story.anchor ??= at;
  story.text += text;
  story.blank &&= isBlankText(text);
  if (story.text.length >= CHUNK) endChunk(story);
  story.characters += text.length;
  story.budget.characters += text.length;
}

const CHUNK = 4096;

/** Text added a character at a time is a tree of tiny strings in memory; looking into it makes it one. */
function endChunk(story: Story): void {
  story.text.charCodeAt(0);
  story.chunks.push(story.text);
  story.text = '';
}

export function hasText(story: Story): boolean {
  return story.text !== '' || story.chunks.length > 0;
}

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
  within(story.budget, 'maxCells', ++story.budget.cells);
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
  within(story.budget, 'maxRows', ++story.budget.rows);
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
  if (!within(story.budget, 'maxDepth', level)) return null;
  while (story.tables.length < level) story.tables.push({ rows: [], row: [], blocks: [], replaced: null });
  return story.tables[level - 1] ?? null;
}

/** Ends all tables nested deeper than `level`. */
export function closeTables(story: Story, level: number): void {
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

/** `push(...blocks)` fails where there are hundreds of thousands. */
export function pushAll(into: Block[], blocks: readonly Block[]): void {
  for (const block of blocks) into.push(block);
}

function openBlocks(story: Story): Block[] {
  return story.tables.at(-1)?.blocks ?? story.blocks;
}

function takeParagraph(story: Story, at: number): Paragraph {
  const label = story.label.trim();
  const { text, replaced } = wellFormed(story.chunks.join('') + story.text);
  story.budget.unreadable += replaced;
  const taken: Paragraph = {
    kind: 'paragraph',
    text,
    role: story.role,
    line: null,
    anchor: story.anchor ?? at,
    listLabel: label === '' ? null : label,
  };
  dropText(story);
  within(story.budget, 'maxParagraphs', ++story.budget.paragraphs);
  return taken;
}

function dropText(story: Story): void {
  story.chunks.length = 0;
  story.text = '';
  story.blank = true;
  story.anchor = null;
  story.label = '';
}

function isBlankText(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}
