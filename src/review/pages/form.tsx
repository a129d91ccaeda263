import { say, sayFinding } from '../../messages/index.js';
import { formName } from '../../present/names.js';
import { readShownForm, type ShownForm } from '../../present/shown-form.js';
import { readVersions } from '../../store/forms/versions.js';
import { readFormSummary } from '../../store/queries/figures.js';
import type { DrawnDocument } from '../desk.js';
import { localPath } from '../query/local-path.js';
import { type Answer, refused, type Visit } from '../visit.js';
import { type FormView, viewOf } from './form-view.js';
import { DocumentView } from './parts/document-view.js';
import { FindingList } from './parts/finding-list.js';
import { ProseView } from './parts/prose-view.js';
import { RecordView } from './parts/record-view.js';

/** `/forms/32`: the original beside what was read from it and what is wrong with it. */
export async function form(visit: Visit): Promise<Answer> {
  const { desk, lang, params, query } = visit;
  const summary = readFormSummary(desk.store, Number(params.form));
  if (summary === null) return refused(404, say(lang, 'desk-refused-404'));
  const shown = readShownForm(desk.store, summary, desk.templates);
  const drawn = await desk.documentOf(shown.record.source.sha256);
  const view = viewOf(shown, drawn);
  const list = localPath(query.get('list'));
  return {
    kind: 'page',
    title: formName(summary, lang),
    year: summary.year,
    body: (
      <>
        <FormHead {...visit} shown={shown} list={list} />
        <div class="panes">
          <Original lang={lang} drawn={drawn} view={view} />
          <Sides lang={lang} shown={shown} view={view} />
        </div>
      </>
    ),
  };
}

interface HeadProps extends Visit {
  readonly shown: ShownForm;
  readonly list: string | null;
}

function FormHead({ desk, lang, shown, list }: HeadProps) {
  const { form: summary, record, toDo } = shown;
  const versions = readVersions(desk.store, summary.formId);
  return (
    <p class="form-head">
      {list === null ? '' : <a href={list}>{say(lang, 'desk-to-list')}</a>} <bdi>{record.source.name}</bdi>{' '}
      <span>{say(lang, 'desk-version', { count: versions.length })}</span>{' '}
      <span>{say(lang, 'desk-open', { count: toDo === null ? 0 : toDo.unreadable + shown.conflicts.length })}</span>{' '}
      <a href={`/forms/${summary.formId}/original`}>{say(lang, 'desk-download')}</a>{' '}
      <a href={`/forms/${summary.formId}/history`}>{say(lang, 'desk-history')}</a>
    </p>
  );
}

interface OriginalProps {
  readonly lang: Visit['lang'];
  readonly drawn: DrawnDocument;
  readonly view: FormView;
}

function Original({ lang, drawn, view }: OriginalProps) {
  const { document, problem } = drawn;
  return (
    <section class="pane" aria-label={say(lang, 'desk-original')}>
      <h2>{say(lang, 'desk-original')}</h2>
      {document === null ? (
        <p class="note" role="alert">
          {say(lang, 'desk-not-drawn')} {problem === null ? '' : sayFinding(lang, problem)}
        </p>
      ) : (
        <DocumentView lang={lang} document={document} marks={view.marks} />
      )}
    </section>
  );
}

interface SidesProps {
  readonly lang: Visit['lang'];
  readonly shown: ShownForm;
  readonly view: FormView;
}

function Sides({ lang, shown, view }: SidesProps) {
  const { template, record } = shown;
  return (
    <section class="pane" aria-label={say(lang, 'desk-record')}>
      <h2>{say(lang, 'desk-findings-of-form', { count: shown.findings.length })}</h2>
      <FindingList lang={lang} findings={shown.findings} lights={view.findingLights} />
      <h2>{say(lang, 'desk-record')}</h2>
      {template === null ? (
        <p class="note">{say(lang, 'desk-no-template')}</p>
      ) : (
        <RecordView lang={lang} template={template} values={view.values} />
      )}
      <ProseView lang={lang} record={record} />
    </section>
  );
}
