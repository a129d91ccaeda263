import { type Lang, say } from '../../messages/index.js';
import type { ToDo } from '../../store/queries/to-do.js';

/** Why a person has to look at a form, each in a few words. */
export function toDoReasons({ reasons, unreadable, question }: ToDo, lang: Lang): readonly string[] {
  const { by, replaced, differences = 0 } = question ?? {};
  const facts = { count: unreadable, by: by?.fileName ?? '', replaced: replaced?.fileName ?? '', differences };
  return reasons.map((reason) => say(lang, `to-do-${reason}`, facts));
}
