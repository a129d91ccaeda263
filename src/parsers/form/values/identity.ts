import type { Department, Field, NarrativePart, Year } from '../../../model/form-record.js';
import { halfWidth } from '../../../text/width.js';

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
    fields.filter(({ key }) => /^evaluators\[\d+\]\.unit$/.test(key)).flatMap(({ value }) => value ?? []),
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

const ENDING =
  '(?:局|委员会|委|办公室|办|部|中心|院|校|所|站|馆|处|队|镇|乡|街道|协会|联合会|总会|法院|检察院|学校|医院)';

/** `岳阳县某某局负责…`, `某某局是…`, `某某局主要职责`: who a sentence of the overview is about. */
const SUBJECT = new RegExp(
  `^(?:\\d{4}年[，,]?)?([\\u4e00-\\u9fff（）()]{2,24}?${ENDING})(?:负责|主要职责|主要职能|是|为|承担|贯彻|内设|现有|成立|的主要)`,
);

function departmentInProse(texts: readonly string[]): string | null {
  for (const text of texts.slice(0, 6)) {
    for (const line of text.split('\n').slice(0, 3)) {
      const name = SUBJECT.exec(line.trim())?.[1];
      if (name !== undefined && !/^(?:我|本|该)/.test(name)) return name;
    }
  }
  return null;
}

function departmentInFileName(fileName: string): string | null {
  const base =
    fileName
      .split(/[\\/!]/)
      .at(-1)
      ?.replace(/\.[a-z0-9]{2,5}$/i, '') ?? '';
  const name = new RegExp(`[\\u4e00-\\u9fff]{2,24}${ENDING}`).exec(base.replace(/^[\d\s._-]+/, ''))?.[0];
  return name ?? null;
}

/** The fiscal year: from the title, else what the prose speaks of most, the file name, or the year before the report. */
export function yearOf({ fields, narrative, fileName }: Witnesses): Year | null {
  const title = yearIn(readText(fields, 'cover.title') ?? '');
  if (title !== null) return { value: title, evidence: 'title' };
  const prose = yearInProse([...narrative.map(({ text }) => text), readText(fields, 'profile.achievements') ?? '']);
  if (prose !== null) return { value: prose, evidence: 'narrative' };
  const named = yearIn(fileName);
  if (named !== null) return { value: named, evidence: 'file-name' };
  const reported = /^(\d{4})-/.exec(readText(fields, 'cover.report_date') ?? '')?.[1];
  return reported === undefined ? null : { value: Number(reported) - 1, evidence: 'report-date' };
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** A fiscal year in a title or name: `2020年度`, `2020-度`, 二〇二〇年. */
export function yearIn(text: string): number | null {
  const folded = halfWidth(text)
    .replace(/[零○O]/g, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=\s*年)/g, (year) =>
      [...year].map((char) => CHINESE_DIGITS.indexOf(char)).join(''),
    );
  const match = /(?<!\d)(20[0-4]\d)(?!\d)/.exec(folded);
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** Sentences about money weigh more: 从2016年开始 is history, 2020年支出…万元 is the fiscal year. */
function yearInProse(texts: readonly string[]): number | null {
  const weights = new Map<number, number>();
  for (const sentence of halfWidth(texts.join('\n')).split(/[。；\n]/)) {
    const weight = /支出|收入|预算|决算|万元|整体/.test(sentence) ? 4 : 1;
    for (const match of sentence.matchAll(/(?<!\d)(20[0-4]\d)[年-](?!\d{1,2}(?:月|-))/g)) {
      const year = Number(match[1]);
      const history = /从$|自$|截至$|截止$/.test(sentence.slice(Math.max(0, match.index - 2), match.index));
      weights.set(year, (weights.get(year) ?? 0) + (history ? 0 : weight));
    }
  }
  const [best] = [...weights].filter(([, weight]) => weight > 0).toSorted(([a, n], [b, m]) => m - n || b - a);
  return best?.[0] ?? null;
}
