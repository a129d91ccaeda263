import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseTemplate } from '../../src/templates/load-templates.js';

const BUNDLED = fileURLToPath(new URL('../../templates/overall-self-evaluation.yaml', import.meta.url));
const AFTER_OTHER_INCOME = /^( +)- \{ key: income\.other, .*$/mu;
const TOTAL_OF_INCOME = /total: income\.total, parts: \[/u;

/** The bundled template with 国有资本经营预算拨款 as a further column of the income table, counted in its sum. */
export const STATE_CAPITAL_YAML = readFileSync(BUNDLED, 'utf8')
  .replace(AFTER_OTHER_INCOME, '$&\n$1- { key: income.state_capital, labels: [国有资本经营预算拨款] }')
  .replace(TOTAL_OF_INCOME, '$&income.state_capital, ');

export const STATE_CAPITAL_TEMPLATES = [parseTemplate(STATE_CAPITAL_YAML, 'overall-self-evaluation.yaml')];

/** A form of `formText` with that column; `values` stand in the four rows of the table. */
export function withStateCapital(text: string, values: readonly string[]): string {
  const rows = text.split('\n\n');
  const head = rows.findIndex((row) => row.includes('\t其他收入'));
  const column = ['国有资本经营预算拨款', ...values];
  return rows.map((row, i) => (column[i - head] === undefined ? row : `${row}\n\t${column[i - head]}`)).join('\n\n');
}
