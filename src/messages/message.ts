export type Lang = 'zh' | 'en';

/** Facts as a message sees them: whatever the finding or the caller put in. */
// biome-ignore lint/suspicious/noExplicitAny: each message names the facts it needs in its own signature
export type MessageFacts = any;

/** One sentence in both languages, side by side, so that a forgotten one does not compile. */
export interface Message {
  readonly zh: (facts: MessageFacts) => string;
  readonly en: (facts: MessageFacts) => string;
}

/** A word or label that carries no facts. */
export function label(zh: string, en: string): Message {
  return { zh: () => zh, en: () => en };
}
