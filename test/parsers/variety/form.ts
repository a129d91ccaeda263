import { goals, indicators, type ProsePart, people, report, result, signOff } from './back.js';
import { Expectation } from './expectation.js';
import { cover, profile } from './front.js';
import { money } from './money.js';
import { BREAK, type Piece, row } from './sheet.js';
import type { Style } from './styles.js';
import type { Truth } from './truth.js';

export interface BuiltForm {
  readonly pieces: readonly Piece[];
  readonly expected: Expectation;
  readonly prose: readonly ProsePart[];
}

const TITLES = [
  '部门（单位）基本概况',
  '部门（单位）收支情况',
  '部门（单位）整体支出绩效自评情况',
  '评价人员',
] as const;
const SHORT = ['基本概况', '收支情况', '绩效自评情况', '评价人员'] as const;

/** A whole form of one department in one style, with what a person reads in it. */
export function buildForm(truth: Truth, style: Style): BuiltForm {
  const expected = new Expectation();
  const heading = (number: number): readonly Piece[] => {
    const text = sectionHeading(number, style);
    if (style.tables === 'headings-outside') return [BREAK, text];
    return [...(style.tables === 'per-section' ? [BREAK] : []), row(8, [text, 8])];
  };
  const written = report(truth, style);
  const pieces: readonly Piece[] = [
    ...cover(truth, style, expected),
    BREAK,
    ...heading(1),
    ...profile(truth, style, expected),
    ...heading(2),
    ...money(truth, style, expected),
    ...heading(3),
    ...goals(truth, style, expected),
    ...indicators(truth, style, expected),
    ...result(style, expected),
    ...heading(4),
    ...people(truth, style, expected),
    ...signOff(truth, style, expected),
    ...written.pieces,
  ];
  return { pieces, expected, prose: written.prose };
}

function sectionHeading(number: number, style: Style): string {
  const title = (style.sections === 'short' ? SHORT : TITLES)[number - 1] ?? '';
  const han = '一二三四'[number - 1];
  if (style.sections === 'digits') return `${number}、${title}`;
  if (style.sections === 'no-numbers') return title;
  if (style.sections === 'full-stop') return `${han}．${title}`;
  if (style.sections === 'brackets') return `（${han}）${title}`;
  return `${han}、${title}`;
}
