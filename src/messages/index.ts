import type { FindingFacts, StoredFinding } from '../model/finding.js';
import type { StoreErrorFacts } from '../model/store-error-facts.js';
import { checks } from './checks.js';
import { cli } from './cli.js';
import { compare } from './compare.js';
import { corrections } from './corrections.js';
import { departments } from './departments.js';
import { desk } from './desk.js';
import { deskEdit } from './desk-edit.js';
import { deskPages } from './desk-pages.js';
import { deskReview } from './desk-review.js';
import { examples } from './examples.js';
import { exported } from './export.js';
import { form } from './form.js';
import { history } from './history.js';
import { ingest } from './ingest.js';
import { intake } from './intake.js';
import type { Lang, Message, MessagesFor } from './message.js';
import { parse } from './parse.js';
import { reading } from './reading.js';
import { reparse } from './reparse.js';
import { show } from './show.js';
import { store } from './store.js';

export { findingCode, findingName } from './finding-names.js';
export { LANGS, type Lang } from './message.js';

/** Every sentence huibiao says to a person, by code. Areas are files; a code stands in one of them only. */
const catalogue = {
  ...reading,
  ...form,
  ...checks,
  ...store,
  ...ingest,
  ...intake,
  ...parse,
  ...compare,
  ...corrections,
  ...reparse,
  ...departments,
  ...desk,
  ...deskEdit,
  ...deskPages,
  ...deskReview,
  ...history,
  ...exported,
  ...show,
  ...cli,
  ...examples,
} satisfies MessagesFor<FindingFacts> & MessagesFor<StoreErrorFacts>;

type Catalogue = typeof catalogue;

export type MessageCode = keyof Catalogue;

/** The facts both sentences of a message need; of several codes, the facts all of them need together. */
type FactsOf<Code extends MessageCode> = FactsIn<Catalogue[Code]['zh']> & FactsIn<Catalogue[Code]['en']>;
type FactsIn<Sentence> = [Sentence] extends [(facts: infer Facts) => string] ? Facts : never;

/** The codes of words and sentences that need no facts. */
export type LabelCode = { [Code in MessageCode]: unknown extends FactsOf<Code> ? Code : never }[MessageCode];

/** What follows the code: the facts of its message, or nothing where it needs none. */
export type FactsArgument<Code extends MessageCode> = unknown extends FactsOf<Code> ? [] : [facts: FactsOf<Code>];

/** The sentence for `code` in `lang`. */
export function say<Code extends MessageCode>(lang: Lang, code: Code, ...facts: FactsArgument<Code>): string {
  const message: Message = catalogue[code];
  return message[lang](onOneLine(facts[0]) as never);
}

const LINE_ENDS = /\s*[\n\r\v\f\u0085\u2028\u2029]\s*/gu;

/** A name or the text of a cell as a part of a line: its line ends are none of the line's. */
export function oneLine(text: string): string {
  return text.replaceAll(LINE_ENDS, ' ');
}

function onOneLine(fact: unknown): unknown {
  if (typeof fact === 'string') return oneLine(fact);
  if (Array.isArray(fact)) return fact.map(onOneLine);
  if (typeof fact !== 'object' || fact === null) return fact;
  return Object.fromEntries(Object.entries(fact).map(([name, value]) => [name, onOneLine(value)]));
}

/** A code known only at run time, with whatever facts came with it; null where the catalogue has no such code. */
export function sentenceOf(lang: Lang, code: string, facts: object = {}): string | null {
  const messages: { readonly [code: string]: Message } = catalogue;
  return Object.hasOwn(messages, code) ? (messages[code]?.[lang](facts as never) ?? null) : null;
}

/**
 * The sentence of a finding. One that another version of huibiao stored may have a code or facts this version does not
 * know; then both are shown as they are.
 */
export function sayFinding(lang: Lang, { code, facts }: Pick<StoredFinding, 'code' | 'facts'>): string {
  const unknown = () => say(lang, 'finding-of-another-version', { code, facts: JSON.stringify(facts) });
  try {
    return sentenceOf(lang, code, facts) ?? unknown();
  } catch {
    return unknown();
  }
}

export function messageCodes(): readonly MessageCode[] {
  return Object.keys(catalogue) as MessageCode[];
}
