import type { CheckConfig, CheckInput } from '../../model/check.js';
import { describeKey } from '../../model/form-keys.js';
import type { Field, FormRecord } from '../../model/form-record.js';
import { type MoneyTable, moneyTables, type Template } from '../../model/template.js';
import { cellName, inFormOrder } from '../../text/cell-name.js';
import { Decimal, plainDecimal } from '../../text/decimal.js';
import { keysOf } from '../cells.js';
import { DEFAULT_THRESHOLDS, type ThresholdName } from '../config.js';
import { type Sentence, sentencesOf } from '../prose/sentences.js';
import { rowNameOf } from '../row-name.js';
import { type MainFigure, mainFigures } from './main-figures.js';
import { type MoneyCells, readMoneyCells } from './money.js';
import { type ReadRelations, readRelations } from './relations.js';

/** What every rule looks at: the input, indexed once. */
export interface CheckContext {
  readonly record: FormRecord;
  readonly template: Template;
  readonly tables: readonly MoneyTable[];
  /** Rows of the money tables in form order: `consolidated`, `bureau`, `sub_agency_1` … */
  readonly entities: readonly string[];
  /** The rows whose sum the consolidated row is. */
  readonly units: readonly string[];
  /** The field, undefined where the form has no such cell at all. */
  readonly cell: (key: string, entity?: string | null) => Field | undefined;
  /** The money tables' cells, in their tables' unit; see `moneyCell`. */
  readonly moneyCells: MoneyCells;
  /** The template's sums in every row, and every column's sum over the units. */
  readonly sums: ReadRelations;
  readonly previousCell: ((key: string, entity?: string | null) => Field | undefined) | null;
  readonly threshold: (name: ThresholdName) => Decimal;
  /** Printed name of a key: 支出合计. */
  readonly label: (key: string) => string;
  /** Printed name of a row: 局机关, or the name the form gives it. */
  readonly rowName: (entity: string) => string;
  readonly sentences: readonly Sentence[];
  /** What section 五 says of the year's spending. */
  readonly figures: readonly MainFigure[];
}

/** What is read from the prose once and does not change when a cell does. */
export type Prose = Pick<CheckContext, 'sentences' | 'figures'>;

export function proseOf(record: FormRecord): Prose {
  const sentences = sentencesOf(record);
  return { sentences, figures: mainFigures(record, sentences) };
}

export function checkContext(input: CheckInput, config: CheckConfig, prose: Prose): CheckContext {
  const { record, template, previous } = input;
  const cell = lookUp(record.fields);
  const tables = moneyTables(template);
  const entities = entitiesOf(record.fields, new Set(tables.flatMap(keysOf)));
  const units = entities.filter((entity) => entity !== 'consolidated');
  const moneyCells = readMoneyCells(tables, record.fields);
  return {
    record,
    template,
    tables,
    entities,
    units,
    cell,
    moneyCells,
    sums: readRelations(tables, entities, units, moneyCells),
    previousCell: previous === null ? null : lookUp(previous),
    threshold: (name) => thresholdOf(config, name),
    label: (key) => describeKey(template, key).label,
    rowName: (entity) => rowNameOf(template, cell('finance.entity_name', entity), entity),
    ...prose,
  };
}

function lookUp(fields: readonly Field[]): CheckContext['cell'] {
  const index = new Map<string, Field>();
  for (const field of fields) {
    const name = cellName(field.key, field.entity);
    if (field.state !== 'absent' && !index.has(name)) index.set(name, field);
  }
  return (key, entity = null) => index.get(cellName(key, entity));
}

function entitiesOf(fields: readonly Field[], moneyKeys: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  for (const field of fields) if (field.entity !== null && moneyKeys.has(field.key)) found.add(field.entity);
  return inFormOrder(found);
}

function thresholdOf(config: CheckConfig, name: ThresholdName): Decimal {
  const configured = config.thresholds[name];
  const value = configured === undefined ? null : plainDecimal(configured);
  return value ?? new Decimal(DEFAULT_THRESHOLDS[name]);
}
