import { blocksText, countNonBlank, type Document } from '../../model/document.js';
import { type Finding, finding } from '../../model/finding.js';
import type { Coverage, Department, Field, NarrativePart, Residue, Section, Year } from '../../model/form-record.js';
import type { Passage } from '../../model/passage.js';
import type { MoneyTable, NarrativeSection, SectionTemplate, Template } from '../../model/template.js';
import { Claims, coverageOf, residueOf } from './layout/claims.js';
import { type FormContext, mergeResults, type PartResult } from './layout/context.js';
import { claimInstructions } from './layout/instructions.js';
import { findLabels, indexLabels, type LabelMatch } from './layout/labels.js';
import { memoizeByObject } from './layout/memoize-by-object.js';
import { partLabels, recognise } from './layout/recognise.js';
import { type SectionSlots, sectionStates } from './layout/segment.js';
import { type Slot, slotsOf, withoutGrid } from './layout/slot.js';
import { printedUnit } from './money/captions.js';
import { readMoneyTables } from './money/table.js';
import { readCover } from './parts/cover.js';
import { readGoals } from './parts/goals.js';
import { readIndicators } from './parts/indicators.js';
import { readLabelPart } from './parts/label-part.js';
import { readListPart } from './parts/list-part.js';
import { type Outline, readOutline } from './parts/outline.js';
import { readPeople } from './parts/people.js';
import { readSignOff } from './parts/sign-off.js';
import { departmentOf, yearOf } from './values/identity.js';
import { scriptOf } from './values/value.js';

/** A form as read from its Document: everything of the FormRecord but the source and the quantities. */
export interface FormReading {
  readonly form: string | null;
  readonly department: Department | null;
  readonly year: Year | null;
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly narrative: readonly NarrativePart[];
  readonly passages: readonly Passage[];
  readonly findings: readonly Finding[];
  readonly residue: readonly Residue[];
  readonly coverage: Coverage;
}

/** Recognises the form, cuts it at its headings and reads section by section. What nobody took is the residue. */
export function readForm(document: Document, templates: readonly Template[], fileName: string): FormReading {
  const slots = slotsOf(document);
  const recognised = recognise(slots, templates);
  const characters = countCharacters(document);
  const { template, segments } = recognised;
  if (template === null || segments === null || recognised.finding !== null) {
    return notAForm(templates[0] ?? null, recognised.finding, characters);
  }
  const claims = new Claims();
  const context: FormContext = { template, claims, script: scriptOf(sample(slots)), rowsWhole: document.rowsWhole };
  claimHeadings(claims, segments.parts);
  const [cover, ...parts] = segments.parts;
  const results = template.sections.map(({ number }) => readSection(context, number, segments.parts));
  const outline = readProse(context, template, parts);
  claimInstructions(context, segments.slots);
  const whole = mergeResults([
    readCover(
      context,
      (cover?.slots ?? []).filter((slot) => claims.isFree(slot)),
    ),
    ...results,
  ]);
  const witnesses = { fields: whole.fields, narrative: outline.narrative, fileName };
  const residue = residueOf(claims, segments.slots);
  return {
    form: template.id,
    department: departmentOf(witnesses),
    year: yearOf(witnesses),
    sections: sectionStates(template, sectionsFound(template, whole.fields, parts)),
    fields: whole.fields,
    narrative: outline.narrative,
    passages: [...whole.passages, ...outline.passages],
    findings: whole.findings,
    residue,
    coverage: coverageOf(characters, claims, segments.slots, residue, document.furniture),
  };
}

function notAForm(template: Template | null, why: Finding | null, characters: number): FormReading {
  return {
    form: null,
    department: null,
    year: null,
    sections: template === null ? [] : sectionStates(template, new Set()),
    fields: [],
    narrative: [],
    passages: [],
    findings: [why ?? finding('not-a-form', 'error')],
    residue: [],
    coverage: { characters, accounted: characters },
  };
}

/** Non-blank characters of the document, layout characters included: counted on the Document alone. */
function countCharacters(document: Document): number {
  const count = (blocks: Document['blocks']): number =>
    countNonBlank(blocksText(blocks)) +
    blocks.reduce(
      (sum, block) =>
        block.kind === 'table' ? sum + cellsOf(block).reduce((n, cell) => n + count(cell.blocks), 0) : sum,
      0,
    );
  return count(document.blocks) + document.furniture;
}

function cellsOf(table: Extract<Document['blocks'][number], { kind: 'table' }>) {
  return table.rows.flatMap((row) => row.cells);
}

/** Enough text to tell the script by. */
function sample(slots: readonly Slot[]): string {
  let text = '';
  for (const slot of slots) {
    text += slot.text;
    if (text.length > 4_000) break;
  }
  return text;
}

function claimHeadings(claims: Claims, parts: readonly SectionSlots[]): void {
  for (const { heading, headingEnd } of parts) {
    if (heading !== null) claims.claim({ slot: heading, start: 0, end: headingEnd }, 'heading');
  }
}

/**
 * The slots a section is looked for in: its own, or, where its heading is missing, those of the sections before it
 * (a lost heading loses no answers).
 */
function slotsFor(parts: readonly SectionSlots[], number: number): readonly Slot[] {
  const own = parts.find((part) => part.number === number);
  if (own !== undefined) return own.slots;
  const last = parts.filter((part) => part.number < number).at(-1);
  return last?.slots ?? [];
}

function readSection(context: FormContext, number: number, all: readonly SectionSlots[]): PartResult {
  const slots = slotsFor(all, number);
  // 二、收支情况（元）: said once, of all its tables.
  const unit = printedUnit(all.find((part) => part.number === number)?.heading?.text ?? '');
  const section = context.template.sections.find((one) => one.number === number);
  if (section === undefined) return mergeResults([]);
  const money = section.parts.filter((part): part is MoneyTable => part.kind === 'money');
  const labelled = section.parts.filter((part) => part.kind !== 'money' && part.kind !== 'narrative');
  const index = sectionIndex(section);
  // Answers of several paragraphs broke their rows: labels and answers are told by their order alone.
  const lines = context.rowsWhole ? slots : slots.map(withoutGrid);
  const matches = labelled.length === 0 ? [] : findLabels(lines, index);
  const results = labelled.map((part) => readPart(context, number, part, lines, matches));
  return mergeResults([...(money.length > 0 ? [readMoneyTables(context, money, slots, unit)] : []), ...results]);
}

/** The labels of a section's parts; money tables and prose are found by their own means. */
const sectionIndex = memoizeByObject((section: SectionTemplate) =>
  indexLabels(section.parts.filter(({ kind }) => kind !== 'money' && kind !== 'narrative').flatMap(partLabels)),
);

function readPart(
  context: FormContext,
  section: number,
  part: Exclude<Template['sections'][number]['parts'][number], MoneyTable | NarrativeSection>,
  slots: readonly Slot[],
  matches: readonly LabelMatch[],
): PartResult {
  switch (part.kind) {
    case 'label':
      return readLabelPart(context, section, part, slots, matches);
    case 'list':
      return readListPart(context, section, part, slots, matches);
    case 'goals':
      return readGoals(context, section, part, slots, matches);
    case 'indicators':
      return readIndicators(context, section, part, slots, matches);
    case 'people':
      return readPeople(context, part, slots, matches);
    case 'sign-off':
      return readSignOff(context, part, slots);
  }
}

/** The prose of the section that is prose; only what stands behind its own heading. */
function readProse(context: FormContext, template: Template, parts: readonly SectionSlots[]): Outline {
  for (const section of template.sections) {
    const prose = section.parts.find((part): part is NarrativeSection => part.kind === 'narrative');
    const own = parts.find((part) => part.number === section.number);
    if (prose !== undefined && own !== undefined) return readOutline(context, section.number, prose, own.slots);
  }
  return { narrative: [], passages: [] };
}

/** Sections whose heading stands, or of which any answer was found. */
function sectionsFound(
  template: Template,
  fields: readonly Field[],
  parts: readonly SectionSlots[],
): ReadonlySet<number> {
  const found = new Set(parts.map((part) => part.number));
  const present = fields.filter(({ state }) => state !== 'absent').map(({ key }) => key);
  for (const { number, parts: own } of template.sections) {
    const ids = own.flatMap(partLabels).map(({ id }) => id.split(':')[0] ?? '');
    if (present.some((key) => ids.some((id) => id !== '' && key.startsWith(id)))) found.add(number);
  }
  return found;
}
