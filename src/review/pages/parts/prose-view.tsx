import { type Lang, say } from '../../../messages/index.js';
import type { FormRecord } from '../../../model/form-record.js';
import { SourceText } from './source-text.js';

interface ProseProps {
  readonly lang: Lang;
  readonly record: Pick<FormRecord, 'narrative' | 'quantities' | 'residue'>;
}

/** The report (五) by its headings, and what belongs to no part of the form. */
export function ProseView({ lang, record: { narrative, quantities, residue } }: ProseProps) {
  return (
    <section class="record">
      <h3>
        {say(lang, 'desk-prose')}{' '}
        <small>{say(lang, 'desk-prose-count', { parts: narrative.length, numbers: quantities.length })}</small>
      </h3>
      <ul>
        {narrative.map(({ path, heading, text }) => (
          <li>
            {path} <SourceText text={heading} />{' '}
            <small>{say(lang, 'desk-characters', { count: [...text].length })}</small>
          </li>
        ))}
      </ul>
      {residue.length === 0 ? '' : <h3>{say(lang, 'desk-residue')}</h3>}
      <ul>
        {residue.map(({ text }) => (
          <li>
            <SourceText text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
