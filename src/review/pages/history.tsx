import { z } from 'zod';
import { type Lang, say } from '../../messages/index.js';
import { keyNames } from '../../present/key-names.js';
import { isToCome, momentNamed } from '../../present/moment.js';
import { cellName, formName, shownField, shownValue } from '../../present/names.js';
import { formatTimestamp } from '../../present/timestamp.js';
import type { EffectiveField } from '../../store/forms/effective.js';
import { effectiveAsOf } from '../../store/forms/history.js';
import { readVersions } from '../../store/forms/versions.js';
import { type FormSummary, readFormSummary } from '../../store/queries/figures.js';
import { readKeys } from '../../store/queries/keys.js';
import type { ListColumn } from '../list/list.js';
import { readQuery } from '../query/read-query.js';
import { type Answer, refused, type Visit } from '../visit.js';
import { ListTable } from './parts/list-table.js';
import { readTimeline, type TimelineEvent } from './timeline.js';

const schema = z.strictObject({
  at: z
    .string()
    .refine((text) => momentNamed(text) !== null)
    .optional(),
});

/** `/forms/32/history`: all that happened to a form; `?at=` its values at a moment. */
export function history({ desk: { store }, lang, params, query }: Visit): Answer {
  const form = readFormSummary(store, Number(params.form));
  if (form === null) return refused(404, say(lang, 'desk-refused-404'));
  const read = readQuery(schema, query);
  if ('wrong' in read) return refused(400, say(lang, 'desk-unknown-parameter', { names: read.wrong }));
  const { at } = read.value;
  const moment = at === undefined ? null : momentNamed(at);
  if (at !== undefined && moment !== null && isToCome(moment, store.now()))
    return refused(400, say(lang, 'history-to-come', { moment: at }));
  const past = moment === null ? null : effectiveAsOf(store, form.formId, moment);
  const names = keyNames(readKeys(store), lang);
  const cell = ({ key, entity }: EffectiveField) => cellName(key, entity, names);
  return {
    kind: 'page',
    title: say(lang, 'desk-history-of', { name: formName(form, lang) }),
    year: form.year,
    body: (
      <>
        <p>
          <a href={`/forms/${form.formId}`}>{say(lang, 'desk-to-form')}</a>
        </p>
        <LookBack lang={lang} form={form} at={boxOf(moment)} versions={readVersions(store, form.formId).length} />
        {at === undefined ? (
          <ListTable columns={timelineColumns(lang)} rows={readTimeline(store, form.formId, lang)} />
        ) : past === null ? (
          <p class="empty">{say(lang, 'history-not-yet', { name: formName(form, lang), moment: at })}</p>
        ) : (
          <>
            <p>
              {say(lang, 'history-as-of', {
                name: formName(form, lang),
                moment: at,
                conflicts: past.conflicts.length,
              })}
            </p>
            <ListTable
              columns={valueColumns(lang, cell)}
              rows={past.fields.filter(({ state }) => state !== 'absent')}
            />
          </>
        )}
      </>
    ),
  };
}

/** As a date box takes it, in local time. */
function boxOf(moment: string | null): string | undefined {
  return moment === null ? undefined : formatTimestamp(moment).replace(' ', 'T');
}

interface LookBackProps {
  readonly lang: Lang;
  readonly form: FormSummary;
  readonly at: string | undefined;
  readonly versions: number;
}

function LookBack({ lang, form: { formId }, at, versions }: LookBackProps) {
  const pairs = Array.from({ length: Math.max(0, versions - 1) }, (_, i) => ({ from: i + 1, to: i + 2 }));
  return (
    <div class="choices">
      <form class="settle" method="get">
        <label>
          {say(lang, 'desk-history-look-back')} <input type="datetime-local" name="at" value={at ?? ''} />
        </label>
        <button type="submit">{say(lang, 'desk-history-show')}</button>
      </form>
      {at === undefined ? '' : <a href={`/forms/${formId}/history`}>{say(lang, 'desk-to-history')}</a>}
      {pairs.map((pair) => (
        <a href={`/forms/${formId}/diff?from=${pair.from}&to=${pair.to}`}>
          {say(lang, 'desk-history-difference', pair)}
        </a>
      ))}
    </div>
  );
}

function timelineColumns(lang: Lang): readonly ListColumn<TimelineEvent>[] {
  const text = (name: 'at' | 'what' | 'by' | 'reason', value: (event: TimelineEvent) => string | null) =>
    ({ name, title: say(lang, `desk-history-${name}`), kind: 'text', value }) as const;
  return [
    text('at', ({ at }) => formatTimestamp(at)),
    text('what', ({ what }) => what),
    text('by', ({ by }) => by),
    text('reason', ({ reason }) => reason),
  ];
}

function valueColumns(lang: Lang, cell: (field: EffectiveField) => string): readonly ListColumn<EffectiveField>[] {
  return [
    { name: 'cell', title: say(lang, 'desk-head-cell'), kind: 'text', value: cell },
    {
      name: 'value',
      title: say(lang, 'history-head-effective'),
      kind: 'text',
      value: (field) => shownField(field, lang),
    },
    {
      name: 'read',
      title: say(lang, 'history-head-read'),
      kind: 'text',
      value: ({ corrected, observed, unit }) => (corrected ? shownValue(observed, unit, lang) : ''),
    },
  ];
}
