import { say, sentenceOf } from '../../messages/index.js';
import { formName } from '../../present/names.js';
import { type FormSummary, readForms } from '../../store/queries/figures.js';
import { readBatch } from '../../store/records/review.js';
import { whyNotAcceptable } from '../../store/reviews/review-form.js';
import { localPath } from '../query/local-path.js';
import type { Answer, Visit } from '../visit.js';

/** `/reviews/7?refused=3,9`: what came of forms reviewed at one go; what was decided can be taken back at one go. */
export function reviews(visit: Visit): Answer {
  const { desk, lang, params, query } = visit;
  const batch = Number(params.batch);
  const decided = Number.isSafeInteger(batch) ? readBatch(desk.store, batch).map(({ formId }) => formId) : [];
  const refused = (query.get('refused') ?? '').split(',').map(Number).filter(Number.isSafeInteger).slice(0, 5_000);
  const back = localPath(query.get('back'));
  return {
    kind: 'page',
    title: say(lang, 'review-batch'),
    body: (
      <>
        {back === null ? '' : <a href={back}>{say(lang, 'desk-to-list')}</a>}
        {decided.length === 0 ? (
          <p class="empty">{say(lang, 'review-batch-none')}</p>
        ) : (
          <Decided {...visit} batch={batch} forms={readForms(desk.store, decided)} back={back} />
        )}
        {refused.length === 0 ? '' : <Refused {...visit} forms={readForms(desk.store, refused)} />}
      </>
    ),
  };
}

interface FormsProps extends Visit {
  readonly forms: readonly FormSummary[];
}

function Decided({ lang, forms, batch, back }: FormsProps & { readonly batch: number; readonly back: string | null }) {
  const count = forms.length;
  return (
    <section>
      <h2>✓ {say(lang, 'review-batch-decided', { count })}</h2>
      <ul>
        {forms.map((form) => (
          <li>
            <a href={`/forms/${form.formId}`}>
              <bdi>{formName(form, lang)}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <form method="post" action="/api/commands/undo-review">
        <input type="hidden" name="batch" value={batch} />
        <input type="hidden" name="back" value={back ?? '/'} />
        <button type="submit">{say(lang, 'review-batch-undo', { count })}</button>
      </form>
    </section>
  );
}

/** Each with what stands in the way now. */
function Refused({ desk, lang, forms }: FormsProps) {
  const why = (formId: number) => {
    const error = whyNotAcceptable(desk.store, formId);
    return error === null ? say(lang, 'review-acceptable-now') : (sentenceOf(lang, error.code, error.facts) ?? '');
  };
  return (
    <section>
      <h2>✖ {say(lang, 'review-batch-refused', { count: forms.length })}</h2>
      <dl>
        {forms.map((form) => (
          <div>
            <dt>
              <a href={`/forms/${form.formId}`}>
                <bdi>{formName(form, lang)}</bdi>
              </a>
            </dt>
            <dd>{why(form.formId)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
