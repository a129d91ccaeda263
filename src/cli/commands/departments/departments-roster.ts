import type { RosterRow } from '../../../store/roster/departments.js';
import { withoutSpaces } from '../../../text/spaces.js';
import { CliError } from '../../program/context.js';
import { readSheet, type SheetRow } from '../../program/read-sheet.js';
import type { SheetCell } from '../../program/sheet-cell.js';

/** What a roster's columns may be called. White space and case do not count. */
const COLUMNS = {
  budgetCode: ['预算编码', '预算代码', '编码', 'budget_code', 'budgetcode', 'code'],
  name: ['部门名称', '部门', '单位名称', '单位', '名称', 'department', 'name'],
  shortNames: ['简称', '别名', '曾用名', 'short_names', 'shortnames', 'aliases'],
  group: ['分组', '部门分组', '归口', '归口科室', '类别', 'group'],
  expectedYears: ['应报年度', '应报年份', '年度', 'expected_years', 'expectedyears', 'years'],
} as const;

type Column = keyof typeof COLUMNS;

/** Reads a roster: the first sheet of a workbook, or CSV in UTF-8 or GB18030. */
export async function readRosterFile(path: string): Promise<readonly RosterRow[]> {
  const [head, ...rows] = await readSheet(path);
  const at = columnsOf(head?.cells.map(shownText) ?? []);
  if (at.name === undefined) throw new CliError('roster-columns', { file: path });
  return rows.map((row) => rowOf(row, at));
}

function shownText(cell: SheetCell | undefined): string {
  return typeof cell === 'object' ? cell.shown : (cell ?? '');
}

type Positions = { readonly [column in Column]?: number };

function columnsOf(head: readonly string[]): Positions {
  const names = head.map((name) => withoutSpaces(name.normalize('NFKC')).toLowerCase());
  const found = Object.entries(COLUMNS).flatMap(([column, known]) => {
    const index = known.map((name) => names.indexOf(name)).find((position) => position >= 0);
    return index === undefined ? [] : [[column, index] as const];
  });
  return Object.fromEntries(found);
}

function rowOf({ line, cells }: SheetRow, at: Positions): RosterRow {
  const cell = (column: Column): string => shownText(cells[at[column] ?? -1]).trim();
  return {
    budgetCode: cell('budgetCode') || null,
    name: cell('name'),
    shortNames: listOf(cell('shortNames')),
    group: cell('group') || null,
    expectedYears: yearsOf(cell('expectedYears'), line),
  };
}

const BETWEEN_NAMES = /[；;|/、]/u;

function listOf(text: string): readonly string[] {
  return text
    .split(BETWEEN_NAMES)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const BETWEEN_YEARS = /[；;|/、,，\s]+/u;
/** 2019, 2019—2021年 */
const YEARS = /^((?:19|20)\d{2})年?(?:[-—–－~～至到]+((?:19|20)\d{2})年?)?$/u;

/** `2019-2021`, `2019；2021`, `2019年 2020年`. */
function yearsOf(text: string, row: number): readonly number[] {
  const parts = text.split(BETWEEN_YEARS).filter((part) => part !== '');
  const years = parts.flatMap((part) => {
    const match = YEARS.exec(part);
    if (match === null) throw new CliError('roster-year', { row, value: text });
    const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  });
  return [...new Set(years)].sort((a, b) => a - b);
}
