import { createHash } from 'node:crypto';
import type { Finding } from '../../src/model/finding.js';
import {
  CONTRACT_VERSION,
  type Department,
  type Field,
  type FormRecord,
  type NarrativePart,
  type Quantity,
  type Residue,
} from '../../src/model/form-record.js';
import type { IncomingFile } from '../../src/model/submission.js';

/** What a test cares about; everything else is an ordinary small form of an invented bureau. */
export interface RecordSpec {
  readonly department?: string | null;
  readonly year?: number | null;
  readonly budgetCode?: string | null;
  readonly parser?: string;
  readonly form?: string | null;
  readonly name?: string;
  readonly sha256?: string;
  readonly fields?: readonly Field[];
  readonly quantities?: readonly Quantity[];
  readonly narrative?: readonly NarrativePart[];
  readonly findings?: readonly Finding[];
  readonly residue?: readonly Residue[];
}

export function formRecord(spec: RecordSpec = {}): FormRecord {
  const department = spec.department === undefined ? '云溪县观星局' : spec.department;
  const year = spec.year === undefined ? 2021 : spec.year;
  return {
    contract: CONTRACT_VERSION,
    parser: spec.parser ?? '1.0.0',
    source: {
      name: spec.name ?? '自评报告.txt',
      sha256: spec.sha256 ?? 'a'.repeat(64),
      bytes: 100,
      format: 'text',
      encoding: 'utf-8',
      layout: 'L1',
    },
    form: spec.form === undefined ? 'overall-self-evaluation' : spec.form,
    department: department === null ? null : namedDepartment(department),
    year: year === null ? null : { value: year, evidence: 'title' },
    sections: ['一', '二', '三', '四', '五'].map((title, i) => ({ number: i + 1, title, state: 'read' })),
    fields: [
      field('cover.department', department),
      field('cover.budget_code', spec.budgetCode ?? null),
      ...(spec.fields ?? plainFields()),
    ],
    quantities: spec.quantities ?? [],
    narrative: spec.narrative ?? [],
    findings: spec.findings ?? [],
    residue: spec.residue ?? [],
    coverage: { characters: 100, accounted: 100 },
  };
}

function namedDepartment(name: string): Department {
  return { name, evidence: 'cover', confirmed: true };
}

/** A few cells of every kind. */
export function plainFields(): readonly Field[] {
  return [
    field('profile.staff_authorized', '20', { unit: '人' }),
    field('profile.staff_actual', '18', { unit: '人' }),
    ...money({ 'income.total': '120.50', 'income.general_public_budget': '120.50', 'income.other': null }),
    field('performance.score', '95', { unit: '分' }),
    field('performance.grade', '优'),
    ...indicator('quantity', 1, '观测夜数', '已完成'),
    ...indicator('quantity', 2, '星图张数', '已完成'),
  ];
}

/** A read field, or a blank one for a value of null. */
export function field(key: string, value: string | null, more: Partial<Field> = {}): Field {
  return {
    key,
    entity: null,
    state: value === null ? 'blank' : 'read',
    raw: value ?? '',
    value,
    unit: null,
    place: { table: 1, row: 1, column: 1 },
    confidence: 1,
    ...more,
  };
}

/** Cells of one row of the money tables, and the row's name. */
export function money(
  cells: Readonly<Record<string, string | null>>,
  entity = 'consolidated',
  name = '局机关及二级机构汇总',
): readonly Field[] {
  const cell = (key: string, value: string | null): Field => field(key, value, { entity, unit: '万元' });
  return [field('finance.entity_name', name, { entity }), ...Object.entries(cells).map(([k, v]) => cell(k, v))];
}

export function indicator(
  kind: string,
  ordinal: number,
  content: string | null,
  completion: string | null,
): readonly Field[] {
  const key = `performance.indicators.${kind}[${ordinal}]`;
  return [field(`${key}.content`, content), field(`${key}.completion`, completion)];
}

export function quantity(surface: string, more: Partial<Quantity> = {}): Quantity {
  return {
    surface,
    subject: null,
    value: '1',
    upper: null,
    unit: null,
    qualifier: 'exact',
    kind: 'count',
    change: null,
    field: null,
    section: 5,
    place: { block: 1, start: 0, end: surface.length },
    ...more,
  };
}

export function narrative(path: string, heading: string, text: string): NarrativePart {
  return { path, heading, slug: null, text, place: { block: 1 } };
}

/** A submitted file whose bytes are `content`. */
export function incoming(name: string, content: string, receivedAt = '2026-03-01T09:00:00+08:00'): IncomingFile {
  const bytes = new TextEncoder().encode(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, path: `报送/${name}`, receivedAt, sha256, bytes };
}
