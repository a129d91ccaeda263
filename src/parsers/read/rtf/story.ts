import { type Block, type BlockRole, isBlank, type Paragraph } from '../../../model/document.js';
import { keepWithin } from '../shared/budget.js';
import type { RawRow } from './grid.js';
import type { RowDefinition } from './row-definition.js';
import type { RtfBudget } from './rtf-budget.js';

/** A run of paragraphs and tables: the body, a header, a footnote, a text box. */
export interface Story {
  role: BlockRole;
  readonly budget: RtfBudget;
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

export function newStory(role: BlockRole, budget: RtfBudget): Story {
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

/** `push(...blocks)` fails where there are hundreds of thousands. */
export function pushAll(into: Block[], blocks: readonly Block[]): void {
  for (const block of blocks) into.push(block);
}

/** The paragraph that ends at `at`; the story's text begins empty again. */
export function takeParagraph(story: Story, at: number): Paragraph {
  const label = story.label.trim();
  const text = (story.chunks.join('') + story.text).replace(LONE_SURROGATE, () => {
    story.budget.unreadable++;
    return '\ufffd';
  });
  const taken: Paragraph = {
    kind: 'paragraph',
    text,
    role: story.role,
    line: null,
    anchor: story.anchor ?? at,
    listLabel: label === '' ? null : label,
  };
  dropText(story);
  keepWithin(story.budget, 'maxParagraphs', ++story.budget.paragraphs);
  return taken;
}

/** Half of a character pair without its other half, which no store or encoder can take. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

export function dropText(story: Story): void {
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
