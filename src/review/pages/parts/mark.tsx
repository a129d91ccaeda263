import { type Lang, say } from '../../../messages/index.js';
import type { Severity } from '../../../model/finding.js';

const SIGNS = { error: '✖', warning: '▲', info: 'ℹ' } as const satisfies Record<Severity, string>;

/** A severity by sign and word, never by colour alone. */
export function Mark({ lang, severity, count }: { lang: Lang; severity: Severity; count?: number }) {
  return (
    <span class={`mark ${severity}`} title={say(lang, `severity-${severity}`)}>
      <span aria-hidden="true">{SIGNS[severity]}</span>
      <span class="aloud">{say(lang, `severity-${severity}`)}</span>
      {count ?? ''}
    </span>
  );
}
