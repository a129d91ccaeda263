import { rowNameOf } from '../../checks/row-name.js';
import { type Lang, say } from '../../messages/index.js';
import { describeKey } from '../../model/form-keys.js';
import type { Field, FormRecord } from '../../model/form-record.js';
import type { Place } from '../../model/place.js';
import { type Template, tableName } from '../../model/template.js';

/** 第二部分 › 支出和结余情况表 › 局机关 › 人员支出（表 1 第 12 行第 3 列） */
export function placeText(record: FormRecord, place: Place, lang: Lang, template: Template | null): string {
  const names = namesOf(record, place, lang, template);
  const position = positionText(place, lang);
  if (names.length === 0) return position;
  return lang === 'zh' ? `${names.join(' › ')}（${position}）` : `${names.join(' › ')} (${position})`;
}

/** The same of a field, where several are printed in one cell. */
export function fieldText(record: FormRecord, field: Field, lang: Lang, template: Template | null): string {
  const path = fieldNames(record, field, lang, template).join(' › ');
  if (field.place === null) return path;
  return lang === 'zh'
    ? `${path}（${positionText(field.place, lang)}）`
    : `${path} (${positionText(field.place, lang)})`;
}

function namesOf(record: FormRecord, place: Place, lang: Lang, template: Template | null): readonly string[] {
  const field = record.fields.find((candidate) => candidate.place !== null && isAt(candidate.place, place));
  if (field !== undefined) return fieldNames(record, field, lang, template);
  // A place without a stretch means the whole passage, not the first number in it.
  const numbers = place.start === undefined ? [] : record.quantities;
  const quantity = numbers.find((candidate) => isAt(candidate.place, place));
  if (quantity !== undefined)
    return [sectionName(quantity.section, lang), quantity.subject ?? '', quantity.surface].filter(
      (name) => name !== '',
    );
  const part = record.narrative.find((candidate) => isAt(candidate.place, place));
  return part === undefined ? [] : [sectionName(5, lang), part.heading].filter((name) => name !== '');
}

/** The same cell or block, and the same stretch of it where both name one. */
function isAt(own: Place, place: Place): boolean {
  const same =
    own.table === place.table && own.row === place.row && own.column === place.column && own.block === place.block;
  if (!same || own.start === undefined || place.start === undefined) return same;
  return own.start <= place.start && (own.end ?? own.start) >= (place.end ?? place.start);
}

function fieldNames(record: FormRecord, field: Field, lang: Lang, template: Template | null): readonly string[] {
  const row = field.entity === null ? [] : [rowName(record, field.entity, template)];
  if (template === null) return [...row, field.key];
  const { section, table, label } = describeKey(template, field.key);
  return [sectionName(section, lang), ...(table === null ? [] : [tableName(template, table)]), ...row, label];
}

function rowName(record: FormRecord, entity: string, template: Template | null): string {
  const named = record.fields.find((field) => field.key === 'finance.entity_name' && field.entity === entity);
  return template === null ? (named?.value ?? entity) : rowNameOf(template, named, entity);
}

function sectionName(number: number, lang: Lang): string {
  return number === 0 ? say(lang, 'place-cover') : say(lang, 'place-section', { number });
}

function positionText({ table, row, column, block, line }: Place, lang: Lang): string {
  const isCell = table !== undefined && row !== undefined && column !== undefined;
  const parts = [
    ...(isCell ? [say(lang, 'place-cell', { table, row, column })] : []),
    ...(!isCell && block !== undefined && line === undefined ? [say(lang, 'place-block', { block })] : []),
    ...(line === undefined ? [] : [say(lang, 'place-line', { line })]),
  ];
  return parts.length === 0 ? say(lang, 'place-unknown') : parts.join(lang === 'zh' ? '，' : ', ');
}
