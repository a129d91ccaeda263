import { type Lang, oneLine, say } from '../../../messages/index.js';
import type { Document } from '../../../model/document.js';
import { describeKey } from '../../../model/form-keys.js';
import { reportGroups } from '../../../present/check-report.js';
import type { KeyNames } from '../../../present/key-names.js';
import { cellName, conflictLines, formName, shownField } from '../../../present/names.js';
import { fieldText } from '../../../present/place.js';
import type { ShownForm } from '../../../present/shown-form.js';
import { formatTimestamp } from '../../../present/timestamp.js';
import type { EffectiveField } from '../../../store/forms/effective.js';
import type { Paint } from '../../output/colour.js';
import { correctionTable } from '../../output/correction-table.js';
import { printableField, printableFinding, printableNarrative } from '../../output/record.js';
import { hanging, reportGroupLines } from '../../output/report-groups.js';
import { sectionLines } from '../../output/section-lines.js';
import { labelledLines } from '../../output/table.js';
import { toDoReasons } from '../../output/to-do-reasons.js';

/** What of a form is wanted; everything where nothing is named. */
export interface Wanted {
  /** 0 is the cover; null: all of them. */
  readonly section: number | null;
  readonly lists: 'all' | 'findings' | 'unreadable' | 'both';
}

interface Terminal {
  readonly lang: Lang;
  readonly width: number | null;
  readonly paint: Paint;
  readonly keys: KeyNames;
  /** Of the original, by which cells are counted as Word does; null where it cannot be read as it was. */
  readonly document: Document | null;
}

/** A form on one page: its values by section, cells that could not be read, corrections, conflicts, findings with their places. */
export function showText(shown: ShownForm, { section, lists }: Wanted, terminal: Terminal): string {
  const has = (list: Wanted['lists']) => lists === 'all' || lists === 'both' || lists === list;
  const all = lists === 'all';
  return [
    headLines(shown, terminal.lang),
    ...(all ? valueBlocks(shown, section, terminal) : []),
    ...(has('unreadable') ? [unreadableLines(shown, section, terminal)] : []),
    ...(all ? [correctionLines(shown, terminal)] : []),
    ...(has('findings') ? [shownFindings(shown, terminal)] : []),
  ]
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n').trimEnd())
    .join('\n\n');
}

function headLines({ form, toDo }: ShownForm, lang: Lang): readonly string[] {
  const { formId, fileName, receivedAt, versions } = form;
  const facts = { form: formId, file: fileName, at: formatTimestamp(receivedAt), versions, name: formName(form, lang) };
  const why = toDo === null ? [] : toDoReasons(toDo, lang);
  return [say(lang, 'show-title', facts), ...(why.length === 0 ? [] : [say(lang, 'show-to-do', { why })])];
}

function valueBlocks(shown: ShownForm, section: number | null, { lang, width, keys }: Terminal) {
  const { record, template } = shown;
  if (template === null) {
    const pairs = record.fields.map(
      (field) => [cellName(field.key, field.entity, keys), shownField(field, lang)] as const,
    );
    return [[say(lang, 'show-no-template', { template: shown.form.template }), ...labelledLines(pairs, width, '  ')]];
  }
  const numbers = section === null ? [0, ...record.sections.map(({ number }) => number)] : [section];
  const view = { lang, width, whole: true, prose: section === 5 };
  const isShown = (key: string) => section === null || describeKey(template, key).section === section;
  const isMarked = record.fields.some(({ corrected, key }) => corrected && isShown(key));
  return [
    ...numbers.map((number) => sectionLines(record, template, number, view)),
    isMarked ? [say(lang, 'show-marks')] : [],
  ];
}

/** What stands in each cell that could not be read, and where. */
function unreadableLines(
  shown: ShownForm,
  section: number | null,
  { lang, width, document }: Terminal,
): readonly string[] {
  const cells = unreadableIn(shown, section);
  if (cells.length === 0) return [say(lang, 'show-all-readable')];
  return [
    say(lang, 'show-unreadable', { count: cells.length }),
    ...cells.map((field) => {
      const where = fieldText({ ...shown, document, lang }, field);
      return hanging(`  ${where}${lang === 'zh' ? '：' : ': '}${oneLine(shownField(field, lang))}`, 4, width);
    }),
    hanging(say(lang, 'show-fill-in', { form: shown.form.formId }), 0, width),
  ];
}

function unreadableIn({ record, template }: ShownForm, section: number | null): readonly EffectiveField[] {
  const isIn = (key: string) =>
    section === null || (template !== null && describeKey(template, key).section === section);
  return record.fields.filter(({ state, key }) => state === 'unreadable' && isIn(key));
}

function correctionLines(
  { form, corrections, conflicts }: ShownForm,
  { lang, width, keys }: Terminal,
): readonly string[] {
  const open = new Set(conflicts.map(({ correctionId }) => correctionId));
  const made = corrections.map((correction) => ({ form, correction }));
  return [
    ...(made.length === 0 ? [] : [say(lang, 'history-corrections'), correctionTable(made, open, keys, width)]),
    ...(conflicts.length === 0
      ? []
      : [
          say(lang, 'status-conflicts', { count: conflicts.length }),
          ...conflictLines(conflicts, keys),
          say(lang, 'conflicts-how'),
        ]),
  ];
}

function shownFindings(
  { record, template, findings }: ShownForm,
  { lang, width, paint, document }: Terminal,
): readonly string[] {
  const groups = reportGroups({ record, template, document, lang }, findings);
  return groups.length === 0 ? [say(lang, 'parse-no-findings')] : reportGroupLines(groups, lang, width, paint);
}

/** The same for programs; the lists are whole, `section` narrows them. */
export function showJson(
  { form, record, template, findings, corrections, conflicts, toDo }: ShownForm,
  section: number | null,
  lang: Lang,
) {
  const sectionOf = (key: string) => (template === null ? null : describeKey(template, key).section);
  const { formId, department, year, fileName, receivedAt, errors, warnings, versions } = form;
  return {
    form: { formId, department, year, template: form.template, fileName, receivedAt, errors, warnings, versions },
    toDo: toDo?.reasons ?? [],
    sections: record.sections.filter(({ number }) => section === null || number === section),
    fields: record.fields
      .filter(({ key }) => section === null || sectionOf(key) === section)
      .map((field) => ({
        section: sectionOf(field.key),
        label: template === null ? null : describeKey(template, field.key).label,
        ...printableField(field),
        corrected: field.corrected,
        observed: field.observed,
      })),
    narrative: section === null || section === 5 ? record.narrative.map(printableNarrative) : [],
    corrections,
    conflicts,
    findings: findings.map((finding) => printableFinding(finding, lang)),
  };
}
