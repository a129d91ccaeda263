import { type Lang, say } from '../../../messages/index.js';
import { withThousands } from '../../shown-number.js';
import type { ValueView } from '../form-view.js';
import { SourceText } from './source-text.js';

interface ValueProps {
  readonly lang: Lang;
  readonly view: ValueView;
  /** Where it can be corrected. */
  readonly address: (cell: ValueView['cell']) => string;
  /** Left out where the table's head says it. */
  readonly unit?: boolean;
}

/** A value of the record: its state by sign and word. It leads to where it is corrected; a click lights where it stands. */
export function Value({ lang, view, address, unit = true }: ValueProps) {
  const { id, light, isLost, state, cell, isOpen } = view;
  return (
    <a
      id={id}
      class={`value ${state}`}
      href={address(cell)}
      data-light={light ?? undefined}
      data-lost={isLost ? '' : undefined}
      data-open={isOpen ? '' : undefined}
    >
      <ShownValue lang={lang} view={view} unit={unit} />
    </a>
  );
}

type ShownProps = Pick<ValueProps, 'lang' | 'view'> & { readonly unit: boolean };

/** What a value is, in words and signs. */
export function ShownValue({ lang, view: { field, state }, unit }: ShownProps) {
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
  if (state === 'confirmed') return <Signed sign="✓" word={say(lang, 'state-confirmed')} text={text} />;
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
