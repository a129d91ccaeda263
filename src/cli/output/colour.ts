import type { Severity } from '../../model/finding.js';

/** Marks a text as of a severity. */
export type Paint = (severity: Severity, text: string) => string;

export const PLAIN: Paint = (_, text) => text;

/** Red, yellow, cyan: readable on black and on white. */
const COLOURS = { error: 31, warning: 33, info: 36 } as const satisfies Record<Severity, number>;
/** Begin a colour and end it until the text is printed: code points that no text has. */
const MARKS = { error: '\ufdd1', warning: '\ufdd2', info: '\ufdd3' } as const satisfies Record<Severity, string>;
const END = '\ufdd0';
const ANY_MARK = /[\ufdd0-\ufdd3]/gu;

export const MARK: Paint = (severity, text) => `${MARKS[severity]}${text}${END}`;

/** The marks as a terminal's colours; printed by the one place that has hidden all other control characters. */
export function inColours(text: string): string {
  return text.replaceAll(ANY_MARK, (mark) => {
    const severity = (['error', 'warning', 'info'] as const).find((one) => MARKS[one] === mark);
    return `\u001b[${severity === undefined ? 0 : COLOURS[severity]}m`;
  });
}
