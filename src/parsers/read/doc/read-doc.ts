import type { Block, Document } from '../../../model/document.js';
import { blocksText, countNonBlank } from '../../../model/document.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { buildBlocks, numberTables, type ParagraphReader } from './blocks.js';
import { type Budget, newBudget } from './budget.js';
import { markFields } from './fields.js';
import { openSource } from './file/open-source.js';
import { refuse } from './file/refusal.js';
import type { Source } from './file/source.js';
import { listLabels } from './lists/list-labels.js';
import { readLists } from './lists/lists.js';
import { type Marks, markCharacters } from './marks.js';
import { type LeftOut, textReader } from './shown-text.js';
import { paragraphsOf } from './story.js';
import { type Section, sectionsOf } from './subdocuments.js';
import type { TableNotes } from './tables/table-grid.js';

/**
 * Reads a Word 97–2003 document: the body's paragraphs and tables, then what stands outside the body, marked with its
 * role. Never throws; what cannot be read is a finding: `old-word`, `encrypted`, `unsupported-type`, `damaged` and
 * `limit-exceeded` without a document, `partly-damaged`, `deleted-text` and `hidden-text` beside one.
 */
export function readDoc(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  const opened = openSource(bytes, limits);
  if ('refusal' in opened) return { document: null, findings: [opened.refusal] };
  const { source, damage } = opened;
  const budget = newBudget(limits);
  const leftOut: LeftOut = { deleted: 0, hidden: 0 };
  const notes: TableNotes = { damaged: false, covered: 0 };
  const sections = sectionsOf(source.fib, source.table, source.text.length);
  const blocks = readSections(source, sections, budget, leftOut, notes);
  if (budget.exceeded !== null) return { document: null, findings: [exceeded(budget.exceeded, limits)] };
  numberTables(blocks);
  const parts = [...damage, ...(budget.unformatted > 0 ? ['paragraphs'] : []), ...(notes.damaged ? ['table'] : [])];
  const document: Document = {
    kind: 'document',
    format: 'doc',
    encoding: null,
    layout: null,
    blocks,
    furniture: 0,
    rowsWhole: true,
  };
  return { document, findings: findingsOf(parts, leftOut.deleted, leftOut.hidden + notes.covered) };
}

function readSections(
  source: Source,
  sections: readonly Section[],
  budget: Budget,
  leftOut: LeftOut,
  notes: TableNotes,
): readonly Block[] {
  const marks: Marks = markCharacters(source, source.text.length);
  for (const { from, to } of sections) markFields(source, marks, from, to);
  const { fib, table, fonts } = source;
  const label = listLabels(readLists(table, fib.at('lists'), fib.at('listOverrides')), fonts);
  const reader: ParagraphReader = {
    text: textReader(source, marks, leftOut),
    label: ({ properties }) => label(properties.list, properties.level),
    deletedText: (lost) => {
      leftOut.deleted += countNonBlank(blocksText(lost));
    },
  };
  return sections.flatMap(({ role, from, to }) => {
    const blocks = buildBlocks(paragraphsOf(source, marks, budget, from, to), role, reader, budget, notes);
    return role === 'body' ? blocks : blocks.filter(isFilled);
  });
}

/** Outside the body, the empty paragraphs that end each story are no one's text. */
function isFilled(block: Block): boolean {
  return block.kind === 'table' || countNonBlank(block.text) > 0;
}

export function exceeded(limit: keyof ReadLimits, limits: ReadLimits): Finding {
  return refuse('limit-exceeded', { limit, allowed: limits[limit] });
}

function findingsOf(damage: readonly string[], deleted: number, hidden: number): readonly Finding[] {
  const findings = damage.map((part) => finding('partly-damaged', 'warning', { part }));
  if (deleted > 0) findings.push(finding('deleted-text', 'warning', { characters: deleted }));
  if (hidden > 0) findings.push(finding('hidden-text', 'warning', { characters: hidden }));
  return findings;
}
