/** The byte order mark of UTF-8; without it Excel assumes the system's code page. */
export const BOM = '\ufeff';

export type CsvValue = string | number | null;

const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/u;

/**
 * One record with its line end (RFC 4180: CRLF, quotes doubled). A text that a spreadsheet would take for a formula gets an
 * apostrophe in front, as OWASP advises against CSV injection; a plain number is left as it is.
 */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}

function csvField(value: CsvValue): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : defuse(value);
  return /[",\r\n]/u.test(text) || /^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** =1+1, ＋1: a spreadsheet would calculate it. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** `＝＋－＠` are taken for the ASCII signs by some spreadsheets. */
function defuse(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

export interface CsvRecord {
  /** 1-based line the record begins in. */
  readonly line: number;
  readonly values: readonly string[];
}

/** Reads RFC 4180, with LF or CRLF; blank lines are skipped. Returns the line number of an unclosed quotation mark instead of records. */
export function readCsv(source: string): readonly CsvRecord[] | number {
  const text = source.startsWith(BOM) ? source.slice(1) : source;
  const records: CsvRecord[] = [];
  let [line, at] = [1, 0];
  while (at < text.length) {
    const begin = line;
    const values: string[] = [];
    for (;;) {
      const read = text[at] === '"' ? quoted(text, at) : plain(text, at);
      if (read === null) return begin;
      values.push(read.value);
      line += read.lines;
      at = read.end;
      if (text[at] !== ',') break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    line++;
    if (values.some((value) => value.trim() !== '')) records.push({ line: begin, values });
  }
  return records;
}

interface ReadField {
  readonly value: string;
  readonly end: number;
  readonly lines: number;
}

const BARE_VALUE = /^[^,\r\n]*/u;

function plain(text: string, at: number): ReadField {
  const rest = BARE_VALUE.exec(text.slice(at, at + 100_000))?.[0] ?? '';
  return { value: rest, end: at + rest.length, lines: 0 };
}

/** Text between a closing quotation mark and the next comma is not valid CSV, but is kept. */
function quoted(text: string, at: number): ReadField | null {
  let value = '';
  let from = at + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close === -1) return null;
    value += text.slice(from, close);
    if (text[close + 1] !== '"') {
      const tail = plain(text, close + 1);
      return { value: value + tail.value, end: tail.end, lines: value.split('\n').length - 1 };
    }
    value += '"';
    from = close + 2;
  }
}
