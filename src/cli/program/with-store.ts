import type { Command } from 'commander';
import { sayFinding } from '../../messages/index.js';
import type { Template } from '../../model/template.js';
import { type OpenOptions, openStore, type Store } from '../../store/open-store.js';
import { type CliContext, DEFAULT_DATABASE } from './context.js';
import { systemUser } from './system-user.js';

/**
 * Opens the database for one piece of work and closes it after. `read` only looks; `change` writes to a database that is
 * there; `write` makes it where there is none. `templates` are those forms are read with, where forms are stored.
 */
export async function withStore<T>(
  mode: NonNullable<OpenOptions['mode']>,
  db: string,
  context: CliContext,
  work: (store: Store) => T | Promise<T>,
  templates: readonly Template[] = [],
): Promise<T> {
  const store = openDatabase(db, context, { mode, templates });
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** A command's database; the sentences it keeps are in the language of the command. */
export function openDatabase(db: string, { now, lang, env, onStep }: CliContext, more: Partial<OpenOptions>): Store {
  const hook = onStep === undefined ? {} : { onStatement: onStep };
  return openStore(db, {
    now,
    describe: (finding) => sayFinding(lang, finding),
    user: systemUser(env),
    ...hook,
    ...more,
  });
}

/** `--db` may stand before or behind the name of a sub-command. */
export function databaseOf(command: Command): string {
  const own: unknown = command.getOptionValue('db');
  const above: unknown = command.parent?.getOptionValue('db');
  return typeof own === 'string' ? own : typeof above === 'string' ? above : DEFAULT_DATABASE;
}
