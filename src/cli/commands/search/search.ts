import type { Command } from 'commander';
import { formName } from '../../../present/names.js';
import { lineEndOf, searchHeading } from '../../../present/search-heading.js';
import { StoreError } from '../../../store/open-store.js';
import { type SearchHit, searchText } from '../../../store/queries/search.js';
import { updateSearchIndex } from '../../../store/queries/search-index.js';
import { type CliContext, DEFAULT_DATABASE, jsonText, noteLine, printLine, sayIn } from '../../program/context.js';
import { wholeNumber } from '../../program/setup.js';
import { openDatabase, withStore } from '../../program/with-store.js';
import { snippet } from './search-snippet.js';

interface SearchFlags {
  readonly db: string;
  readonly limit: number;
  readonly year?: number;
  readonly department?: string;
  readonly json?: boolean;
}

/** `huibiao search 词…`: every text of the forms. */
export function register(command: Command, context: CliContext): void {
  command
    .argument('<words...>', sayIn(context, 'argument-words'))
    .option('--limit <n>', sayIn(context, 'option-limit'), wholeNumber('--limit'), 100)
    .option('--year <year>', sayIn(context, 'option-year'), wholeNumber('--year'))
    .option('--department <name>', sayIn(context, 'option-one-department'))
    .option('--json', sayIn(context, 'option-json'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((words: readonly string[], flags: SearchFlags) => search(words, flags, context));
}

const SPACES = /\s+/u;

function search(words: readonly string[], flags: SearchFlags, context: CliContext): Promise<void> {
  return withStore('read', flags.db, context, (store) => {
    indexQuietly(flags.db, context);
    const asked = words.join(' ');
    const terms = asked.split(SPACES).filter((word) => word !== '');
    const { total, hits } = searchText(store, asked, flags);
    if (flags.json === true) {
      const found = hits.map((hit) => {
        const { field: _field, place: _place, ...said } = hit;
        return { ...said, snippet: snippetOf(hit, terms) };
      });
      return printLine(context, jsonText(found));
    }
    if (total === 0) return noteLine(context, sayIn(context, 'search-none', { words: asked }));
    printLine(context, sayIn(context, 'search-hits', { total, shown: hits.length, words: asked }));
    for (const hit of hits) {
      printLine(context, `${formName(hit, context.lang)}　${searchHeading(hit, context.lang)}`);
      printLine(context, `    ${snippetOf(hit, terms)}`);
    }
    if (hits.length < total) noteLine(context, sayIn(context, 'search-more'));
  });
}

/** Search is right without the index, only slower: nobody waits for a writer, and a read-only database will do. */
function indexQuietly(db: string, context: CliContext): void {
  try {
    const writer = openDatabase(db, context, { busyTimeoutMs: 100 });
    try {
      updateSearchIndex(writer);
    } finally {
      writer.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
  }
}

function snippetOf(hit: SearchHit, terms: readonly string[]): string {
  return snippet(hit.text, terms, lineEndOf(hit));
}
