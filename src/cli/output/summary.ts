import { type LabelCode, type Lang, oneLine, say, sayFinding } from '../../messages/index.js';
import type { Finding } from '../../model/finding.js';
import type { Field, FormRecord } from '../../model/form-record.js';
import { type Column, leafColumns, type MoneyTable, moneyTables, type Template } from '../../model/template.js';
import { type Paint, PLAIN } from './colour.js';
import { terminalTable } from './table.js';

/** What `parse` shows a person: who and when, what each section gave, the money tables, the findings. */
export function recordSummary(
  record: FormRecord,
  findings: readonly Finding[],
  template: Template | null,
  lang: Lang,
  width: number | null,
  paint: Paint = PLAIN,
): string {
  const lines = [...headLines(record, template, lang), ''];
  if (record.form !== null) {
    for (const section of record.sections) {
      lines.push(say(lang, 'parse-section', { ...section, fields: readFields(record, template, section.number) }));
    }
    lines.push(
      say(lang, 'parse-narrative', { parts: record.narrative.length, quantities: record.quantities.length }),
      '',
    );
    for (const table of template === null ? [] : moneyTables(template))
      lines.push(...moneyLines(record, table, lang, width));
  }
  if (record.residue.length > 0) lines.push(say(lang, 'parse-residue', { count: record.residue.length }));
  return [...lines, ...findingLines(findings, lang, paint)].join('\n');
}

type Evidenced = NonNullable<FormRecord['department'] | FormRecord['year']>;

function headLines({ source, department, year, form, coverage }: FormRecord, template: Template | null, lang: Lang) {
  const unknown = say(lang, 'parse-unknown');
  const evidence = (of: Evidenced) => say(lang, `evidence-${of.evidence}`);
  const confirmed = department?.confirmed === false ? ` · ${say(lang, 'parse-unconfirmed')}` : '';
  const reading = [source.format, source.encoding, source.layout].filter((part) => part !== null).join(' · ');
  const colon = lang === 'zh' ? '：' : ': ';
  const lines: readonly (readonly [label: LabelCode, text: string])[] = [
    ['parse-source', `${source.name}${reading === '' ? '' : ` (${reading})`}`],
    ['parse-form', form === null ? say(lang, 'parse-not-a-form') : (template?.name ?? form)],
    ['parse-department', department === null ? unknown : `${department.name} (${evidence(department)}${confirmed})`],
    ['parse-year', year === null ? unknown : `${year.value} (${evidence(year)})`],
    ['parse-coverage', `${coverage.accounted}/${coverage.characters}`],
  ];
  return lines.map(([label, text]) => `${say(lang, label)}${colon}${oneLine(text)}`);
}

const GOES_DEEPER = /^[[.]/u;

/** Values read in a section, by the keys its template names; the fifth holds prose. */
function readFields(record: FormRecord, template: Template | null, number: number): number {
  const section = template?.sections.find((candidate) => candidate.number === number);
  if (section === undefined) return 0;
  const keys = section.parts.flatMap((part) => {
    if (part.kind === 'money') return leafColumns(part.columns).map((column) => column.key);
    if (part.kind === 'sign-off') return part.fields.flatMap((field) => [field.key, field.dateKey ?? field.key]);
    if (part.kind === 'goals') return [part.key, part.completionKey];
    return 'key' in part ? [part.key] : [];
  });
  const belongs = (field: Field) =>
    keys.some(
      (key) => field.key === key || (GOES_DEEPER.test(field.key.slice(key.length)) && field.key.startsWith(key)),
    );
  return record.fields.filter((field) => field.state === 'read' && belongs(field)).length;
}

function moneyLines(record: FormRecord, table: MoneyTable, lang: Lang, width: number | null): readonly string[] {
  const columns = leafColumns(table.columns);
  const entities = [
    ...new Set(record.fields.flatMap((field) => (isOf(field, columns) && field.entity !== null ? [field.entity] : []))),
  ];
  if (entities.length === 0) return [];
  const rows = entities.map((entity) => [
    entityName(record, entity),
    ...columns.map((column) =>
      moneyText(record.fields.find((field) => field.key === column.key && field.entity === entity)),
    ),
  ]);
  const head = [say(lang, 'parse-entity'), ...columns.map((column) => column.labels[0] ?? column.key)];
  return [say(lang, 'parse-money', { title: table.captions[0] ?? table.id }), terminalTable(head, rows, 1, width)];
}

function isOf(field: Field, columns: readonly Column[]): boolean {
  return columns.some((column) => column.key === field.key);
}

function entityName(record: FormRecord, entity: string): string {
  const name = record.fields.find((field) => field.key === 'finance.entity_name' && field.entity === entity);
  return name?.value ?? name?.raw ?? entity;
}

/** An unreadable cell shows what stands there, marked, so that nobody takes it for a figure. */
function moneyText(field: Field | undefined): string {
  if (field === undefined) return '';
  if (field.state === 'unreadable') return `? ${field.raw ?? ''}`.trim();
  return field.value ?? '';
}

function findingLines(findings: readonly Finding[], lang: Lang, paint: Paint): readonly string[] {
  if (findings.length === 0) return [say(lang, 'parse-no-findings')];
  return [
    say(lang, 'parse-findings', { count: findings.length }),
    ...findings.map(
      (finding) =>
        `  ${paint(finding.severity, `[${say(lang, `severity-${finding.severity}`)}]`)} ${finding.code}  ${oneLine(sayFinding(lang, finding))}`,
    ),
  ];
}
