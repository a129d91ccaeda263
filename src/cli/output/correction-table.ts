import { type Lang, say } from '../../messages/index.js';
import type { KeyNames } from '../../present/key-names.js';
import { cellName, formName, shownField, shownValue } from '../../present/names.js';
import { formatTimestamp } from '../../present/timestamp.js';
import type { FormSummary } from '../../store/queries/figures.js';
import type { Correction } from '../../store/records/correction.js';
import { terminalTable } from './table.js';
import { clip } from './text.js';

const HEAD = ['id', 'form', 'cell', 'observed', 'value', 'by', 'at', 'reason', 'state'] as const;

/** Every correction that was made, undone ones too: what people said is never forgotten. */
export function correctionTable(
  made: readonly { readonly form: FormSummary; readonly correction: Correction }[],
  open: ReadonlySet<number>,
  keys: KeyNames,
  width: number | null,
): string {
  const { lang } = keys;
  const rows = made.map(({ form, correction }) => {
    const { id, key, entity, value, unit, base, by, at, reason } = correction;
    const observed = shownField({ key, entity, place: null, confidence: 1, ...base }, lang);
    const names = [String(id), formName(form, lang), cellName(key, entity, keys)];
    const said = [
      observed,
      shownValue(value, unit, lang),
      by,
      formatTimestamp(at),
      reason,
      stateOf(correction, open, lang),
    ];
    return [...names, ...said].map((text) => clip(text, 36));
  });
  return terminalTable(
    HEAD.map((column) => say(lang, `correct-head-${column}`)),
    rows,
    HEAD.length,
    width,
  );
}

function stateOf({ id, undoneAt, undoneBy, undoneReason }: Correction, open: ReadonlySet<number>, lang: Lang): string {
  if (undoneAt !== null) return say(lang, 'correct-state-undone', { by: undoneBy ?? '', reason: undoneReason ?? '' });
  return say(lang, open.has(id) ? 'correct-state-conflict' : 'correct-state-in-force');
}
