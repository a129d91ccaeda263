import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FactsArgument, type Lang, type MessageCode, say } from '../../messages/index.js';
import { visible, visibleJson } from '../../present/visible.js';
import { inColours, MARK, type Paint, PLAIN } from '../output/colour.js';

/** Where the program writes and what it may know of the world; made in `src/cli.ts`. */
export interface ProgramIo {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
  /** ISO 8601 with offset. */
  readonly now: () => string;
  /** Aborted by the first SIGINT or SIGTERM. */
  readonly signal: AbortSignal;
  /** Called before every write step of the store: for fault injection in tests. */
  readonly onStep?: (step: string) => void;
}

/** What a command works with; built once for each command line. */
export interface CliContext extends ProgramIo {
  readonly lang: Lang;
  /** Columns of the terminal results go to, 80 at least; null where they do not go to one. */
  readonly width: number | null;
  /** `--config`, else null. */
  readonly configFile: string | null;
  /** What `--templates` names, empty where it does not. */
  readonly templatePaths: readonly string[];
  /** Sets the exit code; the highest wins. */
  readonly exit: (code: ExitCode) => void;
}

/** 0 all done; 1 the program could not do its work; 2 done, but some files were rejected or need a person. */
export type ExitCode = 0 | 1 | 2;

/** The program cannot do its work: told to the user by its message, exit code 1. */
export class CliError<Code extends MessageCode = MessageCode> extends Error {
  readonly code: string;
  readonly facts: unknown;

  constructor(code: Code, ...[facts]: FactsArgument<Code>) {
    super(code);
    this.name = 'CliError';
    this.code = code;
    this.facts = facts;
  }
}

/** The package's own folder, from the sources as well as from `dist`. */
export const PACKAGE_ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const BUNDLED_TEMPLATES = resolve(PACKAGE_ROOT, 'templates');

export const DEFAULT_DATABASE = 'huibiao.sqlite';

export function printLine(context: CliContext, text: string): void {
  const shown = visible(text);
  context.stdout.write(`${paintFor(context) === MARK ? inColours(shown) : shown}\n`);
}

/** A table for other programs, as it is; only a terminal gets it with control characters shown. */
export function printCsv(context: CliContext, csv: string): void {
  context.stdout.write(isTerminal(context.stdout) ? visible(csv.replaceAll('\r\n', '\n')) : csv);
}

/** Colours where a terminal is, and the user has not asked for none (no-color.org). */
export function paintFor({ stdout, env }: ProgramIo): Paint {
  const isWanted = isTerminal(stdout) && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
  return isWanted ? MARK : PLAIN;
}

export function isTerminal(stream: NodeJS.WritableStream): boolean {
  return 'isTTY' in stream && stream.isTTY === true;
}

/** A command's result: data for programs where `--json` asks for it, else text for people. */
export function printResult(
  context: CliContext,
  flags: { readonly json?: boolean },
  data: () => unknown,
  text: () => string,
): void {
  printLine(context, flags.json === true ? jsonText(data()) : text());
}

/** Data as commands print it. */
export function jsonText(data: unknown): string {
  return visibleJson(JSON.stringify(data, null, 2));
}

/** Diagnostics and progress; never results. */
export function noteLine(context: CliContext, text: string): void {
  context.stderr.write(`${visible(text)}\n`);
}

/** The sentence in the user's language. */
export function sayIn<Code extends MessageCode>(
  context: CliContext,
  code: Code,
  ...facts: FactsArgument<Code>
): string {
  return say(context.lang, code, ...facts);
}
