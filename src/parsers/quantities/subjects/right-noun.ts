import type { TypedNumeral } from '../numerals/numeral-type.js';
import { RIGHT_STOP } from './subject-words.js';

/** A number without unit, an age or a time is not "so many of" what follows. */
export function mayHaveNoun({ amount }: TypedNumeral): boolean {
  if (amount === null || amount.kind === 'duration' || AGE.test(amount.unit ?? '')) return false;
  return amount.unit !== null || amount.value.scale > 10;
}

export interface RightNoun {
  readonly noun: string;
  readonly end: number;
  /** 15个小区、: the noun ends a list item, and belongs to this number even where its subject stands to the left. */
  readonly closed: boolean;
}

export const NO_NOUN: RightNoun = { noun: '', end: 0, closed: false };
const PLACE = /^[村镇乡县区市省校院厂站]$/;
/** 18岁以上 says which people, and is said of nobody. */
export const AGE = /^周?岁$/;

const VISIT = /^下(?:企业|基层|社区|乡|村|沉|一线|田间)[\u4e00-\u9fff]{0,8}/; // 6次下企业走访

/** Going somewhere so many times is what was counted, whoever stands before the number. */
export function visitBehind(text: string, end: number): string | null {
  return text.charAt(end - 1) === '次' ? (VISIT.exec(text.slice(end, end + 12))?.[0] ?? null) : null;
}

/** 50人以上的企业 */
const LEADS_TO_NOUN = /^(?:以上|左右|以内)?的?/u;
const QUOTED = /^“[^“”]{1,12}”/u;
const OF = /的$/u;
const BEGINS_LIKE_A_NOUN = /^[\u4e00-\u9fffA-Za-z“]/u;

/** The noun behind a measure word, up to where something is said of it. */
export function rightNoun(text: string, end: number): RightNoun {
  const ahead = text.slice(end, end + 34);
  const start = LEADS_TO_NOUN.exec(ahead)?.[0].length ?? 0;
  const quoted = QUOTED.exec(ahead.slice(start))?.[0] ?? '';
  const rest = ahead.slice(start + quoted.length);
  const stop = rest.search(RIGHT_STOP);
  const noun = `${quoted}${stop < 0 ? rest : rest.slice(0, stop)}`.replace(OF, '');
  if ((noun.length < 2 && !PLACE.test(noun)) || noun.length > 24 || !BEGINS_LIKE_A_NOUN.test(noun)) return NO_NOUN;
  const after = end + start + noun.length;
  return { noun, end: after, closed: noun.length <= 6 && text.charAt(after) === '、' };
}
