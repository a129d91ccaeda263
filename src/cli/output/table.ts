import Table from 'cli-table3';
import { oneLine } from '../../messages/index.js';

/**
 * A table for the terminal. Chinese characters count as two columns; figures stand to the right, names to the left.
 */
export function terminalTable(head: readonly string[], rows: readonly (readonly string[])[], leftColumns = 1): string {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, i) => (i < leftColumns ? 'left' : 'right')),
    // Colours belong to the terminal, not to a result that is redirected into a file.
    style: { head: [], border: [], 'padding-left': 1, 'padding-right': 1, compact: true },
  });
  table.push(...rows.map((row) => row.map(oneLine)));
  return table.toString();
}
