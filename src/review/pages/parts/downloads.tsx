import { type Lang, say } from '../../../messages/index.js';
import { LIST_FORMATS } from '../../list/list-file.js';

/** The list of this page as files: the same address, with another ending. */
export function Downloads({ lang, address }: { readonly lang: Lang; readonly address: string }) {
  const [path = '', query] = address.split('?');
  return (
    <nav class="downloads" aria-label={say(lang, 'desk-downloads')}>
      {LIST_FORMATS.map((format) => (
        <a href={`${path}.${format}${query === undefined ? '' : `?${query}`}`} download>
          {say(lang, `desk-download-${format}`)}
        </a>
      ))}
    </nav>
  );
}
