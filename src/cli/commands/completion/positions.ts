import type { Command, Option } from 'commander';

/** A place of the command line, after the words `at`, and what may follow there. */
export interface Position {
  /** The command and its sub-command; empty behind the program's name. */
  readonly at: string;
  readonly words: readonly Word[];
  /** The options that take a value. */
  readonly values: readonly (Value & { readonly option: string })[];
  /** Whether file names follow. */
  readonly files: boolean;
}

interface Word {
  readonly word: string;
  readonly summary: string;
}

/** What follows an option: file names, one of a few words, or text that is only the user's. */
interface Value {
  readonly files: boolean;
  readonly words: readonly string[];
}

/** Every position of the program's own commands and options, the first behind its name. */
export function positionsOf(program: Command): readonly Position[] {
  const general = optionsOf(program);
  const commands = program.commands.map((command): Word => ({ word: command.name(), summary: command.description() }));
  const help = { at: 'help', words: commands, values: [], files: false };
  const summary = general.find(({ long }) => long === '--help')?.description ?? '';
  const root = positionOf(program, '', general);
  const behindName = { ...root, words: [...commands, { word: 'help', summary }, ...root.words.slice(commands.length)] };
  return [behindName, help, ...program.commands.flatMap((command) => below(command, command.name(), general))];
}

function below(command: Command, at: string, general: readonly Option[]): readonly Position[] {
  const subs = command.commands.filter((sub) => sub.name() !== 'help');
  return [positionOf(command, at, general), ...subs.flatMap((sub) => below(sub, `${at} ${sub.name()}`, general))];
}

function positionOf(command: Command, at: string, general: readonly Option[]): Position {
  const own = optionsOf(command);
  const options = [...own, ...general.filter(({ long }) => own.every((one) => one.long !== long))];
  const choices = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  return {
    at,
    words: [
      ...choices.map((word) => ({ word, summary: word })),
      ...command.commands.map((sub) => ({ word: sub.name(), summary: sub.description() })),
      ...options.flatMap(({ long, description }) => (long ? [{ word: long, summary: description }] : [])),
    ],
    values: options.flatMap((option) =>
      option.long && takesValue(option) ? [{ option: option.long, ...valueBehind(option) }] : [],
    ),
    files: command.registeredArguments.some((argument) => FILES.has(argument.name())),
  };
}

function optionsOf(command: Command): readonly Option[] {
  return command.createHelp().visibleOptions(command);
}

function takesValue(option: Option): boolean {
  return option.required || option.optional;
}

/** What stands for a file or folder in the usage of a command. */
const FILES: ReadonlySet<string> = new Set(['file', 'path', 'dir', 'folder']);

/** `<file>` */
const PLACEHOLDER = /[<[]([a-z]+)/u;

function valueBehind(option: Option): Value {
  return {
    files: FILES.has(PLACEHOLDER.exec(option.flags)?.[1] ?? ''),
    words: option.argChoices ?? [],
  };
}
