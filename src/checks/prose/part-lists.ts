import type { Place } from '../../model/place.js';
import type { Decimal } from '../../text/decimal.js';
import type { Interval } from '../../text/interval.js';
import { sumOf } from '../../text/interval.js';
import type { ProseNumber } from './numbers.js';
import type { Sentence } from './sentences.js';

/** A total and the parts a sentence breaks it down into: 25个，其中省级3个、市级12个、区级10个. */
export interface PartList {
  readonly sentence: Sentence;
  /** The words before the total: 创建各级文明单位. */
  readonly label: string;
  readonly total: ProseNumber;
  /** The measure word of the total and of every part; 元 for money. */
  readonly unit: string;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly label: string;
  readonly number: ProseNumber;
}

const MARKER = /其中|包括|分别为|分别是/g;
/** How far the total may stand from 其中: 25个（含创建）其中. */
const MAX_GAP = 15;
const MAX_LABEL = 25;
/** Words that make the next number a comparison or an average, not a part. */
const NO_PART = /比|增|减|降|占|人均|户均|平均|每|另|此外|同时|其中|共计|合计/;
const EXPLANATION = /^[，,](?:主要|用于|即|系)[^，；。\d]*(?=[，；。、]|$)/;

/** The lists of a sentence that have at least two parts in the unit of their total. */
export function partListsIn(sentence: Sentence): readonly PartList[] {
  const markers = [...sentence.text.matchAll(MARKER)];
  const numbers = sentence.numbers.filter(isAmount);
  return markers.flatMap((marker) => {
    const list = listAt(sentence, numbers, marker.index, marker.index + marker[0].length);
    return list === null ? [] : [list];
  });
}

/** Of the total and of each part. */
export function placesOfList({ total, parts }: PartList): readonly Place[] {
  return [total, ...parts.map(({ number }) => number)].map(({ quantity }) => quantity.place);
}

/** What parts can be of: something counted or paid, no share of it. */
function isAmount({ quantity }: ProseNumber): boolean {
  return quantity.unit !== null && quantity.kind !== 'percent';
}

const DIGIT = /\d/u;
const STOP = /[。；]/u;
const LABEL_BEFORE = /[^，。；、：:,]*$/u;

function listAt(sentence: Sentence, numbers: readonly ProseNumber[], start: number, end: number): PartList | null {
  const total = numbers.filter((number) => number.end <= start).at(-1);
  if (total === undefined || DIGIT.test(sentence.text.slice(total.end, start))) return null;
  if (start - total.end > MAX_GAP || STOP.test(sentence.text.slice(total.end, start))) return null;
  const parts = partsFrom(sentence.text, numbers, end, total);
  const label = LABEL_BEFORE.exec(sentence.text.slice(0, total.start))?.[0] ?? '';
  return parts.length < 2 ? null : { sentence, label, total, unit: total.quantity.unit ?? '', parts };
}

const ANY_SEPARATOR = /^[，、；,;和及]*/u;

/** Part after part, for as long as the list continues in one way: same unit, same separator, no new statement. */
function partsFrom(text: string, numbers: readonly ProseNumber[], from: number, total: ProseNumber): readonly Part[] {
  const parts: Part[] = [];
  let position = from;
  let separators = ANY_SEPARATOR;
  for (;;) {
    const skipped = separators.exec(text.slice(position))?.[0].length ?? 0;
    const number = numbers.find((one) => one.start >= position + skipped);
    if (number === undefined || (parts.length > 0 && skipped === 0)) return parts;
    const label = text.slice(position + skipped, number.start);
    if (!isLabel(label) || number.quantity.unit !== total.quantity.unit) return parts;
    if (parts.length >= 2 && number.value.gt(total.value)) return parts;
    if (parts.length === 1) separators = separatorsLike(text.slice(position, position + skipped));
    parts.push({ label, number });
    position = afterRemarks(text, number.end);
  }
}

const NOT_IN_A_LABEL = /[，。；、：:,\d]/u;

function isLabel(label: string): boolean {
  return label !== '' && label.length <= MAX_LABEL && !NOT_IN_A_LABEL.test(label) && !NO_PART.test(label);
}

const SEMICOLONS = /^[；;和及]*/u;
const ENUMERATION_COMMAS = /^[、和及]*/u;

/** A list begun with 、 ends at a comma: what follows there is another statement. */
function separatorsLike(first: string): RegExp {
  if (first.includes('；') || first.includes(';')) return SEMICOLONS;
  return first.includes('，') || first.includes(',') ? ANY_SEPARATOR : ENUMERATION_COMMAS;
}

/** （含结转） */
const REMARK = /^[（(][^）)]*[）)]/u;

function afterRemarks(text: string, from: number): number {
  const bracket = REMARK.exec(text.slice(from))?.[0].length ?? 0;
  return from + bracket + (EXPLANATION.exec(text.slice(from + bracket))?.[0].length ?? 0);
}

export function partsInterval(parts: readonly Part[]): Interval {
  return sumOf(parts.map(({ number }) => number.interval));
}

export function partsValue(parts: readonly Part[], zero: Decimal): Decimal {
  return parts.reduce((sum, { number }) => sum.plus(number.value), zero);
}
