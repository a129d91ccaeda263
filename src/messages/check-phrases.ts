import type { CellFact, SettlesFact } from '../model/check-facts.js';

/** “局机关”行“支出合计” */
export function cellZh(cell: CellFact): string {
  return cell.row === null ? `“${cell.name}”` : `“${cell.row}”行“${cell.name}”`;
}

/** 支出合计 (expenditure.total) in row 局机关 */
export function cellEn(cell: CellFact): string {
  const name = `${cell.name} (${cell.key})`;
  return cell.row === null ? name : `${name} in row ${cell.row}`;
}

export function namesZh(cells: readonly { readonly name: string }[]): string {
  return cells.map((cell) => `“${cell.name}”`).join('、');
}

export function namesEn(cells: readonly { readonly name: string }[]): string {
  return cells.map((cell) => cell.name).join(', ');
}

/** `311.68 + 862.68 = 1174.36`; one part alone needs no sum. */
export function addition(cells: readonly { readonly value: string | null }[], sum: string): string {
  return cells.length === 1 ? sum : `${cells.map((cell) => cell.value ?? '').join(' + ')} = ${sum}`;
}

/** The number without its sign; the sentence says which side is larger. */
export function unsigned(number: string | null): string {
  return (number ?? '').replace(/^-/, '');
}

export function settlesZh(settles: SettlesFact | undefined): string {
  if (settles === undefined) return '';
  return `若${settles.cells.map(changeZh).join('，或')}，则 ${settles.codes.join('、')} 同时成立。`;
}

export function settlesEn(settles: SettlesFact | undefined): string {
  if (settles === undefined) return '';
  const changes = settles.cells.map(changeEn).join(', or ');
  return ` If ${changes}, ${settles.codes.join(', ')} would hold together.`;
}

function changeZh(cell: SettlesFact['cells'][number]): string {
  return `${cell.row === null ? '' : `“${cell.row}”行`}“${cell.name}”为 ${cell.value}`;
}

function changeEn(cell: SettlesFact['cells'][number]): string {
  return `${cell.name} (${cell.key})${cell.row === null ? '' : ` in row ${cell.row}`} were ${cell.value}`;
}
