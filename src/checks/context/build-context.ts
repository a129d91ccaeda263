import type { CheckConfig, CheckInput } from '../../model/check.js';
import { describeKey } from '../../model/form-keys.js';
import type { Field, FormRecord } from '../../model/form-record.js';
import { moneyTables } from '../../model/template.js';
import { cellName, inFormOrder } from '../../text/cell-name.js';
import { Decimal, plainDecimal } from '../../text/decimal.js';
import { keysOf } from '../cells.js';
import { DEFAULT_THRESHOLDS, type ThresholdName } from '../config.js';
import { sentencesOf } from '../prose/sentences.js';
import { rowNameOf } from '../row-name.js';
import type { CheckContext, Prose } from './check-context.js';
import { doubtfulTables, muchLeftOver } from './doubt.js';
import { mainFigures } from './main-figures.js';
import { readMoneyCells } from './money.js';
import { readRelations } from './relations.js';

/** Indexes one form for the rules. */
export function buildContext(input: CheckInput, config: CheckConfig, prose: Prose): CheckContext {
  const { record, template, previous } = input;
  const cell = lookUp(record.fields);
  const tables = moneyTables(template);
  const entities = entitiesOf(record.fields, new Set(tables.flatMap(keysOf)));
  const agencies = entities.filter((entity) => entity !== 'consolidated');
  const moneyCells = readMoneyCells(tables, record.fields);
  const doubtful = doubtfulTables(record, tables);
  return {
    record,
    template,
    tables,
    doubtful,
    muchLeftOver: muchLeftOver(record),
    entities,
    agencies,
    cell,
    moneyCells,
    sums: readRelations(tables, entities, agencies, moneyCells, doubtful),
    previousCell: previous === null ? null : lookUp(previous),
    threshold: (name) => thresholdOf(config, name),
    label: (key) => describeKey(template, key).label,
    rowName: (entity) => rowNameOf(template, cell('finance.entity_name', entity), entity),
    ...prose,
  };
}

/** Reads the prose of a form for the rules. */
export function proseOf(record: FormRecord): Prose {
  const sentences = sentencesOf(record);
  const inSentence = new Map(
    sentences.flatMap((sentence) => sentence.numbers.map((number) => [number.quantity, { sentence, number }] as const)),
  );
  return { sentences, inSentence, figures: mainFigures(record, sentences) };
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
