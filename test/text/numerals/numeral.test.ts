import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChineseNumeral } from '../../../src/text/numerals/numeral.js';

const RUNS = process.env.HUIBIAO_LONG === '1' ? 100_000 : 2_000;

describe('a Chinese numeral', () => {
  it.each([
    ['零', '0'],
    ['十', '10'],
    ['十五', '15'],
    ['二十', '20'],
    ['廿三', '23'],
    ['卅', '30'],
    ['一百廿', '120'],
    ['两千零五', '2005'],
    ['一百一十一', '111'],
    ['一百十一', '111'],
    ['二百五', '250'],
    ['三万五', '35000'],
    ['一点二亿', '120000000'],
    ['一七二零', '1720'],
    ['一七二零点一', '1720.1'],
    ['二〇二〇', '2020'],
    ['壹拾万零叁仟肆佰伍拾叁', '103453'],
    ['一万五千亿', '1500000000000'],
    ['四万万', '400000000'],
    ['半百', '50'],
    ['十点二三三', '10.233'],
    ['零点零零一', '0.001'],
    ['负三十二', '-32'],
    ['兩千四百五', '2450'],
  ])('%s is %s', (text, value) => {
    expect(readChineseNumeral(text)).toBe(value);
  });

  it.each([
    ['5万4千6百', '54600'],
    ['1,100万', '11000000'],
    ['１２，３４５', '12345'],
    ["1'234'567", '1234567'],
    ['１１.92亿', '1192000000'],
    ['2千零30万', '20300000'],
    ['1百01', '101'],
    ['3万4000', '34000'],
    ['.23456000', '0.23456'],
  ])('mixed with digits, %s is %s', (text, value) => {
    expect(readChineseNumeral(text)).toBe(value);
  });

  it.each([
    '三百二百',
    '万',
    '百',
    '两两',
    '十余',
    '四五',
    '三五',
    '三百零',
    '五万三亿',
    '三万五万',
    '一百二万',
    '1.2万3千',
    '3万5',
    '1,23,4',
    '5..6',
    '007',
    '',
    '点零',
    '负',
    '元',
    '一百个',
    '一二三百',
  ])('%s is refused, never read in part', (text) => {
    expect(readChineseNumeral(text)).toBeNull();
  });
});

const DIGITS = '零一二三四五六七八九';
const FORMAL = '零壹贰叁肆伍陆柒捌玖';

interface Script {
  readonly digits: string;
  readonly units: readonly string[];
}

const EVERYDAY: Script = { digits: DIGITS, units: ['', '十', '百', '千'] };
const BILL: Script = { digits: FORMAL, units: ['', '拾', '佰', '仟'] };

/** Four digits by the rules of the notation, as a person writes them: 1005 is 一千零五. */
function section(value: number, { digits, units }: Script): string {
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? digits.charAt(0) : ''}${digits.charAt(digit)}${units[power] ?? ''}`;
    gap = false;
  }
  return text;
}

function spell(value: bigint, script: Script): string {
  if (value === 0n) return script.digits.charAt(0);
  let text = '';
  let gap = false;
  for (const [power, name] of [
    [8n, '亿'],
    [4n, '万'],
    [0n, ''],
  ] as const) {
    const part = Number((value / 10n ** power) % 10_000n);
    if (part === 0) {
      gap = text !== '';
      continue;
    }
    text += `${text !== '' && (gap || part < 1000) ? script.digits.charAt(0) : ''}${section(part, script)}${name}`;
    gap = false;
  }
  return text;
}

function grouped(digits: string, mark: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, mark);
}

const wide = (text: string) => text.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const whole = fc.bigInt({ min: 0n, max: 999_999_999_999n });
const fraction = fc.stringMatching(/^\d{0,5}[1-9]$/);

describe('a number written out and read again', () => {
  it.each([
    ['everyday characters', (n: bigint) => spell(n, EVERYDAY)],
    ['大写', (n: bigint) => spell(n, BILL)],
    ['spaced characters', (n: bigint) => [...spell(n, EVERYDAY)].join(' ')],
    ['digits', (n: bigint) => n.toString()],
    ['full-width digits', (n: bigint) => wide(n.toString())],
    ['commas', (n: bigint) => grouped(n.toString(), ',')],
    ['full-width commas', (n: bigint) => grouped(n.toString(), '，')],
    ['spaces', (n: bigint) => grouped(n.toString(), '\u00a0')],
    ['apostrophes', (n: bigint) => grouped(n.toString(), "'")],
  ])('in %s is the same number', (_, write) => {
    fc.assert(
      fc.property(whole, (n) => {
        expect(readChineseNumeral(write(n))).toBe(n.toString());
      }),
      { numRuns: Math.ceil(RUNS / 12) },
    );
  });

  it('with a fraction is the same number', () => {
    fc.assert(
      fc.property(whole, fraction, (n, digits) => {
        const spoken = [...digits].map((digit) => DIGITS.charAt(Number(digit))).join('');
        expect(readChineseNumeral(`${spell(n, EVERYDAY)}点${spoken}`)).toBe(`${n}.${digits}`);
        expect(readChineseNumeral(`${n}.${digits}`)).toBe(`${n}.${digits}`);
      }),
      { numRuns: Math.ceil(RUNS / 12) },
    );
  });

  it('with 万 or 亿 behind a decimal is exact', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 99_999n }),
        fc.nat({ max: 99 }),
        fc.constantFrom('万', '亿'),
        (n, cents, unit) => {
          const units = (n * 100n + BigInt(cents)) * 10n ** (unit === '万' ? 2n : 6n);
          expect(readChineseNumeral(`${n}.${String(cents).padStart(2, '0')}${unit}`)).toBe(units.toString());
        },
      ),
      { numRuns: Math.ceil(RUNS / 12) },
    );
  });

  it('as any row of numeral characters is a decimal or refused, never an error', () => {
    const chars = fc.constantFrom(...'零一二三五九两十百千万亿点廿半0123.,，负余');
    fc.assert(
      fc.property(fc.array(chars, { minLength: 1, maxLength: 14 }), (row) => {
        const value = readChineseNumeral(row.join(''));
        if (value !== null) expect(value).toMatch(/^-?\d+(\.\d*[1-9])?$/);
      }),
      { numRuns: RUNS },
    );
  });
});
