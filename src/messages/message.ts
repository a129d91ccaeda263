export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/**
 * One sentence in both languages, side by side, so that a forgotten one does not compile. Each message states the facts
 * it needs in its own signature; `Message` alone is a message of any facts.
 */
export interface Message<Facts = never> {
  readonly zh: (facts: Facts) => string;
  readonly en: (facts: Facts) => string;
}

/** A message for each code of `Facts`; a code without one, or with facts of another shape, does not compile. */
export type MessagesFor<Facts> = { readonly [Code in keyof Facts]: Message<Facts[Code]> };

/** What an unknown name was perhaps meant to be. */
export const near = {
  zh: (names: readonly string[]) => (names.length === 0 ? '' : `最接近的：${names.join('、')}。`),
  en: (names: readonly string[]) => (names.length === 0 ? '' : ` Nearest: ${names.join(', ')}.`),
} as const;

/** `1 error`, `2 errors`. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** A word or sentence that carries no facts. */
export function label(zh: string, en: string): Message<unknown> {
  return { zh: () => zh, en: () => en };
}
