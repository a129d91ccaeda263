import { type Line, trim, trimEnd } from './lines.js';
import type { OpenRow } from './open-row.js';
import type { Para } from './piece.js';
import type { PipeLine } from './pipe-line.js';

/** Collects cells and rows from piped lines, in order; nothing is looked up again. */
export class RowBuilder {
  readonly rows: OpenRow[] = [];
  /** Pipes taken as drawing. */
  furniture = 0;
  cells = 0;
  /** Cells whose pipe stood on the line below (L4). */
  closedBelow = 0;
  #open: OpenRow = emptyRow();
  #pending: Para[] = [];

  add(line: Line, kind: PipeLine): void {
    if (kind.kind !== 'none') this.furniture += kind.pipes;
    switch (kind.kind) {
      case 'none':
        if (this.#ended()) this.#endRow();
        this.#pending.push({ text: line.text, line: line.number });
        return;
      case 'inner':
      case 'row':
        this.#addLineRow(line, kind);
        return;
      case 'cell':
        if (this.#ended()) this.#endRow();
        this.#pending.push({ text: trimEnd(line.text.slice(0, line.text.indexOf('|'))), line: line.number });
        this.#closeCell();
        this.#closeRow(kind.pipes - 1);
        return;
      case 'closers':
        this.#addClosers(kind.pipes);
    }
  }

  finish(): void {
    if (this.#pending.length > 0) this.#closeCell();
    this.#endRow();
  }

  /** A counter with pipes after it, or one line of texts between pipes, is a web page's furniture, not a table. */
  isTable(): boolean {
    if (this.cells < 2) return false;
    return this.rows.length >= 2 || this.rows.every((row) => !row.lineRow);
  }

  #addLineRow(line: Line, kind: PipeLine): void {
    if (this.#ended() || (kind.kind === 'row' && this.#pending.length === 0)) this.#endRow();
    this.#open.lineRow = true;
    const texts = line.text.split('|');
    const last = kind.trails ? null : (texts.at(-1) ?? '');
    for (const text of texts.slice(0, -1)) {
      this.#pending.push({ text: trim(text), line: line.number });
      this.#closeCell();
    }
    if (last !== null) this.#pending.push({ text: trim(last), line: line.number });
    if (last !== null && kind.kind === 'row') this.#closeCell();
  }

  #addClosers(pipes: number): void {
    const closing = this.#pending.length > 0;
    if (closing) {
      this.#closeCell();
      this.closedBelow++;
    }
    this.#closeRow(pipes - (closing ? 1 : 0));
  }

  /** A row printed on one line ends with it, unless closing pipes or the rest of an unfinished cell follow. */
  #ended(): boolean {
    return this.#open.lineRow && this.#pending.length === 0;
  }

  #closeCell(): void {
    this.#open.cells.push(this.#pending);
    this.#pending = [];
    this.cells++;
  }

  #closeRow(closers: number): void {
    this.#open.closers += closers;
    if (closers > 0) this.#endRow();
  }

  #endRow(): void {
    if (this.#open.cells.length > 0 || this.#open.closers > 0) this.rows.push(this.#open);
    this.#open = emptyRow();
  }
}

function emptyRow(): OpenRow {
  return { cells: [], closers: 0, lineRow: false };
}
