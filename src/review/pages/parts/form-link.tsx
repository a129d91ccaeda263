import { type Lang, say } from '../../../messages/index.js';
import { SourceText } from './source-text.js';

interface FormLinkProps {
  readonly lang: Lang;
  readonly form: { readonly formId: number; readonly department: string | null };
  /** The list it is in, which its page leads back to. */
  readonly list: string;
  /** The element of its page that is meant: `f7` is a finding, `v12` a value. */
  readonly to?: string;
}

/** The department of a form, as the way to its page. */
export function FormLink({ lang, form: { formId, department }, list, to }: FormLinkProps) {
  return (
    <a href={`/forms/${formId}?list=${encodeURIComponent(list)}${to === undefined ? '' : `#${to}`}`}>
      <SourceText text={department ?? say(lang, 'desk-no-department', { form: formId })} />
    </a>
  );
}
