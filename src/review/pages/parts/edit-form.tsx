import { type Lang, say } from '../../../messages/index.js';
import type { WhatIfAnswer } from '../../commands/what-if.js';
import type { ValueView } from '../form-view.js';
import { SourceText } from './source-text.js';
import { ShownValue } from './value.js';

/** What a person has typed so far; a form that is shown again keeps it. */
export interface Typed {
  readonly value: string;
  readonly unit: string;
  readonly reason: string;
  readonly isBlank: boolean;
}

interface EditProps {
  readonly lang: Lang;
  readonly formId: number;
  readonly view: ValueView;
  /** The cell's name, and where it stands. */
  readonly name: string;
  readonly place: string;
  readonly typed: Typed;
  /** Why it was not saved, or what would come of it. */
  readonly problem: string | null;
  readonly whatIf: WhatIfAnswer | null;
  /** The form one came from. */
  readonly back: string;
}

const REASONS = ['edit-reason-1', 'edit-reason-2', 'edit-reason-3', 'edit-reason-4'] as const;
/** From here on a value is no word but a text. */
const LONG = 30;

/** Says what a cell holds: value and unit or blank, and why. Without script it is a page of its own. */
export function EditForm({ lang, formId, view, name, place, typed, problem, whatIf, back }: EditProps) {
  const { raw } = view.field;
  return (
    <form class="edit" method="post" action="/api/commands/correct">
      <Seen formId={formId} view={view} back={back} />
      <h2>{say(lang, 'edit-title', { cell: name })}</h2>
      <p class="note">
        {place} {raw === null || raw === '' ? '' : <SourceText text={say(lang, 'edit-raw', { raw })} />}{' '}
        {say(lang, 'edit-shown')}{' '}
        <strong>
          <ShownValue lang={lang} view={view} unit />
        </strong>
      </p>
      {problem === null ? (
        ''
      ) : (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Inputs lang={lang} typed={typed} isNumber={view.field.entity !== null} />
      <p class="what-if" role="status">
        {whatIf === null ? '' : say(lang, 'edit-preview', { ...whatIf.errors, ...codesOf(whatIf) })}
      </p>
      <p class="actions">
        <button type="submit" title="Ctrl+Enter">
          {say(lang, 'edit-save')}
        </button>{' '}
        <button type="submit" formaction="/api/commands/preview" formnovalidate class="ask">
          {say(lang, 'edit-what-if')}
        </button>{' '}
        <a class="leave" href={back} title="Esc">
          {say(lang, 'edit-leave')}
        </a>
      </p>
    </form>
  );
}

/** Which cell is meant, and what its author has seen of it. */
export function Seen({ formId, view: { cell, field }, back }: Pick<EditProps, 'formId' | 'view' | 'back'>) {
  const hidden = {
    formId: String(formId),
    key: cell.key,
    entity: cell.entity ?? '',
    occurrence: String(cell.occurrence),
    'seen.state': field.state,
    'seen.value': field.value ?? '',
    'seen.unit': field.unit ?? '',
    back,
  };
  return (
    <>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

interface InputsProps extends Pick<EditProps, 'lang' | 'typed'> {
  readonly isNumber: boolean;
}

function Inputs({ lang, typed: { value, unit, reason, isBlank }, isNumber }: InputsProps) {
  return (
    <div class="inputs">
      <label for="edit-value">{say(lang, 'edit-value')}</label>
      {value.length > LONG || value.includes('\n') ? (
        <textarea id="edit-value" name="value" rows={5}>
          {value}
        </textarea>
      ) : (
        <input
          id="edit-value"
          name="value"
          value={value}
          autocomplete="off"
          inputmode={isNumber ? 'decimal' : undefined}
        />
      )}
      <label>
        {say(lang, 'edit-unit')} <input name="unit" value={unit} size={4} autocomplete="off" />
      </label>
      <label>
        <input type="checkbox" name="blank" checked={isBlank} /> {say(lang, 'edit-blank')}
      </label>
      <label>
        {say(lang, 'edit-reason')}{' '}
        <input name="reason" value={reason} list="reasons" required maxlength={500} autocomplete="off" />
      </label>
      <datalist id="reasons">
        {REASONS.map((code) => (
          <option value={say(lang, code)} />
        ))}
      </datalist>
    </div>
  );
}

function codesOf({ gone, came }: WhatIfAnswer) {
  const codes = (findings: WhatIfAnswer['gone']) =>
    findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  return { gone: codes(gone), came: codes(came) };
}
