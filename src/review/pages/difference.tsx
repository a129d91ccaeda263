import { z } from 'zod';
import { type Lang, say } from '../../messages/index.js';
import { CHANGE_ORDER, changeCells } from '../../present/change-cells.js';
import { keyNames } from '../../present/key-names.js';
import { readVersions, versionDiff } from '../../store/forms/versions.js';
import { readFormSummary } from '../../store/queries/figures.js';
import { readKeys } from '../../store/queries/keys.js';
import type { ListColumn } from '../list/list.js';
import { readQuery } from '../query/read-query.js';
import { type Answer, refused, type Visit } from '../visit.js';
import { ListTable } from './parts/list-table.js';

const number = z.coerce.number().int().min(1);
const schema = z.strictObject({ from: number, to: number });

/** `/forms/32/diff?from=1&to=2`: two versions of a form, field by field; versions count from 1, the oldest. */
export function difference({ desk: { store }, lang, params, query }: Visit): Answer {
  const form = readFormSummary(store, Number(params.form));
  if (form === null) return refused(404, say(lang, 'desk-refused-404'));
  const read = readQuery(schema, query);
  if ('wrong' in read) return refused(400, say(lang, 'desk-unknown-parameter', { names: read.wrong }));
  const { from, to } = read.value;
  const versions = readVersions(store, form.formId);
  const [before, after] = [versions[from - 1], versions[to - 1]];
  if (before === undefined || after === undefined) return refused(404, say(lang, 'desk-refused-404'));
  const names = keyNames(readKeys(store), lang);
  const { changes, narrative } = versionDiff(store, before.id, after.id);
  const rows = changes
    .toSorted((one, other) => CHANGE_ORDER.indexOf(one.class) - CHANGE_ORDER.indexOf(other.class))
    .map((change) => changeCells(change, names));
  return {
    kind: 'page',
    title: say(lang, 'history-diff', { from, to, count: changes.length }),
    year: form.year,
    body: (
      <>
        <p>
          <a href={`/forms/${form.formId}/history`}>{say(lang, 'desk-to-history')}</a>
        </p>
        {rows.length === 0 ? '' : <ListTable columns={changeColumns(lang)} rows={rows} />}
        {narrative ? <p>{say(lang, 'history-prose')}</p> : ''}
      </>
    ),
  };
}

function changeColumns(lang: Lang): readonly ListColumn<ReturnType<typeof changeCells>>[] {
  const heads = {
    cell: 'correct-head-cell',
    kind: 'reparse-head-class',
    before: 'reparse-head-before',
    after: 'reparse-head-after',
  } as const;
  return (['cell', 'kind', 'before', 'after'] as const).map((name) => ({
    name,
    title: say(lang, heads[name]),
    kind: 'text',
    value: (change) => change[name],
  }));
}
