import { existsSync, readdirSync } from 'node:fs';
import { DEFAULT_CHECK_CONFIG } from '../../checks/config.js';
import type { ParseSetup } from '../../ingest/workers/parse-job.js';
import type { CheckConfig } from '../../model/check.js';
import type { TemplateText } from '../../model/kept-setup.js';
import type { Template } from '../../model/template.js';
import { DEFAULT_LIMITS } from '../../parsers/read/reader.js';
import { readTemplateFiles, TemplateError, templateFiles, templatesFrom } from '../../templates/load-templates.js';
import { loadConfig } from './config.js';
import { BUNDLED_TEMPLATES, type CliContext, CliError } from './context.js';

const CONFIG_FILE = 'huibiao.config.yaml';

/** Templates, limits and thresholds, with the texts the templates come from. */
export interface Setup extends ParseSetup {
  readonly texts: readonly TemplateText[];
  /** The settings where somebody chose them; null for the program's own. */
  readonly ownChecks: CheckConfig | null;
}

/** What the command line and the configuration ask for. */
export interface AskedSetup extends Setup {
  readonly asksForTemplates: boolean;
}

export function askedSetup(context: CliContext): AskedSetup {
  const path = configPath(context);
  const { checks, hasChecks, templates: configured } = loadConfig(path);
  const paths = [...(configured ?? []), ...context.templatePaths];
  const setup = setupWith(paths.filter((one) => one !== BUNDLED_TEMPLATES).flatMap(textsAt), hasChecks ? checks : null);
  return { ...setup, asksForTemplates: configured !== null || paths.length > 0 };
}

/** Templates, limits and thresholds where there is no database. */
export function parseSetup(context: CliContext): ParseSetup {
  return askedSetup(context);
}

/** The templates that come with the program, and a bureau's own over them. */
export function setupWith(own: readonly TemplateText[], ownChecks: CheckConfig | null): Setup {
  const bundled = readTemplateFiles(BUNDLED_TEMPLATES).map((one) => ({ ...one, own: false }));
  const texts = [...bundled, ...own];
  const checks = ownChecks ?? DEFAULT_CHECK_CONFIG;
  return { templates: templatesOf(texts), texts, limits: DEFAULT_LIMITS, checks, ownChecks };
}

/** `--config`, else the file of that name in the current folder, else the defaults. */
function configPath(context: CliContext): string | null {
  return context.configFile ?? (existsSync(CONFIG_FILE) ? CONFIG_FILE : null);
}

function textsAt(path: string): readonly TemplateText[] {
  if (!existsSync(path)) throw new CliError('no-such-path', { path });
  // A folder may hold nothing but the bureau's own Word forms.
  if (templateFiles(path).length === 0 && !hasWordForm(path)) throw new CliError('templates-empty', { path });
  return readTemplateFiles(path).map((one) => ({ ...one, own: true }));
}

const WORD_FORM = /\.docx$/iu;

function hasWordForm(folder: string): boolean {
  return readdirSync(folder).some((name) => WORD_FORM.test(name));
}

function templatesOf(texts: readonly TemplateText[]): readonly Template[] {
  try {
    return templatesFrom(texts);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    throw new CliError('template-invalid', { file: error.file, line: error.line, problem: error.problem });
  }
}

const WHOLE_NUMBER = /^\d{1,9}$/u;

/** A whole number from 0 given on the command line. */
export function wholeNumber(option: string): (value: string) => number {
  return (value) => {
    if (!WHOLE_NUMBER.test(value)) throw new CliError('usage-not-a-number', { option, value });
    return Number(value);
  };
}
