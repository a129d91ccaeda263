// The cases: which form in which format, what it proves, and what its layout loses (said by hand, from looking at the
// printed source as a person would).
import { overConverted, traditional, withDashes, withPinyin, withQuestionMarks } from './make-fixtures-damage.mjs';
import { documentXml, docx } from './make-fixtures-docx.mjs';
import { expectedOf } from './make-fixtures-expected.mjs';
import * as forms from './make-fixtures-forms.mjs';
import { blocksOf } from './make-fixtures-grid.mjs';
import { OTHER_CASES } from './make-fixtures-others.mjs';
import { encode, printText } from './make-fixtures-text.mjs';
import { WORD_CASES } from './make-fixtures-word.mjs';

const PARTS = {
  income: ['carried_over', 'general_public_budget', 'government_fund', 'special_account_nontax', 'other'],
  three_public: ['reception', 'vehicle_operation', 'vehicle_purchase', 'overseas'],
  fixed_assets: ['in_use', 'leased', 'other'],
};

/** The parts of these rows could stand in several columns: `{ bureau: ['income', 'fixed_assets'] }`. */
export function open(rows) {
  const fields = {};
  for (const [entity, tables] of Object.entries(rows))
    for (const table of tables)
      for (const key of PARTS[table]) fields[`${table}.${key}@${entity}`] = { state: 'unreadable' };
  return fields;
}

/** A form printed as text. */
function text(id, f, layout, more = {}) {
  const { encoding = 'utf-8', change = (printed) => printed, grid = {}, expect = {}, crlf = false } = more;
  const printed = change(printText(blocksOf(f, grid), layout));
  return {
    id,
    extension: 'txt',
    bytes: encode(crlf ? printed.replaceAll('\n', '\r\n') : printed, encoding),
    expected: (more.truth ?? ((expected) => expected))(expectedOf(f, expect)),
    proves: more.proves,
    made: more.made ?? `Printed from its data in layout ${layout}, ${encoding}.`,
  };
}

/** A form as .docx. */
function word(id, f, more = {}) {
  return {
    id,
    extension: 'docx',
    bytes: docx(documentXml(blocksOf(f, more.grid)), more.parts ?? {}),
    expected: expectedOf(f, more.expect ?? {}),
    proves: more.proves,
    made: more.made ?? 'Written from its data as a Word table of 23 grid columns with column and row spans.',
    formats: more.formats ?? [],
  };
}

/** Texts keep the damage (nothing is repaired); dates and names that lost nothing are read. */
function damaged(expected) {
  const text = (value) => (value === null ? null : withDashes(value));
  const kept = /report_date|_date$/;
  return {
    ...expected,
    fields: expected.fields.map((field) => (kept.test(field.key) ? field : { ...field, value: text(field.value) })),
    narrative: expected.narrative.map((part) => ({ ...part, heading: text(part.heading), text: text(part.text) })),
    quantities: expected.quantities.map((quantity) => ({ ...quantity, surface: text(quantity.surface) })),
  };
}

/** A quantity's surface is the source's own text. */
const surfaces = (convert) => (expected) => ({
  ...expected,
  quantities: expected.quantities.map((quantity) => ({ ...quantity, surface: convert(quantity.surface) })),
});

const ALL = ['income', 'three_public', 'fixed_assets'];
const checks = (codes, findings = []) => ({ record: { checks: codes, findings } });
const noCover = (...codes) => checks(['F1', ...codes]);

const L1 = [
  text('l1-no-cover', forms.archives2020, 'L1', {
    proves:
      'A form without cover: the department comes from the evaluators, the year from the prose. Tasks stand in two visual columns, two goals on one line.',
    expect: noCover('G3'),
  }),
  text('l1-page-furniture', forms.archives2019, 'L1', {
    proves:
      'What a web page prints around a form (breadcrumbs with pipes, source, counter, font sizes) is no part of it.',
    grid: {
      before: [
        '首页 | 政务公开 | 财政信息 | 绩效管理',
        '来源：青溪县政府门户网　　发布时间：2020-08-14 09:30　　浏览量：126次',
        '【字体：大 中 小】',
      ],
    },
    expect: {
      record: { checks: ['F1', 'G3'], findings: [], residue: ['首页 | 政务公开', '浏览量：126次'] },
    },
  }),
  text('traditional', forms.civil2019, 'L1', {
    change: overConverted,
    truth: surfaces(overConverted),
    proves:
      'A form converted to traditional characters, over-converted too (製 for 制): labels match, values are simplified, raw text is not.',
    made: 'Printed in layout L1, every character converted, then 制 → 製 and 岳 → 嶽.',
  }),
  text('gb18030', forms.civil2020, 'L1', { encoding: 'gb18030', crlf: true, proves: 'GB18030 with CRLF.' }),
  text('utf-16le-no-bom', forms.agriculture2020, 'L1', {
    encoding: 'utf-16le',
    proves: 'UTF-16 LE without byte order mark.',
  }),
  text('utf-16be-bom', forms.justice2021, 'L1', {
    encoding: 'utf-16be-bom',
    proves: 'UTF-16 BE with byte order mark.',
  }),
  text('big5', forms.library2019, 'L1', {
    encoding: 'big5',
    change: traditional,
    truth: surfaces(traditional),
    proves: 'Big5, which exists in traditional characters only.',
  }),
  text('year-became-dash', forms.justice2020, 'L1', {
    change: withDashes,
    proves: 'A page on which every 年 became `-` and every 日 was lost: title, dates and prose still give the year.',
    made: 'Printed in layout L1, then 年 → `-`, 日 deleted.',
    truth: damaged,
  }),
  text('pinyin-notes', forms.library2020, 'L1', {
    change: (printed) => withPinyin(traditional(printed)),
    truth: surfaces((surface) => withPinyin(traditional(surface))),
    proves:
      'Pinyin in brackets behind characters (績(jì)) is a note of the page; (制), (單位), (萬元) are the form’s own.',
    made: 'Printed in layout L1, converted to traditional characters, pinyin added behind 績 編 製 聯 實.',
  }),
  text('figures-typed-badly', forms.commerce2020, 'L1', {
    change: (printed) => withQuestionMarks(printed.replace('1,036.10', '1,O36.10')),
    proves:
      'Thousands separators, full-width digits, `?` for no-break spaces are read; a figure with a letter in it is not turned into a number.',
    made: 'Printed in layout L1; the first 1,036.10 (支出合计 of the first row) became 1,O36.10, runs of spaces became `?`.',
    expect: {
      fields: {
        'expenditure.total@consolidated': { state: 'unreadable' },
        'fixed_assets.total@consolidated': { state: 'read', value: '119.40' },
        'fixed_assets.total@bureau': { state: 'read', value: '119.40' },
        'profile.staff_authorized': { state: 'read', value: '20' },
        'performance.score': { state: 'read', value: '93' },
      },
      record: { findings: ['number-unreadable'] },
    },
  }),
];

const OTHER_LAYOUTS = [
  text('l2-blank-lines', forms.weather2020, 'L2-dense', {
    proves: 'One cell a line, the empty line of every empty cell kept: each figure’s column can be counted.',
  }),
  text('l2-spaced', forms.statistics2021, 'L2-spaced', {
    proves:
      'One cell a line, empty cells gone, a blank line behind every line: totals and full rows are read; a part that could stand in several columns is unreadable, never shifted.',
    expect: { fields: open({ consolidated: ALL, bureau: ALL }), record: { findings: ['ambiguous-column'] } },
  }),
  text('l2-tight', forms.commerce2021, 'L2-tight', {
    proves:
      'One cell a line, no blank line at all. The income rows are full and so read; the two parts of 三公经费 and the one of 固定资产 could stand in several columns.',
    expect: {
      fields: open({ consolidated: ['three_public', 'fixed_assets'], bureau: ['three_public', 'fixed_assets'] }),
      record: { findings: ['ambiguous-column'] },
    },
  }),
  text('l3', forms.culture2020, 'L3', {
    proves: 'A pipe behind each cell, the empty cells’ pipes at the end of the row; a sub-agency under its real name.',
    expect: {
      fields: open({ consolidated: ALL, bureau: ALL, sub_agency_1: ALL }),
      record: { findings: ['ambiguous-column'] },
    },
  }),
  text('l4', forms.emergency2021, 'L4', {
    proves: 'As L3, the pipe on a line of its own.',
    expect: { fields: open({ consolidated: ALL, bureau: ALL }), record: { findings: ['ambiguous-column'] } },
  }),
  text('l5', forms.statistics2019, 'L5', {
    proves: 'TABs within a line; paragraphs of one cell broke their row, the rows of figures are whole.',
  }),
  text('l6', forms.petitions2020, 'L6', { proves: 'Drawn boxes, cells of several lines.' }),
];

const DOCX = [
  word('docx-full-cover', forms.water2020, {
    proves:
      'The form as departments submit it: full cover, 23 grid columns, three header rows, two- and three-row header cells, a sub-agency with figures.',
    formats: ['doc', 'rtf'],
  }),
  word('word97-full-cover', forms.water2019, {
    proves: 'The same department the year before, for year-on-year comparison; as .doc and .rtf too.',
    formats: ['doc', 'rtf'],
  }),
  word('third-year', forms.water2021, {
    proves: 'A third year: what was carried over is last year’s cumulative balance.',
    grid: { narrative: 'paragraphs' },
  }),
  word('sub-agencies', forms.health2020, {
    proves: 'Five sub-agencies under their real names, more rows than the blank form has.',
  }),
  word('resubmission', forms.archives2020Again, {
    proves:
      'The same department and year as l1-no-cover with corrected figures and a cover. That form calls itself by its short name only, so until the roster (or `huibiao departments link`) says they are one, both stand; then this one supersedes it.',
    expect: checks(['G3']),
  }),
  word('contradictory', forms.disabled2020Wrong, {
    proves:
      'Sums that do not add up (T1, T2, T4), a balance that is not income − expenditure (B1), 人员经费 in the prose that is not the table’s (N3) nor adds up there (N21), a grade that does not fit the score (S2).',
    expect: checks(['T1', 'T2', 'T4', 'B1', 'N3', 'N21', 'S2']),
  }),
  word('rounded', forms.disabled2021Rounded, {
    proves: 'Every total is off by one in the last digit, as rounding leaves it: no finding.',
  }),
  word('tables-wrong', forms.agriculture2021Wrong, {
    proves:
      'Totals that are not their parts (T4, T5), units that do not add up to the consolidated row (T6), a negative amount (T7), a part above its total (T8), 元 in a table of 万元 (T9), 三公经费 above 公用支出 (B3).',
    expect: {
      fields: { 'fixed_assets.in_use@sub_agency_1': { state: 'read', value: '70.0000' } },
      record: { checks: ['T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'B3'] },
    },
  }),
  word('answers-wrong', forms.justice2019Wrong, {
    proves:
      'A phone of ten digits (F3), no budget code (F1), a report date inside the fiscal year (D4), content without completion (G2), an empty kind (G3), a 数量指标 without number (G4), a rate of 104 % (G8), a grade that does not fit (S2).',
    expect: checks(['F1', 'F3', 'D4', 'G2', 'G3', 'G4', 'G8', 'S2']),
  }),
  word('answers-nearly-wrong', forms.weather2019Near, {
    proves:
      'The lowest score of a grade, a report on the first day after the year, growth of 120 %, 无 for a kind that does not apply: no finding.',
  }),
  word('prose-wrong', forms.library2021Wrong, {
    proves:
      'Sources that do not add up to the project spending (N6), two 二级机构 named and none in the table (N10), 96 and 69 of the same thing (N18), 12 + 21 of 31 (N21), an increase from 160 to 120 (N22).',
    expect: checks(['N6', 'N10', 'N18', 'N21', 'N22']),
  }),
  word('prose-nearly-wrong', forms.library2022Near, {
    proves: 'Rounded parts of a sum, 5100余 against 5120, parts that add up, a real increase: no finding.',
  }),
  word('headcount-with-retired', forms.affairs2020, {
    proves: '实有人数 41 counts 29 on payroll and 12 retired: the second definition holds, no finding.',
  }),
  word('headcount-wrong', forms.affairs2021Wrong, {
    proves: '实有人数 35 fits neither definition (N12); 编制 30 in the table, 28 in the prose (N11).',
    expect: checks(['N11', 'N12']),
  }),
];

export const CASES = [...L1, ...OTHER_LAYOUTS, ...DOCX, ...WORD_CASES, ...OTHER_CASES];
