import { type Lang, say } from '../../../messages/index.js';
import type { FormRecord } from '../../../model/form-record.js';
import type { ProseLights } from '../form-view.js';
import { SourceText } from './source-text.js';

interface ProseProps {
  readonly lang: Lang;
  readonly record: Pick<FormRecord, 'narrative' | 'quantities' | 'residue'>;
  readonly lights: ProseLights;
}

/** The report (五) by its headings, the numbers in it, and what belongs to no part of the form; each lights its place. */
export function ProseView({ lang, record: { narrative, quantities, residue }, lights }: ProseProps) {
  return (
    <section class="record">
      <h3>
        {say(lang, 'desk-prose')}{' '}
        <small>{say(lang, 'desk-prose-count', { parts: narrative.length, numbers: quantities.length })}</small>
      </h3>
      <ul>
        {narrative.map(({ path, heading, text }, i) => (
          <li id={`n${i}`} class="stretch" tabindex={-1} data-light={lights.narrative[i] ?? undefined}>
            {path} <SourceText text={heading} />{' '}
            <small>{say(lang, 'desk-characters', { count: [...text].length })}</small>
          </li>
        ))}
      </ul>
      <p class="quantities">
        {quantities.map(({ surface }, i) => (
          <>
            <span id={`q${i}`} class="stretch" tabindex={-1} data-light={lights.quantities[i] ?? undefined}>
              <SourceText text={surface} />
            </span>{' '}
          </>
        ))}
      </p>
      {residue.length === 0 ? '' : <h3>{say(lang, 'desk-residue')}</h3>}
      <ul>
        {residue.map(({ text }, i) => (
          <li id={`x${i}`} class="stretch residue" tabindex={-1} data-light={lights.residue[i] ?? undefined}>
            <SourceText text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
