import { type Lang, say, sayFinding } from '../../messages/index.js';
import { formName } from '../../present/names.js';
import { readShownForm, type ShownForm } from '../../present/shown-form.js';
import { readVersions } from '../../store/forms/versions.js';
import { readFormSummary } from '../../store/queries/figures.js';
import { formNeighbours } from '../../store/queries/form-list.js';
import { readWaivers } from '../../store/records/waiver.js';
import type { Desk, DrawnDocument } from '../desk.js';
import { cellAddress, formAddress } from '../query/cell-address.js';
import { filterOfList } from '../query/form-filter.js';
import { localPath } from '../query/local-path.js';
import { type Answer, refused, type Visit } from '../visit.js';
import { type FormView, stampOf, viewOf } from './form-view.js';
import { DocumentView } from './parts/document-view.js';
import { FindingList } from './parts/finding-list.js';
import { FormHead } from './parts/form-head.js';
import { KeyHelp } from './parts/key-help.js';
import { ProseView } from './parts/prose-view.js';
import { RecordView } from './parts/record-view.js';
import { ReviewBar } from './parts/review-bar.js';

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
        <Said {...visit} errors={summary.errors} />
        <FormHead {...visit} shown={shown} list={list} open={view.open} />
        <ReviewBar {...visit} form={summary} here={formAddress(summary.formId, { list })} next={nextOf(visit, list)} />
        <nav class="tabs" aria-label={say(lang, 'desk-parts')}>
          <a href="#original">{say(lang, 'desk-original')}</a> <a href="#findings">{say(lang, 'desk-findings-tab')}</a>{' '}
          <a href="#record">{say(lang, 'desk-record')}</a>
        </nav>
        <div class="panes" id="panes" data-stamp={stampOf(shown)}>
          <Original lang={lang} drawn={drawn} view={view} />
          <hr
            id="divider"
            tabindex={0}
            aria-label={say(lang, 'desk-divider')}
            aria-orientation="vertical"
            aria-valuemin={20}
            aria-valuenow={55}
            aria-valuemax={80}
          />
          <Sides desk={desk} lang={lang} shown={shown} view={view} list={list} />
        </div>
        <button type="button" id="see" hidden>
          {say(lang, 'desk-see-original')}
        </button>
        <KeyHelp lang={lang} />
      </>
    ),
  };
}

/** What was done last, said aloud too; the sentences the browser may need stand by. */
function Said({ lang, query, errors }: Visit & { readonly errors: number }) {
  const before = query.get('saved');
  const saved =
    before !== null && COUNT.test(before) ? say(lang, 'desk-saved', { before: Number(before), after: errors }) : '';
  return (
    <p
      id="said"
      role="status"
      data-lost={say(lang, 'desk-place-lost')}
      data-changed={say(lang, 'desk-changed-meanwhile')}
      data-impossible={say(lang, 'desk-not-possible')}
      data-none={say(lang, 'desk-nothing-open')}
      data-offline={say(lang, 'desk-offline')}
    >
      {saved}
    </p>
  );
}

const COUNT = /^\d{1,5}$/u;

interface OriginalProps {
  readonly lang: Lang;
  readonly drawn: DrawnDocument;
  readonly view: FormView;
}

function Original({ lang, drawn, view }: OriginalProps) {
  const { document, problem } = drawn;
  return (
    <section class="pane" aria-label={say(lang, 'desk-original')} id="original">
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

/** Where one goes on to from here: the next form of the list, or the list after its last. */
function nextOf({ desk, params }: Visit, list: string | null): string | null {
  const filter = list === null ? null : filterOfList(list);
  if (filter === null) return list;
  const { after } = formNeighbours(desk.store, filter, Number(params.form)) ?? { after: null };
  if (after !== null) readAhead(desk, after);
  return after === null ? list : formAddress(after, { list });
}

/** Has the original of the next form read while a person looks at this one; what goes wrong is said on its own page. */
function readAhead(desk: Desk, formId: number): void {
  const version = readVersions(desk.store, formId).find(({ current }) => current);
  if (version !== undefined) desk.documentOf(version.sha256).catch(() => {});
}

interface SidesProps extends Pick<Visit, 'desk' | 'lang'> {
  readonly shown: ShownForm;
  readonly view: FormView;
  readonly list: string | null;
}

function Sides({ desk, lang, shown, view, list }: SidesProps) {
  const { template, record, form: summary } = shown;
  const waivers = readWaivers(desk.store, summary.formId).filter(({ undoneAt }) => undoneAt === null);
  return (
    <div class="pane" id="side">
      <section aria-label={say(lang, 'desk-findings-tab')} id="findings">
        <h2>{say(lang, 'desk-findings-of-form', { count: shown.findings.length })}</h2>
        <FindingList
          lang={lang}
          findings={shown.findings}
          lights={view.findingLights}
          open={view.openFindings}
          address={(cell, value) => cellAddress(summary.formId, cell, { list, value })}
          waiving={{ formId: summary.formId, waivers, back: formAddress(summary.formId, { list }) }}
        />
      </section>
      <section aria-label={say(lang, 'desk-record')} id="record">
        <h2>{say(lang, 'desk-record')}</h2>
        {template === null ? (
          <p class="note">{say(lang, 'desk-no-template')}</p>
        ) : (
          <RecordView
            lang={lang}
            template={template}
            values={view.values}
            address={(cell) => cellAddress(summary.formId, cell, { list })}
          />
        )}
        <ProseView lang={lang} record={record} lights={view.prose} />
      </section>
    </div>
  );
}
