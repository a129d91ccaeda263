import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finding } from '../../../src/model/finding.js';
import { acceptForm } from '../../../src/store/submissions/accept.js';
import { readOriginal } from '../../../src/store/submissions/originals.js';
import { recordDuplicate, rejectFile, rejectUnread } from '../../../src/store/submissions/reject.js';
import { countOutcomes, findOriginal } from '../../../src/store/submissions/submissions.js';
import { formRecord, incoming, money, narrative, quantity } from '../../support/record.js';
import { submit, type TemporaryStore, temporaryStore } from '../../support/temporary-store.js';

let temporary: TemporaryStore;
beforeEach(() => {
  temporary = temporaryStore();
});
afterEach(() => temporary.remove());

/** Rows as an analyst's own program sees them. */
function query(sql: string): unknown[] {
  const database = new Sqlite(temporary.file, { readonly: true });
  try {
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

const total = { key: 'income.total', entity: 'consolidated', name: '收入合计', row: '汇总', value: '13.00' };
const part = { ...total, key: 'income.other', name: '其他收入', value: '12.00' };
const unequal = {
  problem: 'sum',
  relation: 'T1',
  total,
  parts: [part],
  blank: [],
  sum: '12.00',
  difference: '1.00',
  unit: '万元',
} as const;

describe('a form that is accepted', () => {
  it('shows in every view of the contract', () => {
    const outcome = {
      code: 'T1',
      subject: 'income.total@consolidated',
      result: 'fail',
      finding: finding('T1', 'error', unequal, [{ table: 2, row: 3, column: 4 }]),
    } as const;
    const spec = {
      quantities: [quantity('12条', { subject: '星图', value: '12', unit: '条' })],
      narrative: [narrative('1', '概况', '全年观测正常')],
    };
    submit(temporary.store, { ...spec, budgetCode: '601001' }, 'one', [outcome]);
    expect(query('SELECT * FROM form')).toMatchObject([
      {
        form_id: 1,
        department: '云溪县观星局',
        budget_code: '601001',
        year: 2021,
        template: 'overall-self-evaluation',
        file_name: '自评报告.txt',
        received_at: '2026-03-01T09:00:00+08:00',
        parser: '1.0.0',
        staff_authorized: 20,
        staff_actual: 18,
        score: 95,
        grade: '优',
        errors: 1,
        warnings: 0,
      },
    ]);
    expect(query('SELECT * FROM finance')).toMatchObject([
      { entity: 'consolidated', entity_name: '局机关及二级机构汇总', income_total: 120.5, income_other: null },
    ]);
    expect(query("SELECT * FROM field WHERE key = 'income.total'")).toMatchObject([
      { section: 2, entity: 'consolidated', state: 'read', value: '120.50', number: 120.5, unit: '万元', corrected: 0 },
    ]);
    expect(query('SELECT kind, ordinal, content, completion FROM indicator')).toEqual([
      { kind: 'quantity', ordinal: 1, content: '观测夜数', completion: '已完成' },
      { kind: 'quantity', ordinal: 2, content: '星图张数', completion: '已完成' },
    ]);
    expect(query('SELECT subject, value, unit, surface FROM quantity')).toEqual([
      { subject: '星图', value: '12', unit: '条', surface: '12条' },
    ]);
    expect(query('SELECT code, severity, message, place FROM finding')).toEqual([
      { code: 'T1', severity: 'error', message: '【T1】', place: '{"table":2,"row":3,"column":4}' },
    ]);
    expect(query('SELECT outcome, reason, form_id FROM submission')).toEqual([
      { outcome: 'stored', reason: null, form_id: 1 },
    ]);
    expect(query('SELECT 标题, 正文 FROM 综述')).toEqual([{ 标题: '概况', 正文: '全年观测正常' }]);
  });

  it('has the same rows in the Chinese twin of each view', () => {
    submit(temporary.store, {
      findings: [finding('F7', 'info', { texts: ['××单位'] }, [{ block: 1 }])],
      quantities: [quantity('3次')],
    });
    const twins = [
      ['form', '表单'],
      ['finance', '收支'],
      ['field', '字段'],
      ['indicator', '指标'],
      ['quantity', '数量'],
      ['finding', '问题'],
      ['submission', '报送'],
    ];
    for (const [english, chinese] of twins) {
      // Words of the program (error, 错误) differ; what stands in the form does not.
      const values = (view: string | undefined): unknown[][] =>
        query(`SELECT * FROM ${view}`).map((row) => Object.values(row as object));
      const rows = values(english);
      expect(values(chinese).map(shapeOf)).toEqual(rows.map(shapeOf));
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  it('keeps its original bytes', () => {
    const file = incoming('自评.txt', '原文'.repeat(500));
    acceptForm(temporary.store, file, formRecord({ sha256: file.sha256 }), []);
    expect(readOriginal(temporary.store, file.sha256)).toEqual(file.bytes);
  });

  it('leaves no trace when its transaction fails half way', () => {
    const failing = temporary.open({
      onStatement: (name) => {
        if (name === 'insert field_values') throw new Error('power cut');
      },
    });
    expect(() => submit(failing)).toThrow('power cut');
    expect(query('SELECT * FROM submission')).toEqual([]);
    expect(query('SELECT * FROM originals')).toEqual([]);
    submit(temporary.store);
    expect(query('SELECT outcome FROM submission')).toEqual([{ outcome: 'stored' }]);
  });
});

describe('files that meet', () => {
  it('the same bytes twice make one form and a duplicate that leads to it', () => {
    submit(temporary.store, {}, 'same');
    const again = submit(temporary.store, { name: '又一份.txt' }, 'same');
    expect(again).toMatchObject({ outcome: 'duplicate', formId: 1, reason: null });
    expect(query('SELECT count(*) AS n FROM form')).toEqual([{ n: 1 }]);
  });

  it('a newer submission of the same department and year takes its place, history stays', () => {
    submit(temporary.store, { fields: money({ 'income.total': '1' }) });
    submit(temporary.store, { department: '云溪县 观星局', fields: money({ 'income.total': '2' }) });
    expect(query('SELECT form_id, income_total FROM finance')).toEqual([{ form_id: 1, income_total: 2 }]);
    expect(query('SELECT outcome, form_id FROM submission')).toEqual([
      { outcome: 'superseded', form_id: 1 },
      { outcome: 'stored', form_id: 1 },
    ]);
    expect(query('SELECT is_current FROM version')).toEqual([{ is_current: 0 }, { is_current: 1 }]);
  });

  it.each([
    ['another year', { year: 2022 }],
    ['another department', { department: '云溪县听雨局' }],
    ['a budget code that conflicts', { budgetCode: '602' }],
    ['another template', { form: 'project-self-evaluation' }],
  ])('%s is another form', (_title, other) => {
    submit(temporary.store, { budgetCode: '601' });
    submit(temporary.store, { budgetCode: '601', ...other }, 'other');
    expect(query('SELECT count(*) AS n FROM form')).toEqual([{ n: 2 }]);
  });

  it.each([
    ['department', { department: null }],
    ['year', { year: null }],
  ])('forms without a %s are never taken for one another', (_title, spec) => {
    submit(temporary.store, spec, 'one');
    submit(temporary.store, spec, 'two');
    expect(query('SELECT count(*) AS n FROM form')).toEqual([{ n: 2 }]);
  });

  it('a form without a code joins neither of two departments of one name', () => {
    submit(temporary.store, { budgetCode: '601' });
    submit(temporary.store, { budgetCode: '602' });
    submit(temporary.store, {}, 'no code');
    expect(query('SELECT budget_code FROM form ORDER BY form_id')).toEqual([
      { budget_code: '601' },
      { budget_code: '602' },
      { budget_code: null },
    ]);
  });
});

describe('a file that is refused', () => {
  const reason = finding('not-text', 'error');

  it('is in the ledger with its reason, and its bytes are kept', () => {
    const file = incoming('乱码.bin', '\u0000\u0001');
    const refused = rejectFile(temporary.store, file, reason, null);
    expect(refused).toMatchObject({ outcome: 'rejected', reason: 'not-text', formId: null });
    expect(readOriginal(temporary.store, file.sha256)).toEqual(file.bytes);
    expect(query('SELECT reason, message FROM submission')).toEqual([{ reason: 'not-text', message: '【not-text】' }]);
  });

  it('sent again is a duplicate of the refused one, with the same reason', () => {
    const file = incoming('乱码.bin', '\u0000');
    rejectFile(temporary.store, file, reason, null);
    const known = findOriginal(temporary.store, file.sha256);
    expect(known).toMatchObject({ outcome: 'rejected' });
    if (known !== null)
      expect(recordDuplicate(temporary.store, file, known)).toMatchObject({ outcome: 'duplicate', reason: 'not-text' });
  });

  it('is not held against the same bytes when the reason lay outside the file', () => {
    const file = incoming('大文件.doc', 'x');
    rejectFile(temporary.store, file, finding('parse-timeout', 'error', { seconds: 60 }), null);
    expect(findOriginal(temporary.store, file.sha256)).toBeNull();
  });

  it('is not held against the same bytes when another parser, template or configuration is at work', () => {
    const file = incoming('新式.txt', 'x');
    rejectFile(temporary.store, file, reason, formRecord({ parser: '1.0.0', form: null }));
    expect(findOriginal(temporary.store, file.sha256, { parser: '1.0.0' })).not.toBeNull();
    for (const by of [
      { parser: '1.1.0' },
      { parser: '1.0.0', templateHash: 'new' },
      { parser: '1.0.0', configHash: 'new' },
    ])
      expect(findOriginal(temporary.store, file.sha256, by)).toBeNull();
    const record = formRecord({ parser: '1.0.0', sha256: file.sha256 });
    const accepted = acceptForm(temporary.store, file, record, [], { templateHash: 'new' });
    expect(accepted.outcome).toBe('stored');
  });

  it('can be a path that could not be read at all', () => {
    const { bytes: _, sha256: __, ...path } = incoming('锁住.doc', '');
    rejectUnread(temporary.store, path, finding('unreadable-path', 'error', { cause: 'EIO' }));
    expect(countOutcomes(temporary.store)).toEqual({ stored: 0, duplicate: 0, superseded: 0, rejected: 1, waiting: 0 });
  });
});

/** The numbers of a row in their columns, and how many columns it has. */
function shapeOf(row: readonly unknown[]): readonly unknown[] {
  return row.map((value) => (typeof value === 'number' ? value : typeof value));
}
