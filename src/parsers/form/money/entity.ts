import { memoizeByObject } from '../../../model/memoize-by-object.js';
import type { EntityTemplate } from '../../../model/template.js';
import { keyOf } from '../../../text/label-key.js';
import type { Slot } from '../layout/slot.js';
import { MONEY } from './patterns.js';

/** A row of a money table: `consolidated`, `bureau`, or the n-th sub-agency. */
export type RowKind = 'consolidated' | 'bureau' | 'sub-agency';

interface EntityKeys {
  readonly header: ReadonlySet<string>;
  readonly consolidated: ReadonlySet<string>;
  readonly bureau: ReadonlySet<string>;
  readonly subAgency: readonly string[];
}

const keysOf = memoizeByObject((template: EntityTemplate): EntityKeys => {
  const set = (labels: readonly string[]) => new Set(labels.map(keyOf));
  return {
    header: set(template.header),
    consolidated: set(template.consolidated),
    bureau: set(template.bureau),
    subAgency: template.subAgency.map(keyOf),
  };
});

export function isEntityHeader(template: EntityTemplate, key: string): boolean {
  return keysOf(template).header.has(key);
}

/** `2、二级机构1` without its number. */
export function bareName(printed: string): string {
  return printed.replace(MONEY.rowNumber.pattern, '').trim();
}

/**
 * What kind of row a printed name heads. Names the template knows are certain; other names are a sub-agency's, except
 * that the first row of all without a known name numbered 1 is the bureau.
 */
export function rowKind(template: EntityTemplate, printed: string): RowKind | 'unknown' {
  const keys = keysOf(template);
  const bare = keyOf(bareName(printed));
  if (holds(keys.consolidated, printed) || holds(keys.consolidated, bareName(printed))) return 'consolidated';
  if (holds(keys.bureau, printed) || holds(keys.bureau, bareName(printed))) return 'bureau';
  if (keys.subAgency.some((label) => isPlaceholder(bare, label))) return 'sub-agency';
  return 'unknown';
}

/** Whether a name is one of the known ones; characters that could not be decoded stand for any. */
function holds(known: ReadonlySet<string>, printed: string): boolean {
  if (!printed.includes(LOST)) return known.has(keyOf(printed));
  const parts = printed.split(LOST).map(keyOf);
  return parts.join('').length >= SURE && [...known].some((label) => fitsAround(label, parts));
}

const LOST = '\uFFFD';
/** With fewer characters left, a name is too many names. */
const SURE = 4;

function fitsAround(label: string, parts: readonly string[]): boolean {
  let from = 0;
  for (const part of parts) {
    const at = label.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/** 二级机构1, 二级机构三, 二级机构: the blank form's own name for a row. */
function isPlaceholder(bare: string, label: string): boolean {
  return bare.startsWith(label) && MONEY.placeholderNumber.pattern.test(bare.slice(label.length));
}

export function isPlaceholderName(template: EntityTemplate, printed: string): boolean {
  const bare = keyOf(bareName(printed));
  const keys = keysOf(template);
  return (
    rowKind(template, printed) === 'consolidated' ||
    keys.bureau.has(bare) ||
    keys.subAgency.some((label) => isPlaceholder(bare, label))
  );
}

/** A line that can head a row in a stream of lines: a known name or a numbered one. */
export function looksLikeRowName(template: EntityTemplate, text: string): boolean {
  if (rowKind(template, text) !== 'unknown') return true;
  const trimmed = text.trim();
  return trimmed.length <= 40 && MONEY.numberedRow.pattern.test(trimmed);
}

/**
 * Two lines outside a grid that are one name: 局机关及二级 / 机构汇总, 2、二级 / 机构1, 3、水政 / 执法大队. A name that is whole
 * by itself continues only where both together are one that is known.
 */
export function isBrokenName(template: EntityTemplate, slot: Slot, next: Slot): boolean {
  const [first, second] = [slot.text.trim(), next.text.trim()];
  if (first.length > 30 || second.length > 24 || !MONEY.nameEnd.pattern.test(second)) return false;
  if (!MONEY.nameLine.pattern.test(first)) return false;
  if (rowKind(template, second) === 'bureau' && !MONEY.noWords.pattern.test(first)) return false;
  if (rowKind(template, first + second) !== 'unknown') return true;
  return (
    rowKind(template, first) === 'unknown' &&
    looksLikeRowName(template, first) &&
    rowKind(template, second) === 'unknown'
  );
}

/** The entities of one table's rows, in form order, from their printed names. */
export function entitiesOf(template: EntityTemplate, names: readonly string[]): readonly string[] {
  const known = names.findIndex((name) => rowKind(template, name) === 'bureau');
  // Under its own name: 某某局机关, 某某中心（本级）.
  const bureau = known === -1 ? names.findIndex((name) => MONEY.ownBureau.pattern.test(keyOf(name))) : known;
  let bureauSeen = bureau !== -1;
  let subAgencies = 0;
  return names.map((printed, i) => {
    const kind = rowKind(template, printed);
    if (kind === 'consolidated') return 'consolidated';
    if (i === bureau) return 'bureau';
    if (!bureauSeen && kind === 'unknown' && subAgencies === 0 && MONEY.numberedFirst.pattern.test(printed)) {
      bureauSeen = true;
      return 'bureau';
    }
    subAgencies++;
    return `sub_agency_${subAgencies}`;
  });
}
