import type { Part } from '../part.js';
import type { Amount } from './numeral-type.js';

/** 近百, 超千: the magnitude is meant as a number. */
const APPROACHES = /[近上逾超约过破达]/u;

/**
 * When a numeral in characters counts something. Behind digits any noun does; 一, 二, 三 are parts of words far more often
 * than numbers, so these need a measure word, or the shape of a number nobody uses in a word.
 */
export function hanCounts(
  text: string,
  { amount, part }: { readonly amount: Amount; readonly part: Part },
): string | null {
  const { start, unit } = amount;
  if (isRhetorical(part) && !APPROACHES.test(text.charAt(start - 1))) return null;
  if (part.fraction) return 'fraction';
  if (unit === null) return standsAlone(text, amount, part) ? 'number-alone' : null;
  if (!isOne(part)) return 'measured';
  if (amount.kind === 'money' || amount.kind === 'percent') return 'measured';
  return oneCounts(text, amount) ? 'measured-one' : null;
}

/** 千名书记, 万人大会: a magnitude without a digit says "many". 百余, 近百 and 百分之百 do count. */
export function isRhetorical(part: Part): boolean {
  return (
    !part.more &&
    !part.spokenPercent &&
    part.tokens.length > 0 &&
    part.tokens.every((token) => (token.kind === 'small' && token.power > 1) || token.kind === 'big')
  );
}

function isOne(part: Part): boolean {
  const [token] = part.tokens;
  return part.tokens.length === 1 && token?.kind === 'digit' && token.char === '一' && part.upper === null;
}

const CLAUSE_END = /^\s*(?:[，。；、！？）)：:,;\n]|$|以上|以内|之内|内[，。；完办]|[一二两三四五六七八九十百\d])/;
const INDEFINITE_BEFORE = /[每某另这那任同唯哪此该又再上下前后头新多统万如划专第逐有是为另成像作]$/;
/** 建立一种机制, 培养一批骨干: some, not one. */
const KINDS = /^[种批类片段]$/;
const FOUNDED =
  /(?:新建|建成|建立|建设|成立|组建|设立|新增|增设|购置|购买|采购|召开|举办|举行|组织|开展|修建|改建|配备|配置|添置|获得?|荣获|查处|破获|印发|出台|制定|编制|发表|创建|完成|扩建|下设|内设|辖|承办|引进)(?:了|有|过)?\s?$/;

/** 新建公厕一座, 成立一个专班 count one; 打造一个品牌, 这一批 do not. */
function oneCounts(text: string, { start, end, unit }: Amount): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  if (FOUNDED.test(before) && !KINDS.test(unit ?? '')) return true;
  if (INDEFINITE_BEFORE.test(before)) return false;
  return CLAUSE_END.test(text.slice(end, end + 8));
}

const BOUNDARY_BEFORE = /(?:^|[为是达共计到，。；、：:\s（(=]|合计|总数)$/;
const BOUNDARY_AFTER = /^\s*(?:[，。；！？）),;]|\n|$)/;

/** 二百三十三， is a number without a measure word; 十五, 三 may be anything. */
function standsAlone(text: string, amount: Amount, part: Part): boolean {
  if (!BOUNDARY_AFTER.test(text.slice(amount.end, amount.end + 4))) return false;
  const written = part.tokens.some((token) => token.kind === 'small' || token.kind === 'big' || token.kind === 'point');
  if (written && part.tokens.length >= 3) return true;
  if (amount.unit === null && part.kind === 'other' && part.value.scale > 0) return true;
  return (
    part.tokens.length >= 2 && written && BOUNDARY_BEFORE.test(text.slice(Math.max(0, amount.start - 3), amount.start))
  );
}
