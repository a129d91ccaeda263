import { type Command, type CommanderError, Help } from 'commander';

import { type LabelCode, type Lang, type MessageCode, say, sentenceOf } from '../../messages/index.js';
import { textWidth } from '../output/text.js';
import { placeholdersIn } from './placeholders.js';

/** Commander's own headings; it knows only English. */
const TITLES: Readonly<Record<string, LabelCode>> = {
  'Usage:': 'help-title-usage',
  'Arguments:': 'help-title-arguments',
  'Options:': 'help-title-options',
  'Global Options:': 'help-title-global-options',
  'Commands:': 'help-title-commands',
};

/** Help in the user's language, with columns that line up under full-width characters. */
export function configureHelp(program: Command, lang: Lang): void {
  program.configureHelp({
    showGlobalOptions: true,
    displayWidth: (text) => textWidth(text),
    styleTitle: (title) => titleIn(lang, title),
    subcommandTerm: (command) => command.name(),
    commandUsage: (command) => usageIn(lang, new Help().commandUsage(command)),
    argumentTerm: (argument) => bare(placeholdersIn(lang, `<${argument.name()}>`)),
    argumentDescription: (argument) => argument.description,
    optionTerm: (option) => placeholdersIn(lang, option.flags),
    optionDescription: (option) =>
      describeOption(option.description, option.defaultValueDescription ?? option.defaultValue, lang),
    boxWrap: (text, width) => wrapColumns(text, width),
  });
  program.helpOption('-h, --help', say(lang, 'option-help'));
  program.helpCommand(false);
}

function titleIn(lang: Lang, title: string): string {
  const code = TITLES[title];
  return code === undefined ? title : say(lang, code);
}

function usageIn(lang: Lang, usage: string): string {
  const worded = usage
    .replace('[options]', () => `[${say(lang, 'help-word-options')}]`)
    .replace('[command]', () => `[${say(lang, 'help-word-command')}]`);
  return placeholdersIn(lang, worded);
}

function bare(placeholder: string): string {
  return placeholder.slice(1, -1);
}

/** Command lines to copy, below a command's help. */
export function addExamples(command: Command, lang: Lang): void {
  const path = [command.parent?.parent == null ? '' : `${command.parent.name()}-`, command.name()].join('');
  const examples = sentenceOf(lang, `example-${path}`);
  if (examples === null) return;
  const lines = examples.split('\n').map((line) => `  ${line}`);
  command.addHelpText('after', `\n${say(lang, 'help-title-examples')}\n${lines.join('\n')}`);
}

function describeOption(description: string, value: unknown, lang: Lang): string {
  if (value === undefined || typeof value === 'boolean' || (Array.isArray(value) && value.length === 0))
    return description;
  return `${description}${say(lang, 'option-default', { value: String(value) })}`;
}

const WIDE = /[\u3000-\u9fff\uff00-\uffef]/u;
const WORD_OR_CHARACTER = /[\u0021-\u2fff]+|[\s\S]/gu;
const CLOSING_MARK = /^[，。；：、）”]/u;

/** Chinese has no spaces to break at: lines are broken at any full-width character, words are kept whole. */
export function wrapColumns(text: string, width: number): string {
  if (!WIDE.test(text)) return new Help().boxWrap(text, width);
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of paragraph.match(WORD_OR_CHARACTER) ?? []) {
      const closes = CLOSING_MARK.test(piece);
      if (line !== '' && !closes && textWidth(line + piece) > width) {
        lines.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
    }
    lines.push(line);
  }
  return lines.join('\n');
}

const SUGGESTION = /\(Did you mean (?:one of )?(.+?)\?\)/u;
const PREFIX = /^error: /u;

/** Commander's message for a wrong command line, in the user's language. What it quotes is kept. */
export function usageError(error: CommanderError, lang: Lang): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/gu)].map((match) => match[1] ?? '');
  const suggestion = SUGGESTION.exec(error.message)?.[1] ?? null;
  const codes: { readonly [code: string]: UsageCode } = USAGE_CODES;
  const code = codes[error.code];
  if (code === undefined) return error.message.replace(PREFIX, '');
  // `command-argument value 'cmd' is invalid for argument 'shell'`: the value is first.
  const [name = '', value = ''] = error.message.includes('command-argument') ? quoted.toReversed() : quoted;
  const what = error.message.includes("argument '") && !name.startsWith('-') ? `<${name}>` : name;
  return say(lang, code, { what: placeholdersIn(lang, what), value, suggestion });
}

type UsageCode = (typeof USAGE_CODES)[keyof typeof USAGE_CODES];

const USAGE_CODES = {
  'commander.unknownOption': 'usage-unknown-option',
  'commander.unknownCommand': 'usage-unknown-command',
  'commander.missingArgument': 'usage-missing-argument',
  'commander.optionMissingArgument': 'usage-option-missing-argument',
  'commander.missingMandatoryOptionValue': 'usage-option-missing-argument',
  'commander.excessArguments': 'usage-excess-arguments',
  'commander.invalidArgument': 'usage-invalid-argument',
} as const satisfies Readonly<Record<string, MessageCode>>;
