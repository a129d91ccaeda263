import { type ColumnNode, leafColumns, type MoneyTable, type Template } from '../model/template.js';
import type { TemplateProblem } from '../model/template-problem.js';

export interface Contradiction {
  readonly path: readonly (string | number)[];
  readonly problem: TemplateProblem;
}

type Path = Contradiction['path'];

/** What each line of a template says rightly and the whole wrongly: sums over no column, one key or label for two columns. */
export function contradictions({ sections }: Template): readonly Contradiction[] {
  const keys = new Set<string>();
  return sections.flatMap(({ parts }, i) =>
    parts.flatMap((part, j) => {
      const path = ['sections', i, 'parts', j];
      if (part.kind === 'money') return [...doubles(part, path, keys), ...sumsOverNothing(part, path)];
      return part.kind === 'label' ? keyTwice(part.key, path, keys) : [];
    }),
  );
}

function keyTwice(key: string, path: Path, keys: Set<string>): readonly Contradiction[] {
  if (keys.has(key)) return [{ path: [...path, 'key'], problem: { kind: 'key-twice', key } }];
  keys.add(key);
  return [];
}

function doubles(table: MoneyTable, path: Path, keys: Set<string>): readonly Contradiction[] {
  const owners = new Map<string, string>();
  return columnsAt(table.columns, [...path, 'columns']).flatMap(({ column, at }) => [
    ...keyTwice(column.key, at, keys),
    ...column.labels.flatMap((label): readonly Contradiction[] => {
      const owner = owners.get(label);
      owners.set(label, column.key);
      const problem = { kind: 'label-twice', label, keys: [owner ?? '', column.key] } as const;
      return owner === undefined || owner === column.key ? [] : [{ path: [...at, 'labels'], problem }];
    }),
  ]);
}

type LeafColumn = ReturnType<typeof leafColumns>[number];

function columnsAt(nodes: readonly ColumnNode[], path: Path): readonly { column: LeafColumn; at: Path }[] {
  return nodes.flatMap((node, i) =>
    node.kind === 'column' ? [{ column: node, at: [...path, i] }] : columnsAt(node.columns, [...path, i, 'columns']),
  );
}

function sumsOverNothing({ id, name, columns, sums }: MoneyTable, path: Path): readonly Contradiction[] {
  const known = new Set(leafColumns(columns).map(({ key }) => key));
  return sums.flatMap(({ total, parts }, k) =>
    [{ key: total, at: ['total'] }, ...parts.map((key, m) => ({ key, at: ['parts', m] }))]
      .filter(({ key }) => !known.has(key))
      .map(({ key, at }) => ({
        path: [...path, 'sums', k, ...at],
        problem: { kind: 'sum-over-nothing' as const, key, table: name ?? id },
      })),
  );
}
