import { type LabelCode, type Lang, say } from '../../../messages/index.js';
import { readValue } from '../../../parsers/form/values/value.js';
import type { Store } from '../../../store/open-store.js';
import { readKeys } from '../../../store/queries/keys.js';
import { noPhones } from '../../../text/phone.js';
import { CliError } from '../../program/context.js';

const PLAIN = { traditional: false, pinyinNotes: false, questionMarks: false };
const YEAR = /^(?:19|20)\d{2}$/u;

/**
 * A value as the parser would read it in such a cell: `1,184.36万元` becomes `1184.36`, `2021年3月5日` a date. What is no value
 * of that kind is refused, never bent.
 */
export function normalisedValue(store: Store, key: string, given: string, lang: Lang): string {
  if (key === 'form.year') {
    if (!YEAR.test(given.trim())) throw invalid({ key, name: '年度' }, given, 'year', lang);
    return given.trim();
  }
  const known = readKeys(store).find((one) => one.key === key);
  const kind = known?.kind ?? 'text';
  const { state, value } = readValue(given, kind, PLAIN);
  if (state !== 'read' || value === null || (kind === 'phone' && noPhones(value).length > 0))
    throw invalid({ key, name: known?.name ?? key }, given, kind, lang);
  return value;
}

const EXPECTED: Readonly<Record<string, LabelCode>> = {
  money: 'expected-money',
  count: 'expected-count',
  score: 'expected-score',
  grade: 'expected-grade',
  date: 'expected-date',
  year: 'expected-year',
  phone: 'expected-phone',
};

function invalid(
  named: { readonly key: string; readonly name: string },
  value: string,
  kind: string,
  lang: Lang,
): CliError {
  return new CliError('correct-invalid-value', {
    ...named,
    value,
    expected: say(lang, EXPECTED[kind] ?? 'expected-text'),
  });
}
