import { describe, expect, it } from 'vitest';
import { DEFAULT_CHECK_CONFIG } from '../../src/checks/config.js';
import { runChecks } from '../../src/checks/run-checks.js';
import type { Field, FormRecord } from '../../src/model/form-record.js';
import { leafColumns, moneyTables } from '../../src/model/template.js';
import type { CellSpec } from '../parsers/form/build.js';
import { buildForm } from '../parsers/variety/form.js';
import { type Print, parseBytes, print } from '../parsers/variety/judge.js';
import type { Piece } from '../parsers/variety/sheet.js';
import { USUAL } from '../parsers/variety/styles.js';
import { LAKE_BUREAU, TEA_OFFICE } from '../parsers/variety/truth.js';
import { TEMPLATE } from './template.js';

/** Errors the checks find, with the name of what was done to the form. */
function errorsIn(record: FormRecord, name: string): readonly string[] {
  return runChecks({ record, template: TEMPLATE, previous: null }, DEFAULT_CHECK_CONFIG).flatMap(
    ({ code, subject, finding }) => (finding?.severity === 'error' ? [`${name}: ${code} ${subject}`] : []),
  );
}

type Lose = (field: Field) => Field;
const drop: Lose = (field) => ({ ...field, state: 'absent', raw: null, value: null, place: null });
const blur: Lose = (field) => ({ ...field, state: 'unreadable', value: null });

function without(record: FormRecord, lose: Lose, isLost: (field: Field) => boolean): FormRecord {
  return { ...record, fields: record.fields.map((field) => (isLost(field) ? lose(field) : field)) };
}

async function consistent(): Promise<readonly FormRecord[]> {
  const records: FormRecord[] = [];
  for (const truth of [LAKE_BUREAU, TEA_OFFICE])
    records.push((await parseBytes(print(buildForm(truth, USUAL).pieces, 'docx'))).record);
  return records;
}

const RECORDS = await consistent();
const TABLES = moneyTables(TEMPLATE).map((table) => ({
  id: table.id,
  keys: leafColumns(table.columns).map(({ key }) => key),
}));

describe('a consistent form of which the reader lost something', () => {
  it('has no error while it is whole', () => {
    expect(RECORDS.flatMap((record) => errorsIn(record, 'whole'))).toEqual([]);
  });

  it.each([
    ['dropped', drop],
    ['blurred', blur],
  ] as const)('has none with any one cell %s', (_, lose) => {
    const told = RECORDS.flatMap((record) =>
      record.fields.flatMap((lost) =>
        errorsIn(
          without(record, lose, (field) => field === lost),
          `${lost.key}@${lost.entity}`,
        ),
      ),
    );
    expect(told).toEqual([]);
  });

  it.each([
    ['dropped', drop],
    ['blurred', blur],
  ] as const)('has none with any column or row of a money table %s, nor the table', (_, lose) => {
    const told = RECORDS.flatMap((record) => {
      const entities = [...new Set(record.fields.flatMap(({ entity }) => entity ?? []))];
      return TABLES.flatMap(({ id, keys }) => [
        ...errorsIn(
          without(record, lose, ({ key }) => keys.includes(key)),
          id,
        ),
        ...keys.flatMap((lost) =>
          errorsIn(
            without(record, lose, ({ key }) => key === lost),
            lost,
          ),
        ),
        ...entities.flatMap((lost) =>
          errorsIn(
            without(record, lose, ({ key, entity }) => entity === lost && keys.includes(key)),
            `${id} ${lost}`,
          ),
        ),
      ]);
    });
    expect(told).toEqual([]);
  });

  it.each([
    ['dropped', drop],
    ['blurred', blur],
  ] as const)('has none with the answers of any section %s', (_, lose) => {
    const begins = [
      'cover.',
      'profile.',
      'income.',
      'performance.',
      'performance.indicators',
      'evaluators',
      'sign_off.',
    ];
    const told = RECORDS.flatMap((record) =>
      begins.flatMap((begin) =>
        errorsIn(
          without(record, lose, ({ key }) => key.startsWith(begin)),
          begin,
        ),
      ),
    );
    expect(told).toEqual([]);
  });
});

/** Rows no cell of which runs over several rows: only such a one can be left out and leave a table. */
function plainRows(pieces: readonly Piece[]): readonly number[] {
  let covered = 0;
  return pieces.flatMap((piece, i) => {
    if (typeof piece === 'string') return [];
    const over = Math.max(...piece.cells.map((cell) => (typeof cell === 'string' ? 1 : (cell[2] ?? 1))));
    const isPlain = covered === 0 && over === 1;
    covered = Math.max(covered - 1, over - 1);
    return isPlain ? [i] : [];
  });
}

function withCell(pieces: readonly Piece[], at: number, place: number, to: (text: string) => string): readonly Piece[] {
  return pieces.map((piece, i) => {
    if (i !== at || typeof piece === 'string') return piece;
    const cells = piece.cells.map((cell, k): CellSpec => {
      const [text, span, rows] = typeof cell === 'string' ? [cell] : cell;
      return k === place ? [to(text), span ?? 1, rows ?? 1] : cell;
    });
    return { ...piece, cells };
  });
}

const PIECES = buildForm(LAKE_BUREAU, USUAL).pieces;

async function errorsOf(pieces: readonly Piece[], as: Print, name: string): Promise<readonly string[]> {
  const { record } = await parseBytes(print(pieces, as));
  return errorsIn(record, `${as}, ${name}`);
}

describe.each(['docx', 'L1'] as const)('a consistent form that lost something in a file like %s', (as) => {
  it('has no error without any one paragraph or row', async () => {
    const plain = plainRows(PIECES);
    const told: string[] = [];
    for (const [i, piece] of PIECES.entries())
      if (typeof piece === 'string' || plain.includes(i))
        told.push(...(await errorsOf(PIECES.toSpliced(i, 1), as, `without piece ${i}`)));
    expect(told).toEqual([]);
  }, 60_000);

  it.each([
    ['blurred', () => '■■■'],
    ['with a tag of a web page in it', (text: string) => `${text.slice(0, 1)}<br>${text.slice(1)}`],
  ] as const)(
    'has no error with any one cell %s',
    async (_, to) => {
      const told: string[] = [];
      for (const [i, piece] of PIECES.entries())
        for (const [k, cell] of typeof piece === 'string' ? [] : piece.cells.entries()) {
          const text = typeof cell === 'string' ? cell : cell[0];
          if (text !== '') told.push(...(await errorsOf(withCell(PIECES, i, k, to), as, text)));
        }
      expect(told).toEqual([]);
    },
    60_000,
  );
});

describe.each(['docx', 'html', 'L1'] as const)('a consistent form in a file like %s', (as) => {
  it('has no error with any one cell removed from its row, so that the cells behind it move up', async () => {
    const told: string[] = [];
    for (const [i, piece] of PIECES.entries())
      for (const [k, cell] of typeof piece === 'string' || piece.cells.length < 2 ? [] : piece.cells.entries()) {
        const short = PIECES.map((one, j) =>
          j === i && typeof one !== 'string' ? { ...one, cells: one.cells.toSpliced(k, 1) } : one,
        );
        told.push(...(await errorsOf(short, as, `without the cell ${typeof cell === 'string' ? cell : cell[0]}`)));
      }
    expect(told).toEqual([]);
  }, 60_000);
});
