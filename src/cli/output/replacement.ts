import { type Lang, say } from '../../messages/index.js';
import type { NumberedFile, Replacement } from '../../store/queries/replacement.js';

/** Which file gave way to which, and what to do where that is a question. */
export function replacementLines({ formId, replaced, by, differences, doubt }: Replacement, lang: Lang) {
  const isNumbered = replaced.fileName === by.fileName;
  const name = (file: NumberedFile) => (isNumbered ? say(lang, 'version-numbered', file) : file.fileName);
  const line = say(lang, 'version-replaced', { replaced: name(replaced), by: name(by), differences });
  if (doubt === null) return [line];
  const why = say(lang, `version-doubt-${doubt}`);
  return [line, `  ${say(lang, 'version-ask', { form: formId, why, keep: by.version, other: replaced.version })}`];
}
