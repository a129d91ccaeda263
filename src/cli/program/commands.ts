import type { Command } from 'commander';
import type { LabelCode } from '../../messages/index.js';
import type { CliContext } from './context.js';

/**
 * What a command's module exports. `register` adds arguments, options and the action to `command`, which already has
 * its name and description:
 *
 *     export function register(command: Command, context: CliContext): void {
 *       command
 *         .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
 *         .action(async (options: { db: string }) => { … context.exit(2) … });
 *     }
 *
 * An action that cannot do its work throws a CliError (or lets a StoreError pass); `program.ts` says it and exits 1.
 */
export interface CommandModule {
  readonly register: (command: Command, context: CliContext) => void;
}

export interface CommandEntry {
  readonly name: string;
  /** The one-line description. */
  readonly summary: LabelCode;
  /** Modules are loaded only for the command that runs, so that `--help` and small commands start at once. */
  readonly load: () => Promise<CommandModule>;
}

/** Every command, in the order `--help` shows them. To add one: a module, a line here, its sentence in both languages. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'ingest', summary: 'help-ingest', load: () => import('../commands/ingest/ingest.js') },
  { name: 'parse', summary: 'help-parse', load: () => import('../commands/parse/parse.js') },
  { name: 'check', summary: 'help-check', load: () => import('../commands/check/check.js') },
  { name: 'watch', summary: 'help-watch', load: () => import('../commands/watch/watch.js') },
  { name: 'retry', summary: 'help-retry', load: () => import('../commands/retry/retry.js') },
  { name: 'reparse', summary: 'help-reparse', load: () => import('../commands/reparse/reparse.js') },
  { name: 'status', summary: 'help-status', load: () => import('../commands/status/status.js') },
  { name: 'show', summary: 'help-show', load: () => import('../commands/show/show.js') },
  { name: 'compare', summary: 'help-compare', load: () => import('../commands/compare/compare.js') },
  { name: 'search', summary: 'help-search', load: () => import('../commands/search/search.js') },
  { name: 'correct', summary: 'help-correct', load: () => import('../commands/correct/correct.js') },
  { name: 'conflicts', summary: 'help-conflicts', load: () => import('../commands/conflicts/conflicts.js') },
  { name: 'history', summary: 'help-history', load: () => import('../commands/history/history.js') },
  { name: 'departments', summary: 'help-departments', load: () => import('../commands/departments/departments.js') },
  { name: 'export', summary: 'help-export', load: () => import('../commands/export/export.js') },
  { name: 'serve', summary: 'help-serve', load: () => import('../commands/serve/serve.js') },
  { name: 'backup', summary: 'help-backup', load: () => import('../commands/backup.js') },
  { name: 'verify', summary: 'help-verify', load: () => import('../commands/verify/verify.js') },
  { name: 'completion', summary: 'help-completion', load: () => import('../commands/completion/completion.js') },
];
