import { type Lang, say } from '../../../messages/index.js';
import { formName } from '../../../present/names.js';
import type { ToDo } from '../../../store/queries/to-do.js';
import { toDoReasons } from '../../output/to-do-reasons.js';

/** Two lines for each form: what is wrong with it, and the command that helps first. */
export function toDoText(list: readonly ToDo[], lang: Lang): string {
  if (list.length === 0) return say(lang, 'to-do-none');
  const lines = list.flatMap((one) => {
    const { form, question } = one;
    const [first = 'unreadable'] = one.reasons;
    const versions = { keep: question?.by.version ?? 0, other: question?.replaced.version ?? 0 };
    const next = { department: form.department ?? '', ...versions };
    const why = toDoReasons(one, lang);
    return [
      say(lang, 'to-do-form', { form: form.formId, name: formName(form, lang), why }),
      `      ${say(lang, `to-do-next-${first}`, { form: form.formId, ...next })}`,
    ];
  });
  return [say(lang, 'to-do-title', { count: list.length }), ...lines].join('\n');
}

export function toDoJson(list: readonly ToDo[]) {
  return list.map(({ form, reasons, unreadable, question }) => {
    const { formId, department, year, fileName, conflicts } = form;
    return { formId, department, year, fileName, reasons, unreadable, conflicts, question };
  });
}
