import iconv from 'iconv-lite';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { buildForm } from './form.js';
import { judge, PRINTS, type Print, parseBytes, print, printText } from './judge.js';
import { mixedStyles, type Style, singleChanges, USUAL } from './styles.js';
import { LAKE_BUREAU, TEA_OFFICE, type Truth, WEATHER_STATION } from './truth.js';

const TRUTHS = [LAKE_BUREAU, TEA_OFFICE, WEATHER_STATION] as const;

/** Layouts that keep every cell: nothing may be called unreadable there. */
const GRIDS: readonly Print[] = ['docx', 'html', 'L1', 'L6'];

/** What a layout cannot hold: names and completions broken over lines without cell borders. */
const LINES_ONLY = /people two-line-names|people=two-line-names|merged-completion/;

/** Columns the template does not know, and none for the fund: there the sums cannot hold. */
const UNSUMMED = /unknown-column|missing-column/;

/** Each style in Word and in one of the other prints, by turns, so that the run stays short. */
function printsOf(i: number): readonly Print[] {
  const others = PRINTS.slice(1);
  return ['docx', others[i % others.length] ?? 'L1'];
}

async function complaints(name: string, style: Style, truth: Truth, as: Print): Promise<readonly string[]> {
  const built = buildForm(truth, style);
  const verdict = judge(built, await parseBytes(print(built.pieces, as)));
  const told = [...verdict.wrong, ...verdict.invented];
  if (!LINES_ONLY.test(name)) told.push(...verdict.lost);
  if (GRIDS.includes(as)) told.push(...verdict.unreadable);
  if (as === 'docx' && !UNSUMMED.test(name)) told.push(...verdict.alarms);
  return told.map((line) => `${name} as ${as}: ${line}`);
}

describe('forms as departments would send them', () => {
  it('with any one thing done another way, no value is wrong, none is lost and no check complains', async () => {
    const told: string[] = [];
    for (const [i, { name, style }] of singleChanges().entries())
      for (const as of printsOf(i)) told.push(...(await complaints(name, style, LAKE_BUREAU, as)));
    expect(told).toEqual([]);
  }, 60_000);

  it('with many things done other ways at once, no value is wrong and none is lost', async () => {
    const told: string[] = [];
    for (const [i, { name, style }] of mixedStyles(120, 20260301).entries())
      for (const as of printsOf(i).slice(1))
        told.push(...(await complaints(name, style, TRUTHS[i % 3] ?? TEA_OFFICE, as)));
    expect(told).toEqual([]);
  }, 60_000);

  it.each(['gb18030', 'utf-16le', 'utf-16be', 'utf-8'] as const)('in %s they read the same', async (encoding) => {
    const built = buildForm(TEA_OFFICE, { ...USUAL, rows: 'numbered-names', figures: 'grouped' });
    for (const layout of ['L1', 'L5'] as const) {
      const bytes = iconv.encode(printText(built.pieces, layout), encoding, { addBOM: encoding !== 'gb18030' });
      expect(judge(built, await parseBytes(bytes))).toMatchObject({ wrong: [], lost: [], alarms: [] });
    }
  });

  it('in traditional characters the figures, dates and grades read the same', async () => {
    const built = buildForm(TEA_OFFICE, { ...USUAL, rows: 'numbered-names' });
    const text = Converter({ from: 'cn', to: 'tw' })(printText(built.pieces, 'L1'));
    const { wrong, lost } = judge(built, await parseBytes(new TextEncoder().encode(text)));
    expect({ wrong: wrong.filter((line) => !/[\u4e00-\u9fff]{3}/.test(line)), lost }).toEqual({ wrong: [], lost: [] });
  });
});
