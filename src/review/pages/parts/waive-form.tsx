import { type Lang, say } from '../../../messages/index.js';
import type { FormFinding } from '../../../store/queries/form-findings.js';
import { isAbout, type Waiver } from '../../../store/records/waiver.js';
import { SourceText } from './source-text.js';

export interface WaiveProps {
  readonly lang: Lang;
  readonly formId: number;
  readonly finding: FormFinding;
  /** The waivers of the form that stand. */
  readonly waivers: readonly Waiver[];
  /** The page to come back to. */
  readonly back: string;
}

/** Waives a finding with a reason, or takes that back. */
export function WaiveForm({ lang, formId, finding, waivers, back }: WaiveProps) {
  const waiver = waivers.find((one) => isAbout(one, finding));
  if (waiver !== undefined) return <Waived lang={lang} waiver={waiver} back={back} />;
  if (finding.severity === 'info') return <></>;
  const { code, subject, factsHash } = finding;
  return (
    <details class="waive">
      <summary>{say(lang, 'waive-open')}</summary>
      <form method="post" action="/api/commands/waive">
        {Object.entries({ formId: String(formId), code, subject: subject ?? '', factsHash, back }).map(
          ([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ),
        )}
        <label>
          {say(lang, 'waive-reason')} <input name="reason" required maxlength={500} autocomplete="off" />
        </label>
        <button type="submit">{say(lang, 'waive-save')}</button>
      </form>
    </details>
  );
}

function Waived({ lang, waiver: { id, by, reason }, back }: Pick<WaiveProps, 'lang' | 'back'> & { waiver: Waiver }) {
  return (
    <details class="waived">
      <summary>
        <SourceText text={say(lang, 'waive-done', { by, reason })} />
      </summary>
      <form method="post" action="/api/commands/unwaive">
        <input type="hidden" name="waiverId" value={id} />
        <input type="hidden" name="back" value={back} />
        <label>
          {say(lang, 'waive-undo-reason')} <input name="reason" required maxlength={500} autocomplete="off" />
        </label>
        <button type="submit">{say(lang, 'waive-undo')}</button>
      </form>
    </details>
  );
}
