import { type Lang, say } from '../../messages/index.js';

/** A page that cannot be shown: what is wrong, and the way back. */
export function RefusedPage({ lang, sentence }: { readonly lang: Lang; readonly sentence: string }) {
  return (
    <div class="refused" role="alert">
      <p>{sentence}</p>
      <p>
        <a href="/">{say(lang, 'desk-back')}</a>
      </p>
    </div>
  );
}
