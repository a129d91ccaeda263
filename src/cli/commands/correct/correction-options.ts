import type { Command } from 'commander';
import { type CliContext, CliError, sayIn } from '../../program/context.js';
import { wholeNumber } from '../../program/setup.js';
import { systemUser } from '../../program/system-user.js';

/** What correcting a cell and settling a conflict about one have in common. */
export interface CorrectionFlags {
  readonly entity?: string;
  readonly occurrence?: number;
  readonly reason?: string;
  readonly by?: string;
}

export function addCorrectionOptions(command: Command, context: CliContext): Command {
  return command
    .option('--entity <entity>', sayIn(context, 'option-correct-entity'))
    .option('--occurrence <n>', sayIn(context, 'option-occurrence'), wholeNumber('--occurrence'))
    .option('--reason <text>', sayIn(context, 'option-reason'))
    .option('--by <name>', sayIn(context, 'option-by'));
}

/** `--by`, else the system's user. */
export function resolveAuthor(given: string | undefined, { env }: CliContext): string {
  const name = given?.trim() || systemUser(env);
  if (name === '') throw new CliError('correct-who');
  return name;
}
