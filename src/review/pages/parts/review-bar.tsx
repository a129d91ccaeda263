import { say } from '../../../messages/index.js';
import { formName } from '../../../present/names.js';
import { type FormSummary, readForms } from '../../../store/queries/figures.js';
import { readBatch } from '../../../store/records/review.js';
import { reviewStateOf } from '../../../store/reviews/review-form.js';
import type { Visit } from '../../visit.js';
import { ReviewState } from './review-state.js';

interface BarProps extends Visit {
  readonly form: FormSummary;
  /** This page, to come back to. */
  readonly here: string;
  /** The next form of the list one came from, or the list; null where there is none. */
  readonly next: string | null;
}

/** The state of a form and what can be decided of it; what was decided a moment ago can be taken back. */
export function ReviewBar(visit: BarProps) {
  const { desk, lang, form, here, next } = visit;
  const state = reviewStateOf(desk.store, form.formId);
  return (
    <section class="review-bar" id="review" aria-label={say(lang, 'review-state')}>
      <JustDecided {...visit} />
      <strong>
        <ReviewState lang={lang} state={state} />
      </strong>
      <form method="post" action="/api/commands/accept">
        <input type="hidden" name="formIds" value={form.formId} />
        <input type="hidden" name="back" value={next ?? here} />
        <button type="submit">{say(lang, next === null ? 'review-accept' : 'review-accept-next')}</button>
      </form>
      {state === 'pending' ? '' : <Reopen {...visit} />}
      <details>
        <summary>{say(lang, 'review-return')}</summary>
        <form method="post" action="/api/commands/return">
          <input type="hidden" name="formId" value={form.formId} />
          <input type="hidden" name="back" value={here} />
          <label>
            {say(lang, 'review-return-note')} <input name="note" required maxlength={500} />
          </label>
          <button type="submit">{say(lang, 'review-return')}</button>
        </form>
      </details>
    </section>
  );
}

function Reopen({ lang, form, here }: BarProps) {
  return (
    <form method="post" action="/api/commands/reopen">
      <input type="hidden" name="formId" value={form.formId} />
      <input type="hidden" name="back" value={here} />
      <button type="submit">{say(lang, 'review-reopen')}</button>
    </form>
  );
}

/** `?decided=7`: the review made on the page before. */
function JustDecided({ desk, lang, query, here }: BarProps) {
  const batch = Number(query.get('decided'));
  const made = Number.isSafeInteger(batch) ? readBatch(desk.store, batch) : [];
  if (made.length === 0) return <></>;
  const forms = readForms(
    desk.store,
    made.map(({ formId }) => formId),
  );
  return (
    <form class="decided" method="post" action="/api/commands/undo-review" role="status">
      {say(lang, 'review-decided', { names: forms.map((form) => formName(form, lang)) })}{' '}
      <input type="hidden" name="batch" value={batch} />
      <input type="hidden" name="back" value={here} />
      <button type="submit">{say(lang, 'review-undo')}</button>
    </form>
  );
}
