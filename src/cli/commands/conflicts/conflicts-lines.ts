import { type Lang, say } from '../../../messages/index.js';
import type { OpenConflict } from '../../../store/corrections/conflicts.js';
import { cellName, formName, shownValue } from '../correct/correct-names.js';

/** One line for each conflict: whose, which cell, what a person said, what was read then and now. */
export function conflictLines(conflicts: readonly OpenConflict[], lang: Lang): readonly string[] {
  return conflicts.map((one) =>
    say(lang, 'conflicts-line', {
      id: one.correctionId,
      department: formName(one, lang),
      cell: cellName(one.key, one.entity, lang),
      to: shownValue(one.correctedTo, null, lang),
      base: shownValue(one.basedOn, null, lang),
      now: one.observedState === 'absent' ? say(lang, 'cell-absent') : shownValue(one.observed, null, lang),
      why: say(lang, `why-${one.why}`),
    }),
  );
}
