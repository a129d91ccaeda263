import { type Lang, say } from '../../../messages/index.js';
import { withThousands } from '../../shown-number.js';
import type { ValueView } from '../form-view.js';
import { SourceText } from './source-text.js';

interface ValueProps {
  readonly lang: Lang;
  readonly view: ValueView;
  /** Left out where the table's head says it. */
  readonly unit?: boolean;
}

/** A value of the record: its state by sign and word, a click lights where it stands. */
export function Value({ lang, view, unit = true }: ValueProps) {
  const { id, light, state, field } = view;
  const { key, entity } = field;
  return (
    <span
      id={id}
      class={`value ${state}`}
      tabindex={-1}
      data-light={light ?? undefined}
      data-lost={light === null && field.place !== null ? '' : undefined}
      data-key={key}
      data-entity={entity ?? undefined}
    >
      <Shown lang={lang} view={view} unit={unit} />
    </span>
  );
}

function Shown({ lang, view: { field, state }, unit }: Required<Pick<ValueProps, 'lang' | 'view' | 'unit'>>) {
  const { value, raw } = field;
  if (field.state === 'unreadable') return <Signed sign="?" word={say(lang, 'state-unreadable')} text={raw ?? ''} />;
  if (field.state === 'absent') return <Signed sign="—" word={say(lang, 'state-absent')} text="" />;
  if (value === null && state !== 'corrected')
    return <Signed sign="" word={say(lang, 'state-blank')} text={say(lang, 'state-blank')} />;
  const text = `${field.entity === null ? (value ?? '') : withThousands(value ?? '')}${unit ? (field.unit ?? '') : ''}`;
  if (state === 'corrected')
    return (
      <>
        <span class="sign">{say(lang, 'state-corrected')}</span>
        <SourceText text={text === '' ? say(lang, 'state-blank') : text} /> <del>{field.observed ?? raw ?? ''}</del>
      </>
    );
  if (state === 'doubtful') return <Signed sign="≈" word={say(lang, 'state-doubtful')} text={text} />;
  if (state === 'conflict') return <Signed sign="‼" word={say(lang, 'state-conflict')} text={text} />;
  return <SourceText text={text} />;
}

function Signed({ sign, word, text }: { readonly sign: string; readonly word: string; readonly text: string }) {
  return (
    <>
      <span class="sign" title={word} aria-hidden="true">
        {sign}
      </span>
      {text === word ? '' : <span class="aloud">{word}</span>}
      <SourceText text={text} />
    </>
  );
}
