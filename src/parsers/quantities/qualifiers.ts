import type { Qualifier } from '../../model/form-record.js';

/** A word beside the number that says how exact it is. The first that matches decides; negations stand before what they negate. */
interface QualifierPattern {
  readonly qualifier: Qualifier;
  readonly pattern: RegExp;
}

const FILL = '(?:有|为|达到?|到|需|计|共|了|在|近)?\\s?$';

const BEFORE: readonly QualifierPattern[] = [
  { qualifier: 'at_least', pattern: new RegExp(`(?:不(?:得)?(?:低|少|小)于|至少|最少|最低|≥|起码|不下)${FILL}`) },
  {
    qualifier: 'at_most',
    pattern: new RegExp(
      `(?:(?:不|未|没有)(?:得)?(?:超过|超出|突破|超|高于|多于|大于)|至多|最多|最高|≤|不足|不到|(?<![减降])(?:少|低|小)于|<|＜)${FILL}`,
    ),
  },
  {
    qualifier: 'over',
    pattern:
      /(?:超过|超出|突破|(?<![很太过甚甚较更])(?:高|多|大)于|不止|[>＞]|逾|(?<![高反])超|(?<=[已早])过)(?:了)?\s?$/,
  },
  { qualifier: 'at_least', pattern: /(?<=^|[^年以])上$/ },
  {
    qualifier: 'about',
    pattern:
      /(?:将近|接近|大约|大概|约莫|左右|(?<![附最邻临远靠亲])近|(?<![节预签合条公制违邀契特])约)(?:有|为|达|需|计|合)?\s?$/,
  },
];

const AFTER: readonly QualifierPattern[] = [
  { qualifier: 'at_least', pattern: /\s?(?:[（(]含[）)]|及|\+)?以上(?!级|述|是|问题|工作|内容|措施|方面|情况)/y },
  { qualifier: 'at_least', pattern: /\+(?![\d])/y },
  { qualifier: 'about', pattern: /\s?(?:左右|上下(?!级|游|班|联))/y },
  { qualifier: 'at_most', pattern: /\s?(?:[（(]含[）)]|及)?(?:以内|之内|以下(?!简称|问题|几|方面|内容|措施|工作))/y },
];

/** 3个工作日内, 30日内: only a time ends so. */
const WITHIN = /内(?![容部设外蒙陆在科])/y;

/** What stands before `start`, as far as it says how exact the number is. */
export function qualifierBefore(text: string, start: number): Qualifier | null {
  const before = text.slice(Math.max(0, start - 10), start);
  return BEFORE.find(({ pattern }) => pattern.test(before))?.qualifier ?? null;
}

export function qualifierAfter(text: string, end: number, duration: boolean): Qualifier | null {
  for (const { qualifier, pattern } of AFTER) {
    pattern.lastIndex = end;
    if (pattern.test(text)) return qualifier;
  }
  WITHIN.lastIndex = end;
  return duration && WITHIN.test(text) ? 'at_most' : null;
}
