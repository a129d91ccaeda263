import { leafColumns, type Template } from '../../../model/template.js';
import { perObject } from '../layout/memoize-by-object.js';

/** The printed label of every key, for sentences people read. */
const labels = perObject((template: Template): ReadonlyMap<string, string> => {
  const map = new Map<string, string>([['cover.title', '标题']]);
  const add = (key: string, words: readonly string[]) => map.set(key, words[0] ?? key);
  for (const { key, labels: words, beginnings, endings } of template.cover.fields)
    add(key, [...words, ...beginnings, ...endings]);
  for (const part of template.sections.flatMap(({ parts }) => parts)) {
    switch (part.kind) {
      case 'label':
      case 'list':
        add(part.key, part.labels);
        break;
      case 'goals':
        add(part.key, part.expected);
        add(part.completionKey, part.completed);
        break;
      case 'money':
        for (const column of leafColumns(part.columns)) add(column.key, column.labels);
        break;
      case 'indicators':
        for (const kind of part.groups.flatMap((group) => group.kinds)) add(`${part.key}.${kind.id}`, kind.labels);
        break;
      case 'people':
        for (const column of part.columns) add(`${part.key}.${column.id}`, column.labels);
        break;
      case 'sign-off':
        for (const { key, labels: words, dateKey } of part.fields) {
          add(key, words);
          if (dateKey !== null) add(dateKey, [`${words[0] ?? key}日期`]);
        }
        break;
      case 'narrative':
        break;
    }
  }
  return map;
});

/** `performance.indicators.quality[2].content` is 质量指标（2）; a key the template does not know is itself. */
export function keyLabel(template: Template, key: string): string {
  const map = labels(template);
  const known = map.get(key);
  if (known !== undefined) return known;
  const match = /^(.+?)\[(\d+)\](\.\w+)?$/.exec(key);
  if (match === null) return key;
  const [, base = '', number = '', column = ''] = match;
  const label = map.get(base + column) ?? map.get(base);
  return label === undefined ? key : `${label}（${number}）`;
}
