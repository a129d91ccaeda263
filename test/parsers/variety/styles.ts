import { seededRandom } from '../../fuzz/random.js';
/** Along what the printed forms differ; the first way of each is the usual one. */
export const STYLES = {
  cover: [
    'lines',
    'table',
    'no-colon',
    'none',
    'filler',
    'two-line-title',
    'split-lines',
    'spaced',
    'annex',
    'bracket-department',
  ],
  date: ['plain', 'gaps', 'dashes', 'dots', 'slashes', 'han', 'digits', 'two-ways', 'empty', 'unfilled'],
  staff: ['人', 'bare', '名', 'empty', 'gap', 'several', 'bracket', 'total-word', 'dash'],
  labels: ['usual', 'synonyms', 'other-synonyms', 'colons', 'gaps', 'units'],
  tasks: [
    '任务1：',
    '任务一：',
    '任务1 ',
    '1.',
    '1、',
    '（一）',
    '一、',
    '①',
    'two-columns',
    'skipped',
    'repeated',
    'paragraph',
    'rows',
    'in-one-line',
    'plain-lines',
    '（1）',
    'cell-rows',
  ],
  headers: [
    'usual',
    'synonyms',
    'other-synonyms',
    'swapped',
    'units',
    'gaps',
    'unknown-column',
    'missing-column',
    'flat',
  ],
  caption: [
    'row',
    'numbered-yuan',
    'yuan-line',
    'yuan-lines',
    'yuan-heading',
    'yuan-words',
    'paragraph',
    'none',
    'yuan',
    'unit-word',
    'numbered',
  ],
  rows: [
    'usual',
    'numbered-names',
    'bare-names',
    'no-consolidated',
    'only-consolidated',
    'only-bureau',
    'total-last',
    'broken-names',
    'gaps',
    'many',
    'blank-row',
    'header-again',
    'own-name',
    'name-is-bureau',
    'empty-placeholders',
  ],
  figures: ['plain', 'grouped', 'full-width', 'dash', '无', '/', '0.00', 'with-unit', 'full-width-point', 'zero'],
  tables: ['one', 'per-section', 'per-money', 'headings-outside'],
  goals: [
    'one-cell',
    'rows',
    'rows-completed',
    'no-words',
    'no-numbers',
    'side-by-side',
    'synonyms',
    'done-numbered',
    'done-long',
  ],
  indicators: [
    'usual',
    'synonyms',
    'kind-each-row',
    'target-column',
    'blank-kinds',
    'missing-kinds',
    'merged-completion',
    'no-group',
    'header-row',
    'percentages',
    'wordy',
  ],
  score: ['分', 'bare', 'decimal', 'four-cells', 'gap', 'synonyms', 'one-line'],
  grade: ['优', '优秀', 'ticked', 'bracket-tick', 'quoted', 'empty', 'check-behind'],
  people: ['usual', 'none', 'one', 'six', 'blank-rows', 'two-line-names', 'signed', 'spaced-names', 'numbered'],
  signoff: ['blank', 'filled', 'cells', 'opinions', 'none', 'filled-cells', 'dots'],
  report: [
    'usual',
    'no-number',
    'second-cell',
    'table-inside',
    'absent',
    'bracket-headings',
    'digit-headings',
    'short-title',
    'no-heading-numbers',
    'arabic-section',
  ],
  sections: ['usual', 'digits', 'no-numbers', 'full-stop', 'short', 'brackets'],
  around: ['nothing', 'score-sheet', 'base-data', 'web-page', 'letter', 'unit-lines'],
} as const;

export type Dimension = keyof typeof STYLES;
export type Style = { readonly [D in Dimension]: (typeof STYLES)[D][number] };

export const DIMENSIONS = Object.keys(STYLES) as Dimension[];

export const USUAL = Object.fromEntries(DIMENSIONS.map((name) => [name, STYLES[name][0]])) as Style;

/** The usual form with one thing done another way, each in turn. */
export function singleChanges(): readonly { readonly name: string; readonly style: Style }[] {
  const changed = DIMENSIONS.flatMap((name) =>
    STYLES[name].slice(1).map((way) => ({ name: `${name} ${way}`, style: { ...USUAL, [name]: way } as Style })),
  );
  return [{ name: 'usual', style: USUAL }, ...changed];
}

/** Each thing done in a way drawn by chance; the usual way more often than not. */
export function mixedStyles(count: number, seed: number): readonly { readonly name: string; readonly style: Style }[] {
  const next = seededRandom(seed);
  return Array.from({ length: count }, (_, i) => {
    const style = Object.fromEntries(
      DIMENSIONS.map((name) => [
        name,
        next() < 0.5 ? STYLES[name][0] : STYLES[name][Math.floor(next() * STYLES[name].length)],
      ]),
    ) as Style;
    const name = DIMENSIONS.filter((one) => style[one] !== USUAL[one]).map((one) => `${one}=${style[one]}`);
    return { name: `#${i} ${name.join(' ')}`, style };
  });
}
