import { type Lang, say, sayFinding } from '../../../messages/index.js';
import type { Severity, StoredFinding } from '../../../model/finding.js';
import { Mark } from './mark.js';
import { SourceText } from './source-text.js';

interface FindingListProps {
  readonly lang: Lang;
  readonly findings: readonly StoredFinding[];
  /** For each finding, what of the original lights up. */
  readonly lights: readonly (string | null)[];
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** What is wrong with a form, the worst first; a click lights all its cells. */
export function FindingList({ lang, findings, lights }: FindingListProps) {
  if (findings.length === 0) return <p class="empty">{say(lang, 'desk-no-findings')}</p>;
  const numbered = findings.map((finding, at) => ({ finding, at, light: lights[at] ?? null }));
  const sorted = ORDER.flatMap((severity) => numbered.filter(({ finding }) => finding.severity === severity));
  return (
    <ol class="findings">
      {sorted.map(({ finding, at, light }) => (
        <li id={`f${at}`} class={`finding ${finding.severity}`} data-light={light ?? undefined} tabindex={-1}>
          <Mark lang={lang} severity={finding.severity} /> <code>{finding.code}</code>{' '}
          <SourceText text={sayFinding(lang, finding)} />
        </li>
      ))}
    </ol>
  );
}
