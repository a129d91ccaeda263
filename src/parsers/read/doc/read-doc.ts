import type { Block } from '../../../model/document.js';
import { countNonBlank } from '../../../model/document.js';
import { type Finding, finding } from '../../../model/finding.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { finishReading } from '../shared/finish-reading.js';
import { numberTables } from '../shared/number-tables.js';
import { buildBlocks, type ParagraphReader } from './blocks.js';
import { type DocBudget, newDocBudget } from './doc-budget.js';
import { markFields } from './fields.js';
import { openSource } from './file/open-source.js';
import type { Source } from './file/source.js';
import { listLabels } from './lists/list-labels.js';
import { readLists } from './lists/lists.js';
import { type Marks, markCharacters } from './marks.js';
import { paragraphsOf } from './paragraphs.js';
import { textReader } from './shown-text.js';
import { type Section, sectionsOf } from './subdocuments.js';

/**
 * Reads a Word 97–2003 document: the body's paragraphs and tables, then what stands outside the body, marked with its
 * role. Never throws; what cannot be read is a finding: `old-word`, `encrypted`, `unsupported-type`, `damaged` and
 * `limit-exceeded` without a document, `partly-damaged`, `deleted-text` and `hidden-text` beside one.
 */
export function readDoc(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  const opened = openSource(bytes, limits);
  if ('refusal' in opened) return { document: null, findings: [opened.refusal] };
  const { source, damage } = opened;
  const budget = newDocBudget(limits);
  const sections = sectionsOf(source.fib, source.table, source.text.length);
  const blocks = numberTables(readSections(source, sections, budget));
  return finishReading(budget, { format: 'doc', blocks }, partlyDamaged(damage, budget));
}

function readSections(source: Source, sections: readonly Section[], budget: DocBudget): readonly Block[] {
  const marks: Marks = markCharacters(source, source.text.length);
  for (const { from, to } of sections) markFields(source, marks, from, to);
  const { fib, table, fonts } = source;
  const label = listLabels(readLists(table, fib.at('lists'), fib.at('listOverrides')), fonts);
  const reader: ParagraphReader = {
    text: textReader(source, marks, budget),
    label: ({ properties }) => label(properties.list, properties.level),
  };
  return sections.flatMap(({ role, from, to }) => {
    const blocks = buildBlocks(paragraphsOf(source, marks, budget, from, to), role, reader, budget);
    return role === 'body' ? blocks : blocks.filter(isFilled);
  });
}

/** Outside the body, the empty paragraphs that end each story are no one's text. */
function isFilled(block: Block): boolean {
  return block.kind === 'table' || countNonBlank(block.text) > 0;
}

function partlyDamaged(damage: readonly string[], budget: DocBudget): readonly Finding[] {
  const parts = [...damage];
  if (budget.unformatted > 0) parts.push('paragraphs');
  if (budget.tablesDamaged) parts.push('table');
  return parts.map((part) => finding('partly-damaged', 'warning', { part }));
}
