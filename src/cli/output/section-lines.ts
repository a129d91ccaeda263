import { type Lang, oneLine, say } from '../../messages/index.js';
import { describeKey } from '../../model/form-keys.js';
import type { Field, FormRecord, NarrativePart } from '../../model/form-record.js';
import { leafColumns, type MoneyTable, type Part, type PeoplePart, type Template } from '../../model/template.js';
import { rowLabel, shownField } from '../../present/names.js';
import { inFormOrder } from '../../text/cell-name.js';
import { labelledLines, terminalTable } from './table.js';
import { clip, textWidth, wrapText } from './text.js';

/** A form's record; a field a person has corrected is marked. */
export type ShownRecord = Omit<FormRecord, 'fields'> & { readonly fields: readonly ShownField[] };
type ShownField = Field & { readonly corrected?: boolean };

export interface SectionView {
  readonly lang: Lang;
  readonly width: number | null;
  /** Answers as they stand, or only how each begins. */
  readonly whole: boolean;
  /** The text of the report (五), or only how long each part is. */
  readonly prose: boolean;
}

/** Behind what a person has corrected. */
const CORRECTED = '*';
/** Columns beside the label of an answer that is not wanted whole. */
const BESIDE_LABEL = 26;
const WITHOUT_TERMINAL = 86;

/** What stands in a section, under its printed labels, its tables as tables; section 0 is the cover. */
export function sectionLines(record: ShownRecord, template: Template, number: number, view: SectionView) {
  const lines: string[] = [headOf(record, template, number, view.lang)];
  let keys: readonly string[] = number === 0 ? coverKeys(template) : [];
  const flush = () => lines.push(...fieldLines(record, template, keys, view));
  for (const part of template.sections.find((section) => section.number === number)?.parts ?? []) {
    const own = answerKeys(record, part);
    keys = [...keys, ...own];
    if (own.length > 0) continue;
    flush();
    keys = [];
    lines.push(...tableLines(record, template, part, view));
  }
  flush();
  return lines;
}

/** How many cells are read, blank and unreadable; of the report its parts and the numbers in them. */
function headOf(record: ShownRecord, template: Template, number: number, lang: Lang): string {
  const section = record.sections.find((one) => one.number === number);
  const name =
    number === 0 ? say(lang, 'place-cover') : say(lang, 'section-name', { number, title: section?.title ?? '' });
  if (section?.state === 'absent') return say(lang, 'section-absent', { name });
  const own = record.fields.filter(({ key }) => describeKey(template, key).section === number);
  const of = (state: Field['state']) => own.filter((field) => field.state === state).length;
  const numbers = record.quantities.filter((one) => one.section === number).length;
  return number === 5
    ? say(lang, 'section-prose', { name, parts: record.narrative.length, numbers })
    : say(lang, 'section-cells', { name, read: of('read'), blank: of('blank'), unreadable: of('unreadable') });
}

function coverKeys(template: Template): readonly string[] {
  return ['cover.title', ...template.cover.fields.map(({ key }) => key)];
}

/** Of the parts that are labels and answers; none of those that are tables. */
function answerKeys({ fields }: ShownRecord, part: Part): readonly string[] {
  if (part.kind === 'label') return [part.key];
  if (part.kind === 'sign-off')
    return part.fields.flatMap(({ key, dateKey }) => (dateKey === null ? [key] : [key, dateKey]));
  if (part.kind !== 'list' && part.kind !== 'goals') return [];
  const items = fields.map(({ key }) => key).filter((key) => key.startsWith(`${part.key}[`));
  return part.kind === 'list' ? items : [...items, part.completionKey];
}

function fieldLines(record: ShownRecord, template: Template, keys: readonly string[], view: SectionView) {
  const wanted = [...new Set(keys)].flatMap((key) => record.fields.filter((field) => field.key === key));
  const pairs = wanted
    .filter(({ state }) => state !== 'absent')
    .map((field) => [describeKey(template, field.key).label, answerText(field, view)] as const);
  return labelledLines(pairs, view.width, '  ');
}

function answerText(field: ShownField, { lang, whole, width }: SectionView): string {
  const text = shownField(field, lang);
  return `${whole ? text : clip(text, (width ?? WITHOUT_TERMINAL) - BESIDE_LABEL)}${field.corrected === true ? CORRECTED : ''}`;
}

function tableLines(record: ShownRecord, template: Template, part: Part, view: SectionView): readonly string[] {
  if (part.kind === 'money') return moneyLines(record, part, view);
  if (part.kind === 'indicators') return indicatorLines(record, template, part.key, view);
  if (part.kind === 'people') return peopleLines(record, part, view);
  return part.kind === 'narrative' ? record.narrative.flatMap((one) => proseLines(one, view)) : [];
}

/** Rows of sub-agencies in which nothing stands are the empty rows of the printed form. */
function moneyLines({ fields }: ShownRecord, table: MoneyTable, view: SectionView): readonly string[] {
  const columns = leafColumns(table.columns);
  const own = fields.filter(({ key, entity }) => entity !== null && columns.some((column) => column.key === key));
  const filled = own.filter(({ state, entity }) => state === 'read' || state === 'unreadable' || !isSubAgency(entity));
  const rows = inFormOrder(new Set(filled.flatMap(({ entity }) => entity ?? []))).map((entity) => [
    rowLabel(fields, entity, view.lang),
    ...columns.map(({ key }) => figure(own.find((field) => field.key === key && field.entity === entity))),
  ]);
  if (rows.length === 0) return [];
  const head = [say(view.lang, 'parse-entity'), ...columns.map(({ key, labels }) => labels[0] ?? key)];
  const title = say(view.lang, 'parse-money', { title: table.captions[0] ?? table.id });
  return [`  ${title}`, terminalTable(head, rows, 1, view.width)];
}

function isSubAgency(entity: string | null): boolean {
  return entity?.startsWith('sub_agency') === true;
}

/** An unreadable cell shows what stands there, marked, so that it is not taken for a figure. */
function figure(field: ShownField | undefined): string {
  if (field === undefined) return '';
  const text = field.state === 'unreadable' ? `? ${field.raw ?? ''}`.trim() : (field.value ?? '');
  return `${text}${field.corrected === true ? CORRECTED : ''}`;
}

function indicatorLines({ fields }: ShownRecord, template: Template, part: string, view: SectionView) {
  const rows = fields
    .filter(({ key, state }) => key.startsWith(`${part}.`) && key.endsWith('.content') && state !== 'absent')
    .map((field) => {
      const row = field.key.slice(0, -'.content'.length);
      const result = fields.find(({ key }) => key === `${row}.completion`);
      const said = result === undefined ? '' : answerText(result, view);
      return [describeKey(template, field.key).label, answerText(field, view), said];
    });
  const head = (['indicator', 'content', 'completion'] as const).map((word) => say(view.lang, `section-head-${word}`));
  return rows.length === 0 ? [] : [terminalTable(head, rows, 3, view.width)];
}

/** evaluators[2].name */
const PERSON = /\[\d+\]/u;

function peopleLines({ fields }: ShownRecord, { key: part, columns }: PeoplePart, view: SectionView) {
  const own = fields.filter(({ key }) => key.startsWith(`${part}[`));
  const rows = [...new Set(own.flatMap(({ key }) => PERSON.exec(key)?.[0] ?? []))].map((person) =>
    columns.map(({ id }) => {
      const field = own.find(({ key }) => key === `${part}${person}.${id}`);
      return field === undefined ? '' : answerText(field, view);
    }),
  );
  const head = columns.map(({ id, labels }) => oneLine(labels[0] ?? id));
  return rows.length === 0 ? [] : [terminalTable(head, rows, columns.length, view.width)];
}

function proseLines({ path, heading, text }: NarrativePart, { lang, width, prose }: SectionView): readonly string[] {
  const indent = '  '.repeat(path.split('.').length);
  const title = `${indent}${path} ${heading}`.trimEnd();
  if (!prose) return [`${title}  ${say(lang, 'section-characters', { count: [...text].length })}`];
  if (text.trim() === '') return [title];
  const body = width === null ? text : wrapText(text, width - textWidth(indent) - 2);
  return [title, ...body.split('\n').map((line) => `${indent}  ${line}`)];
}
