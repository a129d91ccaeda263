import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRoster } from '../../src/store/roster/departments.js';
import type { TemporaryStore } from '../support/temporary-store.js';
import { deskOver } from './support/desk.js';
import { fixtureStore } from './support/fixture-store.js';

let temporary: TemporaryStore;
let get: (path: string) => Promise<Response>;
beforeAll(async () => {
  temporary = await fixtureStore(({ name }) => name === 'tables-wrong/source.docx');
  const row = { shortNames: [], group: null, expectedYears: [2021] };
  importRoster(temporary.store, [{ ...row, budgetCode: '101', name: '=青溪县水利局' }]);
  const { ask, cookie } = deskOver(temporary.store);
  const held = await cookie();
  get = async (path) => ask(path, { headers: { cookie: held } });
});
afterAll(() => temporary.remove());

const LISTS = [
  '/years/2021',
  '/years/2021/missing',
  '/findings',
  '/findings?by=department',
  '/conflicts',
  '/search?q=管理',
] as const;

/** The address of a list with an ending. */
function withEnding(address: string, ending: string): string {
  const [path, query] = address.split('?');
  return `${path}.${ending}${query === undefined ? '' : `?${query}`}`;
}

describe('a list of the desk', () => {
  it.each(LISTS)('%s has the same rows as a page, JSON, CSV and workbook', async (address) => {
    expect((await get(address)).status).toBe(200);
    const { total, rows } = (await (await get(withEnding(address, 'json'))).json()) as {
      readonly total: number;
      readonly rows: readonly object[];
    };
    expect(rows).toHaveLength(total);
    const csv = await get(withEnding(address, 'csv'));
    const bytes = new Uint8Array(await csv.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes).trimEnd().split('\r\n')).toHaveLength(total + 1);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await get(withEnding(address, 'xlsx'))).arrayBuffer());
    const sheet = book.worksheets[0];
    const [titleAndHead, named] = [2, Object.keys(rows[0] ?? {}).length];
    expect(sheet?.rowCount).toBe(total + titleAndHead);
    if (total > 0) expect(sheet?.columnCount).toBe(named);
  });

  it('applies its filter to every shape, and refuses a parameter it does not know in each', async () => {
    const errors = (await (await get('/findings.json?by=department&severity=error')).json()) as {
      readonly rows: readonly { readonly severity: string }[];
    };
    expect(new Set(errors.rows.map(({ severity }) => severity))).toEqual(new Set(['错误']));
    for (const address of LISTS) {
      const wrong = `${address}${address.includes('?') ? '&' : '?'}colour=red`;
      for (const one of [wrong, withEnding(wrong, 'csv'), withEnding(wrong, 'json')]) {
        const answer = await get(one);
        expect([one, answer.status]).toEqual([one, 400]);
        expect(await answer.text()).toContain('colour');
      }
    }
  });

  it('leaves nothing in a CSV that a spreadsheet would calculate', async () => {
    expect(await (await get('/years/2021/missing.csv')).text()).toContain("'=青溪县水利局");
  });

  it('is a download, never a page of the desk', async () => {
    const { headers } = await get('/findings.csv');
    expect(headers.get('content-disposition')).toMatch(/^attachment;/u);
  });
});

describe('findings', () => {
  it('show the numbers of the formula that does not hold, and lead to the finding on its form', async () => {
    const { rows } = (await (await get('/findings.json?code=T4')).json()) as {
      readonly rows: readonly Readonly<Record<'stated' | 'expected' | 'difference', string | null>>[];
    };
    // tables-wrong/case.md
    for (const { stated, expected, difference } of rows)
      expect(Number(stated) - Number(expected)).toBeCloseTo(Number(difference), 2);
    expect(rows).not.toEqual([]);
    expect(await (await get('/findings?code=T4')).text()).toMatch(/href="\/forms\/1\?list=[^"]*#f\d+"/u);
  });
});

describe('the board of a year', () => {
  it('says who is due, who has sent and who has not, and where every file went', async () => {
    const page = await (await get('/years/2021')).text();
    expect(page).toContain('收件 1 = 入库 1 + 重复 0');
    expect(page).toContain('href="/years/2021/missing"');
    expect(await (await get('/years/2021/missing')).text()).toContain('=青溪县水利局');
  });
});
