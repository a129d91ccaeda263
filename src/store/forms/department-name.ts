const BLANKS = /[\s\u200b-\u200d\ufeff]+/gu;
const OPENING_BRACKET = /[〔【[{]/gu;
const CLOSING_BRACKET = /[〕】\]}]/gu;

/**
 * A department's name as a key: white space, width and brackets do not count. Script and damage were dealt with by the
 * parser.
 */
export function departmentKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(BLANKS, '')
    .replace(OPENING_BRACKET, '(')
    .replace(CLOSING_BRACKET, ')')
    .toLowerCase();
}

/** Provinces, cities, districts and counties in front of a name: 岳阳市岳阳楼区, 区, 县. */
const PLACE =
  /^(?:[^省市县区局委办院校会]{1,8}(?:省|自治区))?(?:(?!城市)[^市县区局委办院校会]{1,8}(?:市|州|盟))?(?:(?!城市)[^市县区局委办院校会]{1,8}(?:区|县|市))?/;
const BARE_PLACE = /^[市区县州]/;
const FORMER_NAME = /\(原.*?\)/g;

/** A name in its parts: where it is, and what it is. 岳阳市岳阳楼区审计局 → 岳阳市岳阳楼区 + 审计局. */
export function nameParts(name: string): { readonly place: string; readonly core: string } {
  const key = departmentKey(name).replace(FORMER_NAME, '');
  const place = PLACE.exec(key)?.[0] || BARE_PLACE.exec(key)?.[0] || '';
  return place.length < key.length ? { place, core: key.slice(place.length) } : { place: '', core: key };
}

/**
 * How alike two names are, 0 … 1, for suggestions a person decides on. 1: one key; 0.95: the same body, one without its
 * place (区审计局 in 岳阳楼区审计局); at most 0.5 where both name places that differ.
 */
export function nameLikeness(one: string, other: string): number {
  if (departmentKey(one) === departmentKey(other)) return 1;
  const [a, b] = [nameParts(one), nameParts(other)];
  const body = a.core === b.core ? 0.95 : bodyLikeness(a.core, b.core);
  return agree(a.place, b.place) ? body : body / 2;
}

function bodyLikeness(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 2 && isAbbreviation(short, long)) return 0.6 + (0.3 * short.length) / long.length;
  return 0.9 * bigramOverlap(one, other);
}

/** A short form keeps characters of the long one in order: 人社局 of 人力资源和社会保障局. */
function isAbbreviation(short: string, long: string): boolean {
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether two names may be of one place: one does not say where it is, or both say the same, one perhaps in short. */
export function placesAgree(one: string, other: string): boolean {
  return agree(nameParts(one).place, nameParts(other).place);
}

function agree(one: string, other: string): boolean {
  if (one === '' || other === '') return true;
  return one.endsWith(other) || other.endsWith(one) || one.startsWith(other) || other.startsWith(one);
}

function bigramOverlap(one: string, other: string): number {
  const pairs = (text: string): Set<string> => new Set([...text].slice(1).map((letter, i) => `${text[i]}${letter}`));
  const [a, b] = [pairs(one), pairs(other)];
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}
