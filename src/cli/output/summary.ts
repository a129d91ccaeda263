import { findingName, type LabelCode, type Lang, oneLine, say, sayFinding } from '../../messages/index.js';
import type { Finding, StoredFinding } from '../../model/finding.js';
import type { FormRecord } from '../../model/form-record.js';
import type { Template } from '../../model/template.js';
import { type Paint, PLAIN } from './colour.js';
import { sectionLines } from './section-lines.js';

/** What `parse` shows a person: who and when, what stands in each section, the findings. */
export function recordSummary(
  record: FormRecord,
  findings: readonly Finding[],
  template: Template | null,
  lang: Lang,
  width: number | null,
  paint: Paint = PLAIN,
): string {
  const lines = [...headLines(record, template, lang), ''];
  if (record.form !== null && template !== null)
    for (const number of [0, ...record.sections.map((section) => section.number)])
      lines.push(...sectionLines(record, template, number, { lang, width, whole: false, prose: false }), '');
  if (record.residue.length > 0) lines.push(say(lang, 'parse-residue', { count: record.residue.length }));
  return [...lines, ...findingLines(findings, lang, paint)].join('\n');
}

type Evidenced = NonNullable<FormRecord['department'] | FormRecord['year']>;

function headLines({ source, department, year, form, coverage }: FormRecord, template: Template | null, lang: Lang) {
  const unknown = say(lang, 'parse-unknown');
  const evidence = (of: Evidenced) => say(lang, `evidence-${of.evidence}`);
  const confirmed = department?.confirmed === false ? ` · ${say(lang, 'parse-unconfirmed')}` : '';
  const format = source.format === null ? null : say(lang, `format-${source.format}`);
  const reading = [format, source.encoding?.toUpperCase()].filter((part) => part != null).join(' · ');
  const inBrackets = (text: string, more: string) => (lang === 'zh' ? `${text}（${more}）` : `${text} (${more})`);
  const colon = lang === 'zh' ? '：' : ': ';
  const lines: readonly (readonly [label: LabelCode, text: string])[] = [
    ['parse-source', reading === '' ? source.name : inBrackets(source.name, reading)],
    ['parse-form', form === null ? say(lang, 'parse-not-a-form') : (template?.name ?? form)],
    [
      'parse-department',
      department === null ? unknown : inBrackets(department.name, `${evidence(department)}${confirmed}`),
    ],
    ['parse-year', year === null ? unknown : inBrackets(String(year.value), evidence(year))],
    ['parse-coverage', String(coverage.characters)],
  ];
  return lines.map(([label, text]) => `${say(lang, label)}${colon}${oneLine(text)}`);
}

function findingLines(findings: readonly Finding[], lang: Lang, paint: Paint): readonly string[] {
  if (findings.length === 0) return [say(lang, 'parse-no-findings')];
  return [
    say(lang, 'parse-findings', { count: findings.length }),
    ...findings.map((finding) => findingLine(finding, lang, paint)),
  ];
}

export function findingLine(finding: StoredFinding, lang: Lang, paint: Paint): string {
  const severity = paint(finding.severity, `[${say(lang, `severity-${finding.severity}`)}]`);
  return `  ${severity} [${findingName(lang, finding.code)}] ${oneLine(sayFinding(lang, finding))}`;
}
