import { type Lang, say, sentenceOf } from '../../messages/index.js';
import { describeKey } from '../../model/form-keys.js';
import { formName, rowLabel } from '../../present/names.js';
import { fieldText } from '../../present/place.js';
import { readShownForm, type ShownForm } from '../../present/shown-form.js';
import { StoreError } from '../../store/open-store.js';
import { readFormSummary } from '../../store/queries/figures.js';
import { WHAT_IF, type WhatIfAnswer } from '../commands/what-if.js';
import type { Desk } from '../desk.js';
import { type CellName, formAddress, readCellName } from '../query/cell-address.js';
import { localPath } from '../query/local-path.js';
import { type Answer, refused, type Visit } from '../visit.js';
import { stampOf, type ValueView, valuesOf } from './form-view.js';
import { type Clash, ClashView } from './parts/clash-view.js';
import { EditForm, Seen, type Typed } from './parts/edit-form.js';

/** `/forms/32/cells/income.total@bureau?value=100.00`: one value, to be corrected; the value given is only filled in. */
export function cell({ desk, lang, params, query }: Visit): Answer {
  const named = readCellName(params.cell ?? '');
  const found = named === null ? null : findCell(desk, Number(params.form), named);
  if (found === null) return refused(404, say(lang, 'desk-refused-404'));
  const { field } = found.view;
  const value = query.get('value') ?? field.value ?? field.raw ?? '';
  const unit = field.unit ?? found.usualUnit ?? '';
  const typed = { value, unit, reason: '', isBlank: field.state === 'blank' && !query.has('value') };
  const back = formAddress(found.shown.form.formId, { list: localPath(query.get('list')) });
  return pageOf(lang, found, { typed, back: `${back}#${found.view.id}` });
}

/** The same form again with what was typed: what would come of it, or why it was not saved. */
export function cellAgain(
  desk: Desk,
  lang: Lang,
  sent: Readonly<Record<string, unknown>>,
  refusal: { readonly status: 409 | 422 | 503; readonly problem: string } | null,
): Answer {
  const read = WHAT_IF.safeParse(sent);
  const found = read.success ? findCell(desk, read.data.formId, read.data) : null;
  if (!read.success || found === null) return refused(404, say(lang, 'desk-refused-404'));
  const text = (name: string) => (typeof sent[name] === 'string' ? sent[name] : '');
  const typed = { value: text('value'), unit: text('unit'), reason: text('reason'), isBlank: sent.blank === 'on' };
  const back = localPath(text('back')) ?? formAddress(read.data.formId);
  if (refusal?.status === 409) {
    const { seen } = sent as { readonly seen?: { readonly value?: string; readonly unit?: string } };
    const clash = { seen: `${seen?.value ?? ''}${seen?.unit ?? ''}`, yours: `${typed.value}${typed.unit}` };
    return pageOf(lang, found, { typed, back, problem: say(lang, 'edit-clash'), clash, status: 409 });
  }
  if (refusal !== null) return pageOf(lang, found, { typed, back, ...refusal });
  try {
    return pageOf(lang, found, { typed, back, whatIf: desk.preview(read.data) });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return pageOf(lang, found, { typed, back, problem: sentenceOf(lang, error.code, error.facts) });
  }
}

interface FoundCell {
  readonly shown: ShownForm;
  readonly view: ValueView;
  /** Of figures of this kind, where the cell itself has none. */
  readonly usualUnit: string | null;
}

function findCell(desk: Desk, formId: number, { key, entity, occurrence }: CellName): FoundCell | null {
  const summary = readFormSummary(desk.store, formId);
  if (summary === null) return null;
  const shown = readShownForm(desk.store, summary, desk.templates);
  const view = valuesOf(shown, null).find(
    ({ cell: own }) => own.key === key && own.entity === entity && own.occurrence === occurrence,
  );
  const usualUnit = shown.template === null ? null : describeKey(shown.template, key).unit;
  return view === undefined ? null : { shown, view, usualUnit };
}

interface Said {
  readonly typed: Typed;
  readonly back: string;
  readonly problem?: string | null;
  readonly clash?: Pick<Clash, 'seen' | 'yours'>;
  readonly whatIf?: WhatIfAnswer;
  readonly status?: 409 | 422 | 503;
}

function pageOf(lang: Lang, { shown, view }: FoundCell, said: Said): Answer {
  const { form, template, record } = shown;
  const { key, entity } = view.field;
  const label = template === null ? key : describeKey(template, key).label;
  const name = entity === null ? label : `${label} · ${rowLabel(record.fields, entity, lang)}`;
  const { typed, back, problem = null, whatIf = null, clash, status } = said;
  const made = shown.applied.find(({ index }) => `v${index}` === view.id)?.correction ?? null;
  return {
    kind: 'page',
    title: formName(form, lang),
    year: form.year,
    ...(status === undefined ? {} : { status }),
    body: (
      <section class="editor" id="editor" data-stamp={stampOf(shown)}>
        {clash === undefined ? '' : <ClashView lang={lang} {...clash} view={view} made={made} />}
        <EditForm
          lang={lang}
          formId={form.formId}
          view={view}
          name={name}
          place={fieldText({ record, template, document: null, lang }, view.field)}
          typed={typed}
          problem={problem}
          whatIf={whatIf}
          back={back}
        />
        {view.field.state === 'read' && made === null ? (
          <form class="confirm" method="post" action="/api/commands/confirm">
            <Seen formId={form.formId} view={view} back={back} />
            <button type="submit">{say(lang, 'confirm-save')}</button>
          </form>
        ) : (
          ''
        )}
        {made === null ? (
          ''
        ) : (
          <form class="undo" method="post" action="/api/commands/undo">
            <input type="hidden" name="correctionId" value={made.id} />
            <input type="hidden" name="back" value={back} />
            <input type="hidden" name="reason" value={say(lang, 'edit-undo-reason')} />
            <button type="submit">{say(lang, 'edit-undo')}</button>{' '}
            <span class="note">{say(lang, 'edit-by', made)}</span>
          </form>
        )}
      </section>
    ),
  };
}
