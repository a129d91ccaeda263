import type { Finding } from '../model/finding.js';
import { checks } from './checks.js';
import { cli } from './cli.js';
import { compare } from './compare.js';
import { exported } from './export.js';
import { form } from './form.js';
import { history } from './history.js';
import { ingest } from './ingest.js';
import type { Lang, Message, MessageFacts } from './message.js';
import { quantities } from './quantities.js';
import { reading } from './reading.js';
import { records } from './records.js';
import { store } from './store.js';

export type { Lang } from './message.js';

/** Every sentence huibiao says to a person, by code. Areas are files; a code stands in one of them only. */
const catalogue: Readonly<Record<string, Message>> = {
  ...reading,
  ...form,
  ...quantities,
  ...checks,
  ...store,
  ...ingest,
  ...compare,
  ...records,
  ...history,
  ...exported,
  ...cli,
};

/** The sentence for `code` in `lang`. A code without a sentence is a programming error. */
export function say(lang: Lang, code: string, facts: MessageFacts = {}): string {
  const message = catalogue[code];
  if (message === undefined) throw new Error(`no message for ${code}`);
  return message[lang](facts);
}

/** The sentence of a finding. */
export function sayFinding(lang: Lang, finding: Finding): string {
  return say(lang, finding.code, finding.facts);
}

export function messageCodes(): readonly string[] {
  return Object.keys(catalogue);
}
