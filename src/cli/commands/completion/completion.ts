import { Argument, type Command } from 'commander';
import { type CliContext, sayIn } from '../../program/context.js';
import { bashScript } from './bash-script.js';
import { fishScript } from './fish-script.js';
import { type Position, positionsOf } from './positions.js';
import { powershellScript } from './powershell-script.js';
import { zshScript } from './zsh-script.js';

const SCRIPTS = {
  powershell: powershellScript,
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
} as const satisfies Readonly<Record<string, (positions: readonly Position[]) => string>>;

/** `huibiao completion SHELL`: a script that completes commands, options and file names. */
export function register(command: Command, context: CliContext): void {
  command
    .addArgument(new Argument('<shell>', sayIn(context, 'argument-shell')).choices(Object.keys(SCRIPTS)))
    .addHelpText('after', `\n${sayIn(context, 'completion-install')}`)
    .action((shell: keyof typeof SCRIPTS) => {
      context.stdout.write(SCRIPTS[shell](positionsOf(command.parent ?? command)));
    });
}
