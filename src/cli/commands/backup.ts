import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Command } from 'commander';
import { backupTo } from '../../store/proof/backup.js';
import { type CliContext, CliError, DEFAULT_DATABASE, printResult, sayIn } from '../program/context.js';
import { withStore } from '../program/with-store.js';

interface BackupFlags {
  readonly db: string;
  readonly json?: boolean;
}

/** `huibiao backup FILE`: a copy that is proven before it has its name. */
export function register(command: Command, context: CliContext): void {
  command
    .argument('<file>', sayIn(context, 'argument-backup'))
    .option('--json', sayIn(context, 'option-json'))
    .option('--db <file>', sayIn(context, 'option-db'), DEFAULT_DATABASE)
    .action((file: string, flags: BackupFlags) => backup(file, flags, context));
}

async function backup(file: string, flags: BackupFlags, context: CliContext): Promise<void> {
  if (!existsSync(dirname(file))) throw new CliError('folder-missing', { path: dirname(file) });
  const report = await withStore('read', flags.db, context, (store) => backupTo(store, file));
  printResult(
    context,
    flags,
    () => report,
    () => sayIn(context, 'backup-done', { ...report }),
  );
}
