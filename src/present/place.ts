import { rowNameOf } from '../checks/row-name.js';
import { type Lang, oneLine, say } from '../messages/index.js';
import type { Document } from '../model/document.js';
import { describeKey } from '../model/form-keys.js';
import type { Field, FormRecord } from '../model/form-record.js';
import { boxInRow } from '../model/locate.js';
import type { Place } from '../model/place.js';
import { type Template, tableName } from '../model/template.js';
import { type Piece, quoteAt, sentenceStart } from './quote.js';

/** A form as it is named to a person: in one language, with the printed names of its template and the Document it was read from. */
export interface Shown {
  readonly record: FormRecord;
  readonly template: Template | null;
  /** Null where the record comes from the database: then cells are counted by the grid. */
  readonly document: Document | null;
  readonly lang: Lang;
}

/** Places as a person finds them. */
export interface NamedPlace {
  /** 二、部门（单位）收支情况 › 支出和结余情况表 › 局机关 › 人员支出 */
  readonly path: string;
  /** 表 1 第 12 行第 3 格, or the line of a text. */
  readonly position: string;
  /** What stands there, the figures meant marked; empty where the position says it all. */
  readonly quote: readonly Piece[];
}

/** The places of a finding; several figures of one sentence are one place. */
export function namePlaces(shown: Shown, places: readonly Place[]): readonly NamedPlace[] {
  const sentences = new Map<string, readonly Place[]>();
  for (const place of places) {
    const { path, position } = namePlace(shown, [place]);
    const sentence = shown.document === null ? 0 : sentenceStart(shown.document, place);
    const key = `${path}\n${position}\n${sentence}`;
    sentences.set(key, [...(sentences.get(key) ?? []), place]);
  }
  return [...sentences.values()].map((own) => namePlace(shown, own));
}

/** On one line: `路径：表 1 第 12 行第 3 格`, and 【】 around the figures of what is quoted. */
export function placeText({ path, position, quote }: NamedPlace, lang: Lang): string {
  const colon = lang === 'zh' ? '：' : ': ';
  const where = [path, position].filter((part) => part !== '').join(colon);
  if (quote.length === 0) return where;
  const text = quote.map((piece) => (piece.marked ? `【${piece.text}】` : piece.text)).join('');
  return `${where}${lang === 'zh' ? '，' : ', '}“${text}”`;
}

/** A field where several are printed in one cell. */
export function fieldText(shown: Shown, field: Field): string {
  const path = fieldNames(shown, field).map(oneLine).join(' › ');
  if (field.place === null) return path;
  const position = positionText(shown, field.place);
  return shown.lang === 'zh' ? `${path}（${position}）` : `${path} (${position})`;
}

function namePlace(shown: Shown, places: readonly Place[]): NamedPlace {
  const [place = {}] = places;
  const path = namesOf(shown, place).map(oneLine).join(' › ');
  const quote = shown.document === null ? [] : quoteAt(shown.document, places);
  return { path, position: positionText(shown, place), quote };
}

function namesOf(shown: Shown, place: Place): readonly string[] {
  const { record } = shown;
  const field = record.fields.find((candidate) => candidate.place !== null && isAt(candidate.place, place));
  if (field !== undefined) return fieldNames(shown, field);
  const part = record.narrative.findLast((candidate) => isAt(candidate.place, place));
  return part === undefined ? [] : [sectionName(shown, 5), part.heading].filter((name) => name !== '');
}

/** The same cell or block, and the same stretch of it where both name one. */
function isAt(own: Place, place: Place): boolean {
  const same =
    own.table === place.table && own.row === place.row && own.column === place.column && own.block === place.block;
  if (!same || own.start === undefined || place.start === undefined) return same;
  return own.start <= place.start && (own.end ?? own.start) >= (place.end ?? place.start);
}

function fieldNames(shown: Shown, field: Field): readonly string[] {
  const { template } = shown;
  const row = field.entity === null ? [] : [rowName(shown, field.entity)];
  if (template === null) return [...row, field.key];
  const { section, table, label } = describeKey(template, field.key);
  return [sectionName(shown, section), ...(table === null ? [] : [tableName(template, table)]), ...row, label];
}

function rowName({ record, template }: Shown, entity: string): string {
  const named = record.fields.find((field) => field.key === 'finance.entity_name' && field.entity === entity);
  return template === null ? (named?.value ?? entity) : rowNameOf(template, named, entity);
}

function sectionName({ template, lang }: Shown, number: number): string {
  if (number === 0) return say(lang, 'place-cover');
  const title = template?.sections.find((section) => section.number === number)?.title ?? null;
  return say(lang, 'place-section', { number, title });
}

function positionText({ document, lang }: Shown, place: Place): string {
  const { table, row, column, block, line } = place;
  if (line !== undefined) return say(lang, 'place-line', { line });
  if (table !== undefined && row !== undefined && column !== undefined) {
    const box = document === null ? null : boxInRow(document, place);
    return box === null ? say(lang, 'place-cell', { table, row, column }) : say(lang, 'place-box', { table, row, box });
  }
  return block === undefined ? say(lang, 'place-unknown') : say(lang, 'place-block', { block });
}
