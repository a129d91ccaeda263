import type { FormRecord } from '../../model/form-record.js';

/** What may say how old a submitted document is. */
export interface Dated {
  readonly fileName: string;
  readonly record: FormRecord;
  /** When the document was last saved, as it says itself; null where it does not. */
  readonly modifiedAt: string | null;
}

/** By what a document looks older than another, null where it does not. The names of the files are believed before dates. */
export function olderBy(one: Dated, other: Dated): 'older-name' | 'older-date' | null {
  const [mine, its] = [marksOf(one.fileName), marksOf(other.fileName)];
  if (isOlderName(mine, its)) return 'older-name';
  if (isOlderName(its, mine)) return null;
  return isOlderDate(one, other) ? 'older-date' : null;
}

interface Marks {
  /** -1 for a draft, 1 for a final version. */
  readonly stage: -1 | 0 | 1;
  readonly number: number | null;
  /** 20210305 */
  readonly day: number | null;
}

/** 老版本, 初稿, 草稿, 修改前, old */
const DRAFT =
  /老版|旧版|旧稿|老稿|原稿|初稿|初版|草稿|草案|征求意见|讨论稿|送审稿|修改前|未修改|作废|(?<![a-z])(?:old|draft)(?![a-z])/iu;
/** 终稿, 定稿, 最终, 正式版, final */
const FINAL = /终稿|定稿|终版|最终|最新|新版|正式[稿版]|修改后|修订[稿版]|(?<![a-z])final(?![a-z])/iu;
/** v2, V1.3, 版本2, 第3版, 第二稿, 二稿 */
const NUMBER =
  /(?<![a-z])v\s*(\d{1,3}(?:\.\d{1,3})?)(?!\d)|版本\s*(\d{1,3})(?!\d)|第?\s*(?<!\d)([一二三四五六七八九]|\d{1,2})\s*[稿版]/iu;
const NUMERALS = '零一二三四五六七八九';
/** 20210305 */
const COMPACT_DAY = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/u;
/** 2021-03-05, 2021.3.5, 2021年3月5日 */
const WRITTEN_DAY = /(?<!\d)((?:19|20)\d{2})[-._年](0?[1-9]|1[0-2])[-._月](0?[1-9]|[12]\d|3[01])(?!\d)/u;

function marksOf(name: string): Marks {
  const text = name.normalize('NFKC');
  const stage = (DRAFT.test(text) ? -1 : 0) + (FINAL.test(text) ? 1 : 0);
  return { stage: stage as Marks['stage'], number: numberIn(text), day: dayIn(text) };
}

function numberIn(text: string): number | null {
  const match = NUMBER.exec(text);
  const written = match?.[1] ?? match?.[2] ?? match?.[3];
  if (written === undefined) return null;
  const numeral = NUMERALS.indexOf(written);
  return numeral < 0 ? Number(written) : numeral;
}

function dayIn(text: string): number | null {
  const [, year, month = '', day = ''] = COMPACT_DAY.exec(text) ?? WRITTEN_DAY.exec(text) ?? [];
  return year === undefined ? null : Number(`${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`);
}

/** A name without a mark is neither older nor newer: 自评.docx after 自评终稿.docx may be a correction. */
function isOlderName(one: Marks, other: Marks): boolean {
  if (one.stage < other.stage) return one.stage < 0 || one.number !== null;
  if (one.stage > other.stage) return false;
  if (one.number !== null && other.number !== null && one.number !== other.number) return one.number < other.number;
  return one.day !== null && other.day !== null && one.day < other.day;
}

/** By the date on the cover, else by when they were last saved. */
function isOlderDate(one: Dated, other: Dated): boolean {
  const [mine, its] = [reportDate(one.record), reportDate(other.record)];
  if (mine !== null && its !== null && mine !== its) return mine < its;
  if (one.modifiedAt === null || other.modifiedAt === null) return false;
  return Date.parse(one.modifiedAt) < Date.parse(other.modifiedAt);
}

/** ISO, so that the order of the texts is that of the days. */
function reportDate({ fields }: FormRecord): string | null {
  return fields.find(({ key, state }) => key === 'cover.report_date' && state === 'read')?.value ?? null;
}
