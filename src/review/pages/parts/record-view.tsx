import { rowNameOf } from '../../../checks/row-name.js';
import { type Lang, say } from '../../../messages/index.js';
import { describeKey } from '../../../model/form-keys.js';
import { leafColumns, type MoneyTable, type Template, tableName } from '../../../model/template.js';
import { inFormOrder } from '../../../text/cell-name.js';
import type { CellName } from '../../query/cell-address.js';
import type { ValueView } from '../form-view.js';
import { Value } from './value.js';

interface RecordProps {
  readonly lang: Lang;
  readonly template: Template;
  readonly values: readonly ValueView[];
  /** Where a cell can be corrected. */
  readonly address: (cell: CellName) => string;
}

const COVER = 0;
const SECTIONS = [COVER, 1, 2, 3, 4] as const;

/** What was read, section by section: answers as a list, money tables as grids. */
export function RecordView(record: RecordProps) {
  const { template, values } = record;
  return (
    <>
      {SECTIONS.map((number) => (
        <RecordSection {...record} number={number} values={inSection(template, values, number)} />
      ))}
    </>
  );
}

function inSection(template: Template, values: readonly ValueView[], number: number): readonly ValueView[] {
  return values.filter(({ field }) => describeKey(template, field.key).section === number);
}

interface SectionProps extends RecordProps {
  readonly number: number;
}

function RecordSection({ number, ...record }: SectionProps) {
  const { lang, template, values } = record;
  const section = template.sections.find((one) => one.number === number);
  const tables = section?.parts.filter((part): part is MoneyTable => part.kind === 'money') ?? [];
  const answers = values.filter(({ field }) => field.entity === null && field.state !== 'absent');
  const name = number === COVER ? say(lang, 'place-cover') : (section?.title ?? '');
  return (
    <section class="record">
      <h3>
        {name} <small>{say(lang, 'desk-section-count', countsOf(values))}</small>
      </h3>
      {answers.length === 0 ? '' : <Answers {...record} values={answers} />}
      {tables.map((table) => (
        <MoneyGrid {...record} table={table} />
      ))}
    </section>
  );
}

function countsOf(values: readonly ValueView[]) {
  return {
    count: values.length,
    blank: values.filter(({ state }) => state === 'blank').length,
    unreadable: values.filter(({ state }) => state === 'unreadable').length,
  };
}

function Answers({ lang, template, values, address }: RecordProps) {
  return (
    <dl>
      {values.map((view) => (
        <div>
          <dt>{describeKey(template, view.field.key).label}</dt>
          <dd>
            <Value lang={lang} view={view} address={address} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface GridProps extends RecordProps {
  readonly table: MoneyTable;
}

/** One money table: a row for each agency that has anything in it. */
function MoneyGrid({ lang, template, table, values, address }: GridProps) {
  const columns = leafColumns(table.columns);
  const name = tableName(template, table.id);
  const own = values.filter(({ field }) => columns.some(({ key }) => key === field.key));
  const filled = own.filter(({ state }) => state !== 'blank' && state !== 'absent');
  const entities = inFormOrder(new Set(filled.flatMap(({ field }) => field.entity ?? [])));
  if (entities.length === 0) return <p class="note">{say(lang, 'desk-table-empty', { table: name })}</p>;
  const rowName = (entity: string) => {
    const named = values.find(({ field }) => field.key === 'finance.entity_name' && field.entity === entity);
    return rowNameOf(template, named?.field, entity);
  };
  return (
    <section class="scroll" aria-label={name}>
      <table class="grid">
        <caption>{say(lang, 'desk-table-caption', { table: name, unit: table.unit })}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ labels }) => (
              <th scope="col">{labels[0]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entities.map((entity) => (
            <tr>
              <th scope="row">
                <bdi>{rowName(entity)}</bdi>
              </th>
              {columns.map(({ key }) => {
                const view = own.find(({ field }) => field.key === key && field.entity === entity);
                return (
                  <td>{view === undefined ? '' : <Value lang={lang} view={view} address={address} unit={false} />}</td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
