import { type LabelCode, type Lang, say } from '../../../messages/index.js';

const KEYS = [
  [['J', '↓', 'K', '↑'], 'keys-j-k'],
  [['←', '→'], 'keys-row'],
  [['N', 'Shift+N'], 'keys-n'],
  [['Enter', 'F2'], 'keys-edit'],
  [['Ctrl+Enter', 'Esc'], 'keys-save'],
  [['C'], 'keys-c'],
  [['U'], 'keys-u'],
  [['W'], 'keys-w'],
  [['A'], 'keys-a'],
  [['[', ']'], 'keys-forms'],
  [['O'], 'keys-o'],
  [['/'], 'keys-search'],
  [['?'], 'keys-help'],
] as const satisfies readonly (readonly [readonly string[], LabelCode])[];

/** The keys of the desk, in a dialog that `?` opens, with the switch that turns single letters off. */
export function KeyHelp({ lang }: { readonly lang: Lang }) {
  return (
    <dialog id="keys" aria-label={say(lang, 'keys-title')}>
      <KeyTable lang={lang} />
      <form method="dialog">
        <label>
          <input type="checkbox" id="single-keys" checked /> {say(lang, 'keys-single')}
        </label>{' '}
        <button type="submit">{say(lang, 'keys-close')}</button>
      </form>
    </dialog>
  );
}

function KeyTable({ lang }: { readonly lang: Lang }) {
  return (
    <table>
      <caption>{say(lang, 'keys-title')}</caption>
      <tbody>
        {KEYS.map(([keys, code]) => (
          <tr>
            <th scope="row">
              {keys.map((key) => (
                <>
                  <kbd>{key}</kbd>{' '}
                </>
              ))}
            </th>
            <td>{say(lang, code)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
