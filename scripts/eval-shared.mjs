// What a person reads in the shared real form, taken from its grid in place (../shared/form/form.grid.json): which cell
// answers which key. Rows count from 0. No text of the form is kept here.
import { existsSync, readFileSync } from 'node:fs';

const MONEY = [
  [
    'income',
    10,
    ['total', 'carried_over', 'general_public_budget', 'government_fund', 'special_account_nontax', 'other'],
  ],
  [
    'expenditure',
    18,
    ['total', 'basic', 'personnel', 'operating', 'project', 'balance_current_year', 'balance_cumulative'],
  ],
  ['three_public', 24, ['total', 'reception', 'vehicle_operation', 'vehicle_purchase', 'overseas']],
  ['fixed_assets', 30, ['total', 'in_use', 'leased', 'other']],
];
const ENTITIES = ['consolidated', 'bureau', 'sub_agency_1', 'sub_agency_2'];
const KINDS = {
  quality: [38, 39],
  quantity: [40, 41, 42, 43, 44],
  timeliness: [45],
  cost: [46],
  social: [47],
  economic: [48],
  ecological: [49],
  satisfaction: [50],
};

const clean = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** The expected fields, or null where the form is not there. */
export function sharedExpected(folder) {
  const path = new URL('form.grid.json', folder);
  if (!existsSync(path)) return null;
  const [form] = JSON.parse(readFileSync(path, 'utf8'));
  const row = (number) => form.rows[number];
  const answer = (number, place) => row(number)[place]?.text ?? '';
  const fields = [];
  const add = (key, text, { unit = null, entity = null, value = clean(text) } = {}) =>
    fields.push(
      value === '' ? { key, entity, state: 'blank', value: null, unit } : { key, entity, state: 'read', value, unit },
    );
  const count = (text) => text.replace(/\D/g, '');
  add('profile.contact_person', answer(1, 1));
  add('profile.contact_phone', answer(1, 3));
  add('profile.staff_authorized', '', { unit: '人', value: count(answer(2, 1)) });
  add('profile.staff_actual', '', { unit: '人', value: count(answer(2, 3)) });
  add('profile.duties', answer(3, 1));
  for (const [number, text] of items(answer(4, 1), '任务')) add(`profile.tasks[${number}]`, text);
  add('profile.achievements', answer(5, 1));
  ENTITIES.forEach((entity, i) => {
    add('finance.entity_name', answer(10 + i, 0).replace(/^\d、/, ''), { entity });
    for (const [table, first, keys] of MONEY)
      for (const [column, key] of keys.entries())
        add(`${table}.${key}`, answer(first + i, column + 1), { entity, unit: '万元' });
  });
  for (const [number, text] of items(answer(36, 0), '目标')) add(`performance.goals[${number}]`, text);
  add('performance.goals_completion', answer(36, 1));
  for (const [kind, rows] of Object.entries(KINDS))
    rows.forEach((number, i) => {
      const key = `performance.indicators.${kind}[${i + 1}]`;
      const completion = row(number).at(-1).text;
      const rate = /^(\d+)%$/.exec(completion)?.[1];
      add(`${key}.content`, row(number).at(-2).text);
      if (rate === undefined) add(`${key}.completion`, completion);
      else add(`${key}.completion`, '', { value: rate, unit: '%' });
    });
  add('performance.score', '', { value: count(answer(51, 1)), unit: '分' });
  add('performance.grade', answer(52, 1));
  for (const [i, number] of [55, 56, 57].entries())
    for (const [column, key] of ['name', 'title', 'unit', 'signature'].entries())
      add(`evaluators[${i + 1}].${key}`, '', { value: answer(number, column).replace(/\s/g, '') });
  for (const key of ['leader_signature', 'leader_date', 'department_opinion', 'department_head', 'department_date'])
    add(`sign_off.${key}`, '');
  for (const key of ['finance_opinion', 'finance_head', 'finance_date']) add(`sign_off.${key}`, '');
  // On a line outside the table; the same person and number as the contact.
  add('sign_off.filler', answer(1, 1));
  add('sign_off.filler_phone', answer(1, 3));
  return fields;
}

/** `任务1：…` in visual columns. */
function items(text, word) {
  return [...text.matchAll(new RegExp(`${word}(\\d+)：\\s*(.*?)(?=\\s*${word}\\d|\\s*(?:\n|$))`, 'g'))]
    .map(([, number, words]) => [Number(number), words.trim()])
    .toSorted(([a], [b]) => a - b);
}
