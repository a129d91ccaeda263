import type { Row } from './table.js';

/** Replaces a name or a number. */
export const MASKED = '***';

const NAME_KEY =
  /^(?:profile\.contact_person|cover\.filler|evaluators\[\d+\]\.(?:name|signature)|sign_off\.(?:leader_signature|department_head|finance_head|filler))$/u;
const PHONE_KEY = /^(?:profile\.contact_phone|cover\.filler_phone|sign_off\.filler_phone)$/u;

/** Columns that hold the contents of the cell named by `key`. */
const VALUE_COLUMNS = ['raw', 'value', 'observed', 'corrected_to', 'based_on'] as const;
/** Columns that name a user. */
const PEOPLE_COLUMNS = ['made_by', 'undone_by'] as const;
/** Columns without prose: names of departments, codes, keys and hashes. */
const UNTOUCHED = new Set([
  'department',
  'budget_code',
  'key',
  'entity',
  'sha256',
  'template',
  'parser',
  'code',
  'received_at',
]);

const DECIMAL = /^[+-]?\d+(?:\.\d+)?$/u;
/** Mobile and fixed-line numbers; not part of a longer number, nor an amount. */
const PHONE = /(?<![\d.])(?:1[3-9]\d{9}|0\d{2,3}[\s)）]*[-－—–]?\s*\d{7,8})(?![\d.]|\s*[元万亿%％人次个份件户])/gu;

/** The words to hide, collected from the cells made for names and telephone numbers. */
export interface Masker {
  readonly names: number;
  readonly phones: number;
  readonly mask: (row: Row) => Row;
}

/**
 * Hides personal names and telephone numbers: wholly in the cells made for them, and wherever the same names and numbers occur in
 * any other text, file names included. What such a cell holds that could not be read is hidden there and nowhere else: it may be
 * an office or a title, and those are ordinary words. `rows` are those of the views `field`, `correction` and `conflict`.
 */
export function maskerOf(rows: Iterable<Row>, departments: readonly string[]): Masker {
  const names = new Set<string>();
  const writings = new Set<string>();
  const phones = new Set<string>();
  for (const row of rows) {
    for (const column of PEOPLE_COLUMNS) for (const name of namesIn(row[column])) names.add(name);
    const kind = personal(row.key);
    if (kind === null || row.state === 'unreadable') continue;
    for (const column of VALUE_COLUMNS) {
      // The source's own writing, 白曉岸 for 白晓岸, is hidden too but is no further person.
      const found = column === 'raw' ? writings : names;
      if (kind === 'name') for (const name of namesIn(row[column])) found.add(name);
      else for (const phone of phonesIn(row[column])) phones.add(phone);
    }
  }
  // Part of a department's name is public, and masking it would garble the whole export.
  const isSecret = (name: string) => !departments.some((department) => department.includes(name));
  const index = new NameIndex([...new Set([...names, ...writings])].filter(isSecret).concat([...phones]));
  return {
    names: [...names].filter(isSecret).length,
    phones: new Set([...phones].map((phone) => phone.replace(NO_DIGITS, ''))).size,
    mask: (row) => masked(row, index),
  };
}

function personal(key: unknown): 'name' | 'phone' | null {
  if (typeof key !== 'string') return null;
  if (NAME_KEY.test(key)) return 'name';
  return PHONE_KEY.test(key) ? 'phone' : null;
}

function masked(row: Row, index: NameIndex): Row {
  const isPersonal = personal(row.key) !== null;
  const entries = Object.entries(row).map(([column, value]) => {
    if (value === null || value === '') return [column, value];
    const isWhole =
      (isPersonal && VALUE_COLUMNS.some((one) => one === column)) || PEOPLE_COLUMNS.some((one) => one === column);
    if (isWhole) return [column, MASKED];
    if (typeof value === 'number') return [column, isPersonal && column === 'number' ? null : value];
    const isFigure = DECIMAL.test(value) && VALUE_COLUMNS.some((one) => one === column);
    return [column, UNTOUCHED.has(column) || isFigure ? value : index.hide(value).replace(PHONE, MASKED)];
  });
  return Object.fromEntries(entries);
}

/** Words in cells of names that are none: what to do there (签章), titles (总工程师) and offices (财务股, 妇联). */
const NO_NAME =
  /^(?:签字|签名|签章|盖章|公章|姓名|无|年月日)$|(?:股|室|财务科|人事科|中心|妇联|工会|财政局|成员|组员|委员|书记|干事|工程师|会计师|经济师|审计师|统计师|组长|局长|主任|科长|股长|所长|站长|会计|出纳|负责人|填报人|联系人)$/u;
/** Surnames of two characters: 欧阳 建国 is one person, 张三 李四 are two. */
const LONG_SURNAME = /^(?:欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|东方|南宫|端木|轩辕|长孙|宇文)$/u;

const BETWEEN_NAMES = /[、，,；;/()（）:：\n]+/u;
const SPACES = /\s+/u;
const LETTER = /\p{L}/u;

/** The names in a cell, without the spaces between their characters. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value !== 'string') return [];
  const text = value.normalize('NFKC');
  const apart = text.split(BETWEEN_NAMES);
  const spaced = apart.flatMap((part) => {
    const words = part.trim().split(SPACES);
    const areSeveral = words.every((word) => word.length >= 2) && !LONG_SURNAME.test(words[0] ?? '');
    return areSeveral ? words : [words.join('')];
  });
  return spaced.filter((name) => name.length >= 2 && name.length <= 20 && LETTER.test(name) && !NO_NAME.test(name));
}

/** 0730-8200000 */
const LIKE_A_PHONE = /[\d\-—–－]{7,}/gu;
const NO_DIGITS = /\D/gu;

function phonesIn(value: unknown): readonly string[] {
  if (typeof value !== 'string') return [];
  return (value.normalize('NFKC').match(LIKE_A_PHONE) ?? []).filter(
    (phone) => phone.replace(NO_DIGITS, '').length >= 7,
  );
}

/** Finds any of many words in one pass over a text, also with white space between their characters. */
class NameIndex {
  readonly #byStart = new Map<string, string[]>();

  constructor(words: readonly string[]) {
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      const start = word.slice(0, 2);
      const group = this.#byStart.get(start);
      if (group === undefined) this.#byStart.set(start, [word]);
      else group.push(word);
    }
  }

  hide(text: string): string {
    let hidden = '';
    let kept = 0;
    for (let at = 0; at < text.length; at++) {
      const end = this.#endAt(text, at);
      if (end === null) continue;
      hidden += text.slice(kept, at) + MASKED;
      kept = end;
      at = end - 1;
    }
    return kept === 0 ? text : hidden + text.slice(kept);
  }

  #endAt(text: string, at: number): number | null {
    const second = skipBlank(text, at + 1);
    const words = this.#byStart.get(`${text[at]}${text[second] ?? ''}`);
    for (const word of words ?? []) {
      const end = endOf(text, at, word);
      if (end !== null) return end;
    }
    return null;
  }
}

const BEGINS_WITH_DIGIT = /^\d/u;
const DIGIT = /\d/u;

function endOf(text: string, from: number, word: string): number | null {
  let at = from;
  for (let i = 0; i < word.length; i++) {
    if (i > 0) at = skipBlank(text, at);
    if (text[at] !== word[i]) return null;
    at++;
  }
  // Digits inside a longer number are not a telephone number.
  return BEGINS_WITH_DIGIT.test(word) && (DIGIT.test(text[at] ?? '') || DIGIT.test(text[from - 1] ?? '')) ? null : at;
}

const SPACE = /\s/u;

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < 8 && SPACE.test(text[at] ?? '')) at++;
  return at;
}
