import { type Lang, say } from '../../messages/index.js';
import { CELL_STATES } from './cell-state.js';
import type { PlainSheet } from './plain-sheet.js';

const LEFT_OUT = [
  'xlsx-legend-blank',
  'xlsx-legend-units',
  'xlsx-legend-checks',
  'xlsx-legend-times',
  'xlsx-legend-note',
] as const;

/** What the colours mean, and what the workbook leaves out. */
export function legendSheet(lang: Lang): PlainSheet {
  return {
    name: say(lang, 'xlsx-legend'),
    title: say(lang, 'xlsx-legend-title'),
    columns: [
      { title: say(lang, 'xlsx-legend-colour'), width: 16, format: null },
      { title: say(lang, 'xlsx-legend-meaning'), width: 90, format: null },
    ],
    rows: [
      ...CELL_STATES.map((state) => [
        { value: say(lang, `xlsx-state-${state}`), state },
        { value: say(lang, `xlsx-means-${state}`) },
      ]),
      ...LEFT_OUT.map((code) => [{ value: '' }, { value: say(lang, code) }]),
    ],
    totals: [],
    notes: [],
  };
}
