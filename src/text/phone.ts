import { halfWidthWords } from './width.js';

/** The numbers of a text that have no shape a telephone number has; the whole text where it has no number. */
export function noPhones(text: string): readonly string[] {
  return numbersIn(text).filter((number) => !MOBILE.test(number) && !LANDLINE.test(number));
}

const BETWEEN = /[^\d+转()（）\-—–－\s]/gu;
const APART = /\/|\n|\s{2,}|(?<=\d{7})\s+(?=\d{7})/u;
const NO_DIGIT = /[^\d+转]/gu;
/** `13800000000` */
const MOBILE = /^(?:\+?86)?1\d{10}$/u;
/** `07308888888`, `8888888`, `8888888转801` */
const LANDLINE = /^(?:0\d{2,3})?\d{7,8}(?:转\d{1,6})?$/u;

/** `办公室0730-8888888 / 13800000000` is two numbers; spaces, dashes and brackets inside one do not count. */
function numbersIn(text: string): readonly string[] {
  const parts = halfWidthWords(text).replace(BETWEEN, '/').split(APART);
  const numbers = parts.map((part) => part.replace(NO_DIGIT, '')).filter((part) => /\d/u.test(part));
  return numbers.length === 0 ? [text.trim()] : numbers;
}
