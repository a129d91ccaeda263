import { memoizeByObject } from './memoize-by-object.js';
import { leafColumns, type Part, type SectionTemplate, type Template, type ValueKind } from './template.js';

/** What the template says of a key. */
export interface KeyDescription {
  /** As the form prints it; of a list item with its number: 质量指标（2）, 评价人员（1）·签字. */
  readonly label: string;
  /** The label where it stands alone, as in a comparison: 其他固定资产 for 其他. */
  readonly name: string;
  readonly english: string | null;
  /** 0 for the cover and for the form as a whole. */
  readonly section: number;
  readonly unit: string | null;
  readonly kind: ValueKind;
  /** Id of the money table whose rows have this key, else null. */
  readonly table: string | null;
}

const UNKNOWN = { english: null, section: 0, unit: null, kind: 'text', table: null } as const;

/** Label, section, unit and kind of any key of a form. A key the template does not have is its own label. */
export function describeKey(template: Template, key: string): KeyDescription {
  return findKey(template, key) ?? { ...UNKNOWN, label: key, name: key };
}

/** The same, null for a key the template does not have. */
export function findKey(template: Template, key: string): KeyDescription | null {
  const keys = keysOf(template);
  return keys.get(key) ?? describeItem(keys, key);
}

type Keys = ReadonlyMap<string, KeyDescription>;

// performance.indicators.quality[2].content: list, number, column
const ITEM = /^(.+?)\[(\d+)\](?:\.(\w+))?$/u;

function describeItem(keys: Keys, key: string): KeyDescription | null {
  const [, list = '', number = '', column] = ITEM.exec(key) ?? [];
  const row = keys.get(list);
  const cell = column === undefined ? row : keys.get(`${list}.${column}`);
  if (row === undefined || cell === undefined) return null;
  const label = `${row.label}（${number}）${cell.label === row.label ? '' : `·${cell.label}`}`;
  return { ...cell, label, name: label };
}

/** Templates never change while a process runs: one walk over each. */
const keysOf = memoizeByObject((template: Template): Keys => new Map(allKeys(template).map(describe)));

/** A key with what its part of the template says; the first of `labels` is its label. */
interface Entry extends Partial<Omit<KeyDescription, 'label' | 'name' | 'english'>> {
  readonly key: string;
  readonly labels: readonly string[];
  readonly name?: string | undefined;
  readonly en?: string | undefined;
}

function describe({ key, labels, name, en, ...more }: Entry): readonly [string, KeyDescription] {
  const label = labels[0] ?? key;
  return [key, { ...UNKNOWN, ...more, label, name: name ?? label, english: en ?? null }];
}

function allKeys(template: Template): readonly Entry[] {
  const { cover, entities, sections } = template;
  const department = cover.fields.find(({ key }) => key === 'cover.department')?.labels ?? ['部门（单位）名称'];
  return [
    { key: 'form.department', labels: department, kind: 'name' },
    { key: 'form.year', labels: ['年度'], kind: 'count' },
    { key: 'cover.title', labels: ['标题'] },
    ...cover.fields.map(({ key, value, labels, beginnings, endings }): Entry => {
      return { key, labels: [...labels, ...beginnings, ...endings], kind: value };
    }),
    ...sections.flatMap((section) =>
      section.parts.flatMap((part) => keysIn(part, section).map((entry) => ({ ...entry, section: section.number }))),
    ),
    { key: 'finance.entity_name', labels: entities.header, section: 2, kind: 'name' },
  ];
}

function keysIn(part: Part, section: SectionTemplate): readonly Entry[] {
  switch (part.kind) {
    case 'label':
      return [{ key: part.key, labels: part.labels, name: part.name, en: part.en, unit: part.unit, kind: part.value }];
    case 'list':
      return [{ key: part.key, labels: part.labels }];
    case 'money':
      return leafColumns(part.columns).map(({ key, labels, name, en }) => {
        return { key, labels, name, en, unit: part.unit, kind: 'money', table: part.id };
      });
    case 'goals':
      return [
        { key: part.key, labels: part.expected },
        { key: part.completionKey, labels: part.completed },
      ];
    case 'indicators':
      return part.groups.flatMap(({ kinds }) => kinds.flatMap(({ id, labels }) => rowsOf(`${part.key}.${id}`, labels)));
    case 'people':
      return [
        { key: part.key, labels: [section.title] },
        ...part.columns.map(({ id, labels }) => ({ key: `${part.key}.${id}`, labels })),
      ];
    case 'sign-off':
      return part.fields.flatMap(({ key, labels, value, dateKey }): readonly Entry[] => {
        const signed = { key, labels, kind: value };
        return dateKey === null
          ? [signed]
          : [signed, { key: dateKey, labels: [`${labels[0] ?? key}日期`], kind: 'date' }];
      });
    case 'narrative':
      return [];
  }
}

/** A row of indicators is called by its kind, and so is what it promises. */
function rowsOf(key: string, labels: readonly string[]): readonly Entry[] {
  return [
    { key, labels },
    { key: `${key}.content`, labels },
    { key: `${key}.completion`, labels: ['完成情况'] },
  ];
}
