import { type Lang, say } from '../../../messages/index.js';
import { leafColumns, type Part, type Template, type ValueKind } from '../../../model/template.js';
import { readValue } from '../../../parsers/form/values/value.js';
import { CliError } from '../../program/context.js';

const PLAIN = { traditional: false, pinyinNotes: false, questionMarks: false };
const YEAR = /^(?:19|20)\d{2}$/u;

/**
 * A value as the parser would read it in such a cell: `1,184.36万元` becomes `1184.36`, `2021年3月5日` a date. What is no value
 * of that kind is refused, never bent.
 */
export function normalisedValue(templates: readonly Template[], key: string, given: string, lang: Lang): string {
  if (key === 'form.year') {
    if (!YEAR.test(given.trim())) throw invalid(key, given, 'year', lang);
    return given.trim();
  }
  const kind = kindOf(templates, key);
  const { state, value } = readValue(given, kind, PLAIN);
  if (state !== 'read' || value === null) throw invalid(key, given, kind, lang);
  return value;
}

const EXPECTED: Readonly<Record<string, string>> = {
  money: 'expected-money',
  count: 'expected-count',
  score: 'expected-score',
  grade: 'expected-grade',
  date: 'expected-date',
  year: 'expected-year',
};

function invalid(key: string, value: string, kind: string, lang: Lang): CliError {
  return new CliError('correct-invalid-value', { key, value, expected: say(lang, EXPECTED[kind] ?? 'expected-text') });
}

/** How the templates normalise a key; what they do not name is text. */
export function kindOf(templates: readonly Template[], key: string): ValueKind {
  for (const template of templates) {
    const onCover = template.cover.fields.find((field) => field.key === key);
    if (onCover !== undefined) return onCover.value;
    for (const section of template.sections) {
      for (const part of section.parts) {
        const kind = kindIn(part, key);
        if (kind !== null) return kind;
      }
    }
  }
  return 'text';
}

function kindIn(part: Part, key: string): ValueKind | null {
  if (part.kind === 'label') return part.key === key ? part.value : null;
  if (part.kind === 'money') return leafColumns(part.columns).some((column) => column.key === key) ? 'money' : null;
  if (part.kind === 'people') return key.startsWith(`${part.key}[`) ? 'text' : null;
  if (part.kind !== 'sign-off') return null;
  for (const field of part.fields) {
    if (field.key === key) return field.value;
    if (field.dateKey === key) return 'date';
  }
  return null;
}
