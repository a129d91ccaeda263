import {
  CONTRACT_VERSION,
  type Field,
  type FormRecord,
  type NarrativePart,
  type Quantity,
} from '../../src/model/form-record.js';
import type { Passage } from '../../src/model/passage.js';
import type { Place } from '../../src/model/place.js';
import { leafColumns, moneyTables } from '../../src/model/template.js';
import { readQuantities } from '../../src/parsers/quantities/read-quantities.js';
import { TEMPLATE } from './template.js';

/** What a cell holds: text; `''` blank; null absent; `{ unreadable }` something that cannot be read. */
export type CellSpec =
  | string
  | null
  | { readonly unreadable: string }
  | { readonly raw: string; readonly value: string; readonly unit?: string };

export interface RecordSpec {
  /** Rows of the money tables; what is not named is blank. */
  readonly money?: { readonly [entity: string]: { readonly [key: string]: CellSpec } };
  readonly fields?: { readonly [key: string]: CellSpec };
  /** Section 五: one text, or texts under headings. */
  readonly prose?: string | { readonly [heading: string]: string };
  /** Instead of what the quantity stage reads in the prose. */
  readonly quantities?: readonly (Partial<Quantity> & Pick<Quantity, 'surface' | 'value'>)[];
  readonly year?: FormRecord['year'];
  readonly fileName?: string;
  readonly form?: string | null;
  readonly department?: FormRecord['department'];
  readonly residue?: readonly string[];
}

/** A record that holds what `spec` says and blank money cells in the four usual rows. */
export function formRecord(spec: RecordSpec = {}): FormRecord {
  const year = spec.year === undefined ? { value: 2020, evidence: 'title' as const } : spec.year;
  const fields = [...plainFields(spec.fields ?? {}), ...moneyFields(spec.money ?? {})];
  const parts = narrative(spec.prose);
  return {
    contract: CONTRACT_VERSION,
    parser: '0',
    source: {
      name: spec.fileName ?? '自评报告.docx',
      sha256: '',
      bytes: 0,
      format: 'docx',
      encoding: null,
      layout: null,
    },
    form: spec.form === undefined ? TEMPLATE.id : spec.form,
    department:
      spec.department === undefined ? { name: '江城区档案馆', evidence: 'cover', confirmed: true } : spec.department,
    year,
    sections: TEMPLATE.sections.map(({ number, title }) => ({ number, title, state: 'read' as const })),
    fields,
    quantities: spec.quantities?.map(quantity) ?? readQuantities(passages(fields, parts)).quantities,
    narrative: parts,
    findings: [],
    residue: (spec.residue ?? []).map((text, index) => ({ text, place: { block: 900 + index } })),
    coverage: { characters: 0, accounted: 0 },
  };
}

const USUAL_ROWS = ['consolidated', 'bureau', 'sub_agency_1', 'sub_agency_2'] as const;

function moneyFields(rows: NonNullable<RecordSpec['money']>): readonly Field[] {
  const keys = moneyTables(TEMPLATE).flatMap((table) => leafColumns(table.columns).map((column) => column.key));
  const entities = [...new Set([...USUAL_ROWS, ...Object.keys(rows)])];
  return entities.flatMap((entity, row) => {
    const given = rows[entity] ?? {};
    const name = given['finance.entity_name'];
    const cells = keys.map((key, column) =>
      field(
        key,
        entity,
        given[key] === undefined ? '' : given[key],
        { table: 1, row: row + 1, column: column + 2 },
        '万元',
      ),
    );
    const named =
      name === undefined
        ? []
        : [field('finance.entity_name', entity, name, { table: 1, row: row + 1, column: 1 }, null)];
    return [...named, ...cells];
  });
}

function plainFields(cells: NonNullable<RecordSpec['fields']>): readonly Field[] {
  return Object.entries(cells).map(([key, cell], index) =>
    field(key, null, cell, { table: 2, row: index + 1, column: 2 }, null),
  );
}

function field(key: string, entity: string | null, cell: CellSpec, place: Field['place'], unit: string | null): Field {
  const base = { key, entity, unit, place, confidence: 1 };
  if (cell === null) return { ...base, state: 'absent', raw: null, value: null, place: null };
  if (cell === '') return { ...base, state: 'blank', raw: '', value: null };
  if (typeof cell === 'string') return { ...base, state: 'read', raw: cell, value: cell };
  if ('unreadable' in cell) return { ...base, state: 'unreadable', raw: cell.unreadable, value: null };
  return { ...base, state: 'read', raw: cell.raw, value: cell.value, unit: cell.unit ?? unit };
}

function narrative(prose: RecordSpec['prose']): readonly NarrativePart[] {
  const texts = typeof prose === 'string' ? { '部门（单位）概况': prose } : (prose ?? {});
  return Object.entries(texts).map(([heading, text], index) => ({
    path: String(index + 1),
    heading,
    slug: null,
    text,
    place: { block: 100 + 10 * index },
  }));
}

/** The prose as the quantity stage gets it: paragraph by paragraph. */
function passages(fields: readonly Field[], parts: readonly NarrativePart[]): readonly Passage[] {
  const answers = fields.flatMap(({ key, raw, place }) =>
    PROSE.test(key) && raw !== null && place !== null ? [passage(1, key, raw, place)] : [],
  );
  return [...answers, ...parts.map(({ text, place }) => passage(5, null, text, place))];
}

const PROSE = /^profile\.(?:duties|achievements|tasks\[)/;

function passage(section: number, field: string | null, text: string, place: Place): Passage {
  let offset = 0;
  const lines = text.split('\n').map((line) => {
    const start = offset;
    offset += line.length + 1;
    return { text: line, place, offset: start };
  });
  return { section, field, rowLabel: null, parts: lines };
}

function quantity(spec: Partial<Quantity> & Pick<Quantity, 'surface' | 'value'>, index: number): Quantity {
  return {
    subject: null,
    upper: null,
    unit: null,
    qualifier: 'exact',
    kind: 'count',
    change: null,
    field: null,
    section: 5,
    place: { block: 100, start: 10 * index, end: 10 * index + spec.surface.length },
    ...spec,
  };
}

/** Changes of a spec: rows and fields are merged cell by cell, the rest replaced. */
export function withChanges(spec: RecordSpec, changes: RecordSpec): RecordSpec {
  const entities = [...new Set([...Object.keys(spec.money ?? {}), ...Object.keys(changes.money ?? {})])];
  const money = Object.fromEntries(
    entities.map((entity) => [entity, { ...spec.money?.[entity], ...changes.money?.[entity] }]),
  );
  return { ...spec, ...changes, money, fields: { ...spec.fields, ...changes.fields } };
}

const SOUND_ROW = {
  'income.total': '1200.50',
  'income.carried_over': '',
  'income.general_public_budget': '1150.50',
  'income.other': '50.00',
  'expenditure.total': '1200.50',
  'expenditure.basic': '320.50',
  'expenditure.personnel': '290.30',
  'expenditure.operating': '30.20',
  'expenditure.project': '880.00',
  'expenditure.balance_current_year': '0',
  'expenditure.balance_cumulative': '0',
  'three_public.total': '1.5',
  'three_public.reception': '1.5',
  'fixed_assets.total': '82.32',
  'fixed_assets.in_use': '82.32',
} as const;

/** A form about which no rule has anything to say. */
export const SOUND: RecordSpec = {
  money: { consolidated: SOUND_ROW, bureau: SOUND_ROW },
  fields: {
    'cover.title': '江城区2020年度部门（单位）整体支出绩效评价自评报告',
    'cover.budget_code': 'YYX101',
    'cover.report_date': '2021-06-18',
    'profile.contact_person': '陈一平',
    'profile.contact_phone': '13800000000',
    'profile.staff_authorized': '20',
    'profile.staff_actual': '18',
    'profile.duties': '负责全区档案工作。',
    'profile.tasks[1]': '接收档案',
    'performance.indicators.quality[1].content': '案卷质量合格',
    'performance.indicators.quality[1].completion': '已完成',
    'performance.indicators.quantity[1].content': '接收档案3200卷',
    'performance.indicators.quantity[1].completion': '已完成',
    'performance.indicators.timeliness[1].content': '按时完成',
    'performance.indicators.timeliness[1].completion': '已完成',
    'performance.indicators.cost[1].content': '不超预算',
    'performance.indicators.cost[1].completion': '已完成',
    'performance.indicators.social[1].content': '服务群众',
    'performance.indicators.social[1].completion': '已完成',
    'performance.indicators.economic[1].content': '不适用',
    'performance.indicators.economic[1].completion': '不适用',
    'performance.indicators.ecological[1].content': '无',
    'performance.indicators.ecological[1].completion': '无',
    'performance.indicators.satisfaction[1].content': '查档群众满意',
    'performance.indicators.satisfaction[1].completion': '98%',
    'performance.score': '96',
    'performance.grade': '优',
    'evaluators[1].signature': '陈一平',
  },
  prose:
    '2020年，我单位整体支出为1200.50万元。基本支出320.5万元，其中人员经费290.30万元，主要用于工资；公用经费30.20万元。项目支出880万元。',
};
