import { isBlank } from '../model/document.js';
import { isHan, simplifyChar } from './script.js';
import { halfWidthCode, textOfCodes } from './width.js';

/**
 * What a label is matched on: the text without white space, brackets and punctuation, in half width and simplified
 * characters, without pinyin notes (`績(jì)`). `at[i]` is where the i-th character of `key` stands in the text.
 */
export interface LabelKey {
  readonly key: string;
  readonly at: readonly number[];
}

export function labelKey(text: string): LabelKey {
  const codes: number[] = [];
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const folded = FOLDED[code] === UNKNOWN ? fold(code) : (FOLDED[code] ?? DROPPED);
    if (folded !== DROPPED) {
      codes.push(folded);
      at.push(i);
    } else if (code === OPEN || code === WIDE_OPEN) i += Math.max(0, pinyinNoteLength(text, i) - 1);
  }
  return { key: textOfCodes(codes), at };
}

const OPEN = '('.charCodeAt(0);
const WIDE_OPEN = '（'.charCodeAt(0);

const DROPPED = 0;
const UNKNOWN = 0xffff;
/** What each UTF-16 code unit becomes in a key, found when first met: numbers in a table, as every text passes through it. */
const FOLDED = new Uint16Array(0x10000).fill(UNKNOWN);

function fold(code: number): number {
  const half = halfWidthCode(code);
  const char = String.fromCharCode(half);
  const kept = isHan(half) ? foldHan(char) : char.toLowerCase();
  const folded = isBlank(code) || PUNCTUATION.has(char) ? DROPPED : kept.charCodeAt(0);
  FOLDED[code] = folded;
  return folded;
}

const keys = new Map<string, string>();
const KEY_CACHE_LIMIT = 20_000;

/** Only the key, remembered: templates ask for the same labels again and again. */
export function keyOf(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const { key } = labelKey(text);
  if (keys.size >= KEY_CACHE_LIMIT) keys.clear();
  keys.set(text, key);
  return key;
}

/** Characters a scanner takes for one another (收人合计, 万兀): one of each family stands for all, on both sides. */
const CONFUSABLE: Readonly<Record<string, string>> = {
  入: '人',
  元: '兀',
  已: '己',
  巳: '己',
  未: '末',
  曰: '日',
  干: '千',
  士: '土',
};

function foldHan(char: string): string {
  const simple = simplifyChar(char);
  return CONFUSABLE[simple] ?? simple;
}

/** `?` among them: converters print it for the no-break space; and U+FFFD: a label may lack a character. */
const PUNCTUATION = new Set('?？!！()[]{}<>【】〔〕《》〈〉「」『』“”"\'‘’、，,。.：:；;·•-—–_/\\|*…~`﹕﹐﹒─\ufffd');

/**
 * Length of a pinyin note in brackets that begins here and follows a Chinese character, else 0. Real brackets of the
 * form hold Chinese (`(制)`, `(单位)`), so lower-case Latin with or without tone marks is a note.
 */
export function pinyinNoteLength(text: string, start: number): number {
  const open = text[start];
  if (open !== '(' && open !== '（') return 0;
  if (start === 0 || !isHan(text.charCodeAt(start - 1))) return 0;
  PINYIN_NOTE.lastIndex = start;
  const note = PINYIN_NOTE.exec(text);
  return note === null ? 0 : note[0].length;
}

/** The text without its pinyin notes: 達(dá)到 is 達到. */
export function withoutPinyin(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const skip = pinyinNoteLength(text, i);
    if (skip > 0) i += skip - 1;
    else out += text[i];
  }
  return out;
}

/** `(jì)`, `（jing）`; with at least one tone mark or a whole syllable's worth of letters. */
const PINYIN_NOTE = /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]/y;
