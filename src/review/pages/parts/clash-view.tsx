import { type Lang, say } from '../../../messages/index.js';
import type { Correction } from '../../../store/records/correction.js';
import type { ValueView } from '../form-view.js';
import { SourceText } from './source-text.js';
import { ShownValue } from './value.js';

export interface Clash {
  /** What stood there when the page was opened, and what was typed. */
  readonly seen: string;
  readonly yours: string;
  /** The value as it is now. */
  readonly view: ValueView;
  /** What made it so, where a person did. */
  readonly made: Correction | null;
}

/** Two people at one value: what each of them saw and said, side by side. */
export function ClashView({ lang, seen, yours, view, made }: Clash & { readonly lang: Lang }) {
  return (
    <dl class="clash">
      <div>
        <dt>{say(lang, 'edit-clash-seen')}</dt>
        <dd>
          <SourceText text={seen === '' ? say(lang, 'state-blank') : seen} />
        </dd>
      </div>
      <div>
        <dt>{say(lang, 'edit-clash-now')}</dt>
        <dd>
          <ShownValue lang={lang} view={view} unit />{' '}
          {made === null ? '' : <SourceText text={say(lang, 'edit-by', made)} />}
        </dd>
      </div>
      <div>
        <dt>{say(lang, 'edit-clash-yours')}</dt>
        <dd>
          <SourceText text={yours === '' ? say(lang, 'state-blank') : yours} />
        </dd>
      </div>
    </dl>
  );
}
