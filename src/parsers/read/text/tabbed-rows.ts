import { isBlank } from '../../../model/document.js';
import { cutJoinedRows } from './joined-rows.js';
import { type Line, MAX_CELLS } from './lines.js';
import { withPaddedSpans } from './padded-spans.js';
import { type Para, type Region, type RowPiece, wholeRow } from './piece.js';

/**
 * Layout L5, Word's and WPS's own "plain text": one row a line, cells apart by TAB. A paragraph inside a cell breaks the
 * line, so that a line without TAB between rows may be a row of one cell or a piece of one: it stays a row of its own,
 * because nothing in the file says which. Where figures go on
 * in the next line, cells end lines too: there only the order of the cells is known.
 */
export function findTabbedRows(lines: readonly Line[], taken: readonly boolean[]): readonly Region[] {
  const regions: Region[] = [];
  let start = -1;
  let last = -1;
  let rows = 0;
  let tabsBefore = 0;
  let alike = false;
  const close = () => {
    if (rows >= 3 || (rows === 2 && alike)) regions.push(region(lines, start, last + 1));
    start = -1;
    rows = 0;
  };
  lines.forEach((line, index) => {
    if (taken[index] || (start >= 0 && index - last > MAX_PLAIN_BETWEEN + 1)) close();
    const tabs = taken[index] ? 0 : rowTabs(line);
    if (tabs === NO_ROW) close();
    if (tabs <= 0) return;
    if (start < 0) start = index;
    last = index;
    if (rows > 0) alike ||= tabs === tabsBefore;
    else alike = false;
    tabsBefore = tabs;
    rows++;
  });
  close();
  return regions;
}

/** More lines without TAB than this between two rows are prose between two tables. */
const MAX_PLAIN_BETWEEN = 6;

/** A line that ends a table, having more TABs than any row. */
const NO_ROW = -1;

/** A numbered heading whose number Word set apart with a TAB: `一、⇥概况`, `（2）⇥…`. */
const LIST_LABEL = /^\s*[（(]?[0-9〇一二三四五六七八九十]{1,3}[)）.．、]+\t/;

/** TABs of a line that looks like a row, else 0. Two such lines are a table only if they have equally many. */
function rowTabs(line: Line): number {
  let tabs = 0;
  let text = false;
  let textBefore = false;
  let between = false;
  for (let i = 0; i < line.text.length; i++) {
    const code = line.text.charCodeAt(i);
    if (code === 0x09) {
      tabs++;
      textBefore = text;
    } else if (!isBlank(code)) {
      text = true;
      between ||= textBefore;
    }
  }
  if (tabs > MAX_CELLS) return NO_ROW;
  if (tabs === 1 && (!between || LIST_LABEL.test(line.text.slice(0, 16)))) return 0;
  return tabs;
}

function region(lines: readonly Line[], start: number, end: number): Region {
  const members = lines.slice(start, end);
  const tabbed = members.filter((line) => line.text.includes('\t'));
  const endsInTab = tabbed.every((line) => line.text.endsWith('\t'));
  const torn = members.some(
    (line, i) => BEGINS_IN_FIGURE.test(line.text) && ENDS_IN_FIGURE.test(members[i - 1]?.text ?? ''),
  );
  let above = 0;
  const printed = members.map((line) => {
    const rows = toRows(line, endsInTab, above);
    above = rows.at(-1)?.width ?? 0;
    return rows.map((row) => ({ ...row, positionsKept: !torn }));
  });
  return {
    start,
    end,
    pieces: withPaddedRuns(printed, members).map((run) => ({ kind: 'table', layout: 'L5', rows: run, furniture: 0 })),
  };
}

/** Rows between blank lines, all with as many cells, merged ones padded with empty ones, are a table of their own. */
function withPaddedRuns(
  printed: readonly (readonly RowPiece[])[],
  lines: readonly Line[],
): readonly (readonly RowPiece[])[] {
  const tables: { rows: RowPiece[]; padded: boolean }[] = [];
  for (let start = 0, end = 0; start < printed.length; start = end) {
    end = lines.findIndex(({ gap }, i) => i > start && gap > 0);
    if (end < 0) end = printed.length;
    const run = printed.slice(start, end).flat();
    const spread = run.every(({ width }) => width === run[0]?.width) ? withPaddedSpans(run) : run;
    const last = tables.at(-1);
    const padded = spread.some(({ spans }) => spans !== undefined);
    if (padded || last === undefined || last.padded) tables.push({ rows: [...(padded ? spread : run)], padded });
    else last.rows.push(...run);
  }
  return tables.map((table) => table.rows);
}

/** `1066.40`, `⇥60.00⇥`: a row of figures that goes on. No figure has two paragraphs, so that cells end lines here, not rows. */
const BEGINS_IN_FIGURE = /^\s*\d[\d,]*(?:\.\d+)?(?:\t|\s*$)/u;
const ENDS_IN_FIGURE = /\t\d[\d,]*(?:\.\d+)?\s*$/u;

function toRows(line: Line, endsInTab: boolean, above: number): readonly RowPiece[] {
  const texts = line.text.split('\t');
  // Where every row ends in a TAB, it ends the cell and does not begin another.
  if (endsInTab && texts.length > 1) texts.pop();
  return cutJoinedRows(texts, above).map((row) =>
    wholeRow(row.map((text): readonly Para[] => [{ text, line: line.number }])),
  );
}
