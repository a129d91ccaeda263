import { oneLine } from '../../messages/index.js';

const BEFORE_UNIT = /\n(?=（)/gu; // 收入合计, below it （万元）
const SPECIAL = /[|\\]/gu;

/** A table of Markdown (GFM): names to the left, figures to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cellText).join(' | ')} |`;
  const rule = `| ${head.map((_, i) => (i === 0 ? '---' : '---:')).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

function cellText(text: string): string {
  return oneLine(text.replace(BEFORE_UNIT, '').replaceAll('\n', ' ')).replace(SPECIAL, (sign) => `\\${sign}`);
}
