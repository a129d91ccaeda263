import { type Lang, say, sayFinding } from '../../../messages/index.js';
import type { SettlesFact } from '../../../model/check-facts.js';
import type { Severity, StoredFinding } from '../../../model/finding.js';
import type { FormFinding } from '../../../store/queries/form-findings.js';
import type { CellName } from '../../query/cell-address.js';
import { Mark } from './mark.js';
import { SourceText } from './source-text.js';
import { WaiveForm, type WaiveProps } from './waive-form.js';

interface FindingListProps {
  readonly lang: Lang;
  readonly findings: readonly FormFinding[];
  /** For each finding, what of the original lights up. */
  readonly lights: readonly (string | null)[];
  /** For each finding, whether a person has to look at it here, no value standing for it. */
  readonly open: readonly boolean[];
  /** Where a cell can be corrected, with a value filled in. */
  readonly address: (cell: CellName, value: string) => string;
  /** Of which form they are, what of them is waived, and where to come back to. */
  readonly waiving: Pick<WaiveProps, 'formId' | 'waivers' | 'back'>;
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** What is wrong with a form, the worst first; a click lights all its cells. */
export function FindingList({ lang, findings, lights, open, address, waiving }: FindingListProps) {
  if (findings.length === 0) return <p class="empty">{say(lang, 'desk-no-findings')}</p>;
  const numbered = findings.map((finding, at) => ({ finding, at }));
  const sorted = ORDER.flatMap((severity) => numbered.filter(({ finding }) => finding.severity === severity));
  return (
    <ol class="findings">
      {sorted.map(({ finding, at }) => (
        <li
          id={`f${at}`}
          class={`finding ${finding.severity}${finding.waived ? ' let-stand' : ''}`}
          data-light={lights[at] ?? undefined}
          data-open={open[at] === true ? '' : undefined}
          tabindex={-1}
        >
          <Mark lang={lang} severity={finding.severity} /> <code>{finding.code}</code>{' '}
          <SourceText text={sayFinding(lang, finding)} />
          {proposed(finding).map(({ key, entity, name, row, value, count }) => (
            <>
              {' '}
              <a class="fill" href={address({ key, entity, occurrence: 1 }, value)}>
                {say(lang, 'edit-fill', { cell: row === null ? name : `${name}（${row}）`, value, count })}
              </a>
            </>
          ))}
          <WaiveForm lang={lang} finding={finding} {...waiving} />
        </li>
      ))}
    </ol>
  );
}

/** The smallest fixes a suggestion names: each is filled in for a person to judge, never saved. */
function proposed({ code, facts }: StoredFinding) {
  if (code !== 'X1') return [];
  const { cells, subjects } = facts as SettlesFact;
  return cells.map((cell) => ({ ...cell, count: subjects.length }));
}
