import { say } from '../../../messages/index.js';
import type { ShownForm } from '../../../present/shown-form.js';
import { readVersions } from '../../../store/forms/versions.js';
import { formNeighbours } from '../../../store/queries/form-list.js';
import { formAddress } from '../../query/cell-address.js';
import { filterOfList } from '../../query/form-filter.js';
import type { Visit } from '../../visit.js';
import { Mark } from './mark.js';

interface HeadProps extends Visit {
  readonly shown: ShownForm;
  /** The list one came from. */
  readonly list: string | null;
  /** How many values and findings a person has to look at. */
  readonly open: number;
}

/** What a form is and what is left to do on it, and the way through the list one came from. */
export function FormHead({ desk, lang, shown, list, open }: HeadProps) {
  const { form, record } = shown;
  const versions = readVersions(desk.store, form.formId);
  return (
    <div class="form-head">
      {list === null ? '' : <Way desk={desk} lang={lang} list={list} formId={form.formId} />}
      <p id="state">
        <Mark lang={lang} severity="error" count={form.errors} />{' '}
        <Mark lang={lang} severity="warning" count={form.warnings} />{' '}
        <strong>{say(lang, 'desk-open', { count: open })}</strong>
      </p>
      <p>
        <bdi>{record.source.name}</bdi> <span>{say(lang, 'desk-version', { count: versions.length })}</span>{' '}
        <a href={`/forms/${form.formId}/original`}>{say(lang, 'desk-download')}</a>{' '}
        <a href={`/forms/${form.formId}/history`}>{say(lang, 'desk-history')}</a>
      </p>
    </div>
  );
}

interface WayProps extends Pick<Visit, 'desk' | 'lang'> {
  readonly list: string;
  readonly formId: number;
}

/** Back to the list, and on to the forms before and behind this one. */
function Way({ desk, lang, list, formId }: WayProps) {
  const filter = filterOfList(list);
  const near = filter === null ? null : formNeighbours(desk.store, filter, formId);
  return (
    <nav class="way" aria-label={say(lang, 'desk-pages')}>
      <a href={list}>{say(lang, 'desk-to-list')}</a>
      {near === null ? '' : <span>{say(lang, 'desk-position', near)}</span>}
      {near?.before == null ? (
        ''
      ) : (
        <a rel="prev" href={formAddress(near.before, { list })}>
          {say(lang, 'desk-form-before')}
        </a>
      )}
      {near?.after == null ? (
        ''
      ) : (
        <a rel="next" href={formAddress(near.after, { list })}>
          {say(lang, 'desk-form-after')}
        </a>
      )}
    </nav>
  );
}
