import type { Department, Field, NarrativePart, Year } from '../../../model/form-record.js';
import { halfWidth } from '../../../text/width.js';
import { DATE, IDENTITY } from './patterns.js';

/** What the form says of itself, besides its cover. */
interface Witnesses {
  readonly fields: readonly Field[];
  readonly narrative: readonly NarrativePart[];
  readonly fileName: string;
}

/** The department by the best evidence there is: cover, then the evaluators' unit, the prose, the file name. */
export function departmentOf({ fields, narrative, fileName }: Witnesses): Department | null {
  const cover = readText(fields, 'cover.department');
  if (cover !== null) return { name: cover, evidence: 'cover', confirmed: true };
  const unit = majority(
    fields.filter(({ key }) => IDENTITY.evaluatorUnit.pattern.test(key)).flatMap(({ value }) => value ?? []),
  );
  if (unit !== null) return { name: unit, evidence: 'evaluator', confirmed: false };
  const prose = departmentInProse([...narrative.map(({ text }) => text), readText(fields, 'profile.duties') ?? '']);
  if (prose !== null) return { name: prose, evidence: 'narrative', confirmed: false };
  const name = departmentInFileName(fileName);
  return name === null ? null : { name, evidence: 'file-name', confirmed: false };
}

function readText(fields: readonly Field[], key: string): string | null {
  const field = fields.find((one) => one.key === key && one.state === 'read');
  return field?.value ?? null;
}

function majority(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return best !== undefined && best[1] * 2 > values.length ? best[0] : null;
}

function departmentInProse(texts: readonly string[]): string | null {
  for (const text of texts.slice(0, 6)) {
    for (const line of text.split('\n').slice(0, 3)) {
      const name = IDENTITY.subject.pattern.exec(line.trim())?.[1];
      if (name !== undefined && !IDENTITY.ownWords.pattern.test(name)) return name;
    }
  }
  return null;
}

function departmentInFileName(fileName: string): string | null {
  const base = fileName.split(IDENTITY.pathMark.pattern).at(-1)?.replace(IDENTITY.fileExtension.pattern, '') ?? '';
  const name = IDENTITY.inFileName.pattern.exec(base.replace(IDENTITY.fileNumber.pattern, ''))?.[0];
  return name ?? null;
}

/** The fiscal year: from the title, else the one most frequent in the prose, the file name, or the year before the report. */
export function yearOf({ fields, narrative, fileName }: Witnesses): Year | null {
  const title = yearIn(readText(fields, 'cover.title') ?? '');
  if (title !== null) return { value: title, evidence: 'title' };
  const prose = yearInProse([...narrative.map(({ text }) => text), readText(fields, 'profile.achievements') ?? '']);
  if (prose !== null) return { value: prose, evidence: 'narrative' };
  const named = yearIn(fileName);
  if (named !== null) return { value: named, evidence: 'file-name' };
  const reported = DATE.isoYear.pattern.exec(readText(fields, 'cover.report_date') ?? '')?.[1];
  return reported === undefined ? null : { value: Number(reported) - 1, evidence: 'report-date' };
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** A fiscal year in a title or name: `2020年度`, `2020-度`, 二〇二〇年. */
export function yearIn(text: string): number | null {
  const folded = halfWidth(text)
    .replace(DATE.typedZero.pattern, '〇')
    .replace(DATE.hanYear.pattern, (year) => [...year].map((char) => CHINESE_DIGITS.indexOf(char)).join(''));
  const match = DATE.fiscalYear.pattern.exec(folded);
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** Sentences about money weigh more: 从2016年开始 is history, 2020年支出…万元 is the fiscal year. */
function yearInProse(texts: readonly string[]): number | null {
  const weights = new Map<number, number>();
  for (const sentence of halfWidth(texts.join('\n')).split(IDENTITY.sentenceBreak.pattern)) {
    const weight = IDENTITY.moneyWords.pattern.test(sentence) ? 4 : 1;
    for (const match of sentence.matchAll(DATE.yearInProse.pattern)) {
      const year = Number(match[1]);
      const history = DATE.since.pattern.test(sentence.slice(Math.max(0, match.index - 2), match.index));
      weights.set(year, (weights.get(year) ?? 0) + (history ? 0 : weight));
    }
  }
  const [best] = [...weights].filter(([, weight]) => weight > 0).toSorted(([a, n], [b, m]) => m - n || b - a);
  return best?.[0] ?? null;
}
