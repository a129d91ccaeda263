import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { type Lang, say } from '../../messages/index.js';
import { visible } from '../../present/visible.js';
import { COMMANDS } from './commands.js';
import { BUNDLED_TEMPLATES, type CliContext, isTerminal, PACKAGE_ROOT, type ProgramIo } from './context.js';
import { errorSentence } from './error-sentence.js';
import { addExamples, configureHelp, usageError } from './help.js';

/** Global options that take a value, so that the command's name can be told from an option's value. */
const VALUE_OPTIONS = new Set(['--lang', '--config', '--templates']);

/** Runs one command line (without `node` and the script) and gives its exit code. */
export async function runProgram(argv: readonly string[], io: ProgramIo): Promise<number> {
  const lang = languageOf(argv, io.env);
  let exitCode = 0;
  const context: CliContext = {
    ...io,
    lang,
    width: isTerminal(io.stdout) ? Math.max(80, columns(io.stdout)) : null,
    configFile: optionValue(argv, '--config'),
    templatePaths: optionValues(argv, '--templates').map((path) =>
      isBundled(path) ? BUNDLED_TEMPLATES : resolve(path),
    ),
    exit: (code) => {
      // 1 outranks 2: what could not be done is worse than what needs a person.
      exitCode = exitCode === 1 || code === 1 ? 1 : Math.max(exitCode, code);
    },
  };
  try {
    const words = helpAsked(argv);
    const program = await buildProgram(words, context);
    await program.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    return tell(error, lang, io);
  }
}

async function buildProgram(argv: readonly string[], context: CliContext): Promise<Command> {
  const { lang } = context;
  const program = new Command('huibiao');
  program
    .description(say(lang, 'help-huibiao'))
    .version(version(), '-V, --version', say(lang, 'option-version'))
    .addOption(new Option('--lang <zh|en>', say(lang, 'option-lang')).choices(['zh', 'en']))
    .option('--config <file>', say(lang, 'option-config'))
    .option('--templates <dir>', say(lang, 'option-templates'), collect, [])
    .usage(say(lang, 'usage-huibiao'))
    .addHelpText('after', `\n${say(lang, 'help-exit-codes')}`)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      // The help of a command that was given without the word it needs; errors are said by `tell`.
      writeErr: (text) => context.stdout.write(text),
      getErrHelpWidth: () => columns(context.stdout),
      getOutHelpWidth: () => columns(context.stdout),
      outputError: () => {},
    });
  configureHelp(program, lang);
  const wanted = commandName(argv);
  for (const entry of COMMANDS) {
    const command = program.command(entry.name).description(say(lang, entry.summary)).allowExcessArguments(false);
    // The script of `completion` holds the words of every command.
    if (entry.name !== wanted && wanted !== 'completion') continue;
    (await entry.load()).register(command, context);
    if (command.commands.length > 0) command.helpCommand('help', say(lang, 'option-help'));
    for (const one of [command, ...command.commands]) addExamples(one, lang);
  }
  return program;
}

/** `huibiao help export` as `huibiao export --help`; a command that does not exist is left to be refused. */
function helpAsked(argv: readonly string[]): readonly string[] {
  if (commandName(argv) !== 'help') return argv;
  const words = argv.filter((_, i) => i !== argv.indexOf('help'));
  const command = commandName(words);
  return command === null || COMMANDS.some(({ name }) => name === command) ? [...words, '--help'] : words;
}

/** Says what went wrong. Only a fault of the program itself shows its stack. */
function tell(error: unknown, lang: Lang, io: ProgramIo): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0 || error.code === 'commander.help') return 0;
    io.stderr.write(`${visible(usageError(error, lang))}\n${say(lang, 'usage-see-help')}\n`);
    return 1;
  }
  const fault = () => `${say(lang, 'program-fault')}\n${error instanceof Error ? error.stack : String(error)}`;
  io.stderr.write(`${visible(errorSentence(error, lang) ?? fault())}\n`);
  return 1;
}

function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Lang {
  const asked = optionValue(argv, '--lang') ?? env.HUIBIAO_LANG ?? 'zh';
  return asked.toLowerCase().startsWith('en') ? 'en' : 'zh';
}

/** The templates that come with the program, and no others. */
function isBundled(path: string): boolean {
  return path === 'bundled' || path === '自带';
}

function commandName(argv: readonly string[]): string | null {
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? '';
    if (VALUE_OPTIONS.has(word)) i++;
    else if (!word.startsWith('-')) return word;
  }
  return null;
}

function optionValues(argv: readonly string[], name: string): readonly string[] {
  const end = argv.indexOf('--');
  const words = end === -1 ? argv : argv.slice(0, end);
  return words.flatMap((word, i) => {
    if (word.startsWith(`${name}=`)) return [word.slice(name.length + 1)];
    const value = words[i + 1];
    return word === name && value !== undefined ? [value] : [];
  });
}

function optionValue(argv: readonly string[], name: string): string | null {
  return optionValues(argv, name).at(-1) ?? null;
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function columns(stream: NodeJS.WritableStream): number {
  return 'columns' in stream && typeof stream.columns === 'number' ? stream.columns : 100;
}

export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(resolve(PACKAGE_ROOT, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '0';
}
