import { blocksText, countNonBlank, type Document } from '../../model/document.js';
import { type Finding, finding } from '../../model/finding.js';
import { describeKey } from '../../model/form-keys.js';
import type { Field, FormRecord, Section } from '../../model/form-record.js';
import { memoizeByObject } from '../../model/memoize-by-object.js';
import type { Passage } from '../../model/passage.js';
import type { SectionTemplate, Template } from '../../model/template.js';
import { alignCells } from './aligned/align-cells.js';
import { cellsLost } from './layout/cells-lost.js';
import { Claims, coverageOf, residueOf } from './layout/claims.js';
import { claimInstructions } from './layout/instructions.js';
import { indexLabels } from './layout/label-index.js';
import { findLabels, type LabelMatch } from './layout/labels.js';
import { type FormContext, mergeResults, type PartResult, type PartScope } from './layout/part.js';
import { inPrintedOrder } from './layout/printed-order.js';
import { recognise } from './layout/recognise.js';
import { type SectionSlots, type Segments, sectionStates } from './layout/segment.js';
import { placeOf, type Slot, slotsOf, wholeSpan, withoutGrid } from './layout/slot.js';
import { mendTornLabels } from './layout/torn-labels.js';
import { readCover } from './parts/cover.js';
import { readerOf } from './parts/part-readers.js';
import { standingAnswers } from './parts/standing-answers.js';
import { departmentOf, yearOf } from './values/identity.js';
import { scriptOf } from './values/value.js';

/** A form as read from its Document: everything of the FormRecord but the source and the quantities. */
export type FormReading = Omit<FormRecord, 'contract' | 'parser' | 'source' | 'quantities'> & {
  readonly passages: readonly Passage[];
};

/** Recognises the form, cuts it at its headings and reads section by section. What no reader claimed is the residue. */
export function readForm(document: Document, templates: readonly Template[], fileName: string): FormReading {
  const aligned = templates[0] === undefined ? null : alignCells(document, templates[0]);
  const slots = inPrintedOrder(slotsOf(aligned?.document ?? document), templates[0]);
  const recognised = recognise(slots, templates);
  const characters = countCharacters(document);
  if (recognised.kind === 'refused') return notAForm(templates[0], recognised.finding, characters);
  const { template, segments } = recognised;
  const claims = new Claims();
  const context: FormContext = {
    template,
    claims,
    script: scriptOf(sample(slots)),
    rowsWhole: document.rowsWhole,
  };
  const [cover, ...sections] = segments.parts;
  claimHeadings(claims, sections);
  const isLost = aligned !== null || cellsLost(segments.slots, template);
  const lost = template.sections.filter(({ number }) => isLost && !aligned?.sections.has(number));
  const results = template.sections.map((section) =>
    readSection(context, section, segments.parts, lost.includes(section)),
  );
  claimInstructions(context, segments.slots);
  const unread = (cover?.slots ?? []).filter((slot) => claims.isFree(slot));
  const coverResult = unread.some(isTorn) ? unsure(readCover(context, unread)) : readCover(context, unread);
  const { fields, findings, passages, narrative } = mergeResults([coverResult, ...results]);
  const witnesses = { fields, narrative, fileName };
  const residue = residueOf(claims, segments.slots);
  const found = sectionStates(template, sectionsFound(template, fields, sections));
  return {
    form: template.id,
    department: departmentOf(witnesses),
    year: yearOf(witnesses),
    sections: found,
    fields,
    narrative,
    passages,
    findings: [
      ...incomplete(found),
      ...behind(segments),
      ...(lost.length > 0 || segments.slots.some(isTorn) ? [finding('cells-lost', 'error')] : []),
      ...findings,
    ],
    residue,
    coverage: coverageOf(characters, claims, segments.slots, residue, document.furniture),
  };
}

/**
 * Every part of a section, from its own slots or, where its heading is lost, from those of the section before. Where the
 * text lost its cells no answer is sure but those that stand alone with their labels, and none is sure to be missing.
 */
function readSection(
  context: FormContext,
  section: SectionTemplate,
  all: readonly SectionSlots[],
  lost: boolean,
): PartResult {
  const own = all.find(({ number }) => number === section.number);
  const printed = (own ?? all.findLast(({ number }) => number < section.number))?.slots ?? [];
  const cells = context.rowsWhole ? printed : printed.map(withoutGrid);
  const slots = lost ? mendTornLabels(cells, section, context) : cells;
  const heading = own?.heading ?? null;
  const matches = withUnlabelled(section, slots, findLabels(slots, sectionIndex(section)));
  const behind = all.find(({ number }) => number > section.number)?.heading ?? undefined;
  const scope: PartScope = { ...context, section, heading, slots, printed, matches, behind };
  const results = section.parts.map((part) => {
    const result = readerOf(part).read(scope, part);
    if (printed.some(isTorn)) return unsure(result);
    return lost ? standingAnswers(scope, part, result) : result;
  });
  return mergeResults(results);
}

function isTorn({ grid }: Slot): boolean {
  return grid?.table.torn === true;
}

/** No answer is read beside a torn table. */
function unsure(result: PartResult): PartResult {
  return { ...result, fields: result.fields.map((field): Field => ({ ...field, state: 'unreadable', value: null })) };
}

/** The labels found, and where the answer of a part without its label begins. */
function withUnlabelled(
  section: SectionTemplate,
  slots: readonly Slot[],
  matches: readonly LabelMatch[],
): readonly LabelMatch[] {
  const taken = (index: number) => matches.some(({ from, to }) => from <= index && index < to);
  const more = section.parts.flatMap((part) => readerOf(part).unlabelled?.(part, slots) ?? []);
  const lost = more.filter(({ id, from }) => !matches.some((match) => match.id === id) && !taken(from));
  return lost.length === 0 ? matches : [...matches, ...lost].toSorted((a, b) => a.from - b.from);
}

const sectionIndex = memoizeByObject(({ parts }: SectionTemplate) =>
  indexLabels(parts.flatMap((part) => readerOf(part).labels(part))),
);

/** Sections whose heading stands, or of which any answer was found. */
function sectionsFound(
  template: Template,
  fields: readonly Field[],
  sections: readonly SectionSlots[],
): ReadonlySet<number> {
  const present = fields.filter(({ state }) => state !== 'absent');
  return new Set([
    ...sections.map(({ number }) => number),
    ...present.map(({ key }) => describeKey(template, key).section),
  ]);
}

/** Says which sections are missing. */
function incomplete(sections: readonly Section[]): readonly Finding[] {
  const missing = sections.filter(({ state }) => state === 'absent').map(({ title }) => title);
  return missing.length === 0 ? [] : [finding('form-incomplete', 'warning', { missing })];
}

/** Names the form that begins behind this one. */
function behind({ next }: Segments): readonly Finding[] {
  return next === null
    ? []
    : [finding('form-behind', 'warning', { title: next.text.trim().split('\n')[0] ?? '' }, [placeOf(wholeSpan(next))])];
}

function notAForm(template: Template | undefined, why: Finding, characters: number): FormReading {
  return {
    form: null,
    department: null,
    year: null,
    sections: template === undefined ? [] : sectionStates(template, new Set()),
    fields: [],
    narrative: [],
    passages: [],
    findings: [why],
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

/** Enough text to recognise the script. */
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
    if (heading !== null) claims.take([{ slot: heading, start: 0, end: headingEnd }]);
  }
}
