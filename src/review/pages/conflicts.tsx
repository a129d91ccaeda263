import { type Lang, say } from '../../messages/index.js';
import { type KeyNames, keyNames } from '../../present/key-names.js';
import { cellName, shownObserved, shownValue } from '../../present/names.js';
import { listConflicts, type OpenConflict } from '../../store/corrections/conflicts.js';
import { readKeys } from '../../store/queries/keys.js';
import { type ListColumn, listOf } from '../list/list.js';
import { cellAddress } from '../query/cell-address.js';
import { readNoQuery } from '../query/read-query.js';
import { type Answer, refused, type Visit } from '../visit.js';
import { Downloads } from './parts/downloads.js';
import { FormLink } from './parts/form-link.js';
import { ListTable } from './parts/list-table.js';

const ADDRESS = '/conflicts';

/** `/conflicts`: corrections whose ground moved: then, said, now, and the three ways to settle each. */
export function conflicts({ desk: { store }, lang, query }: Visit): Answer {
  const { wrong } = readNoQuery(query);
  if (wrong.length > 0) return refused(400, say(lang, 'desk-unknown-parameter', { names: wrong }));
  const open = listConflicts(store);
  const title = say(lang, 'desk-conflicts');
  const columns = conflictColumns(keyNames(readKeys(store), lang));
  const body = () => (
    <>
      <p>{say(lang, 'desk-conflicts-what', { count: open.length })}</p>
      <Downloads lang={lang} address={ADDRESS} />
      {open.length === 0 ? '' : <ListTable columns={columns} rows={open} />}
    </>
  );
  return { kind: 'list', title, list: listOf({ name: 'conflicts', title }, columns, () => open), body };
}

function conflictColumns(names: KeyNames): readonly ListColumn<OpenConflict>[] {
  const { lang } = names;
  const text = (name: 'cell' | 'then' | 'said' | 'now' | 'why', value: (row: OpenConflict) => string) =>
    ({ name, title: say(lang, `desk-head-${name}`), kind: 'text', value }) as const;
  return [
    {
      name: 'department',
      title: say(lang, 'desk-head-department'),
      kind: 'text',
      value: ({ department }) => department,
      shown: (row) => <FormLink lang={lang} form={row} list={ADDRESS} />,
    },
    { name: 'year', title: say(lang, 'desk-head-year'), kind: 'number', value: ({ year }) => year },
    text('cell', ({ key, entity }) => cellName(key, entity, names)),
    text('then', ({ basedOn }) => shownValue(basedOn, null, lang)),
    text('said', ({ correctedTo }) => shownValue(correctedTo, null, lang)),
    text('now', (row) => shownObserved(row, lang)),
    text('why', ({ why }) => say(lang, `why-${why}`)),
    {
      name: 'correction',
      title: say(lang, 'desk-head-settle'),
      kind: 'number',
      value: ({ correctionId }) => correctionId,
      shown: (row) => <Settle lang={lang} row={row} />,
    },
  ];
}

function Settle({ lang, row }: { readonly lang: Lang; readonly row: OpenConflict }) {
  const { formId, correctionId, key, entity } = row;
  return (
    <form class="settle" method="post" action="/api/commands/settle">
      <input type="hidden" name="correctionId" value={correctionId} />
      <input type="hidden" name="back" value={ADDRESS} />
      <label>
        {say(lang, 'desk-settle-reason')} <input name="reason" required maxlength={500} />
      </label>
      <button type="submit" name="decision" value="keep">
        {say(lang, 'desk-settle-keep')}
      </button>
      <button type="submit" name="decision" value="drop">
        {say(lang, 'desk-settle-drop')}
      </button>
      <a href={cellAddress(formId, { key, entity, occurrence: 1 }, { list: ADDRESS })}>
        {say(lang, 'desk-settle-neither')}
      </a>
    </form>
  );
}
