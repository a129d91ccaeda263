import { sayFinding } from '../../messages/index.js';
import { type OpenOptions, openStore, type Store } from '../../store/open-store.js';
import type { CliContext } from './context.js';
import { statementHook } from './faults.js';

/** Opens a command's database; the sentences it keeps are in the language of the command. */
export function openDatabase(file: string, context: CliContext, more: Partial<OpenOptions> = {}): Store {
  const { now, lang } = context;
  return openStore(file, { now, describe: (finding) => sayFinding(lang, finding), ...statementHook(context), ...more });
}
