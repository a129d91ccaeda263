import { type Lang, sentenceOf } from '../../messages/index.js';

/** What CliError, StoreError and ConfigError say: a code of the catalogue, and its facts. Null for a fault of the program. */
export function errorSentence(error: unknown, lang: Lang): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const facts = 'facts' in error && typeof error.facts === 'object' ? error.facts : null;
  return sentenceOf(lang, error.code, facts ?? {});
}
