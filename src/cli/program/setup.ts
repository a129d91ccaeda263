import { existsSync } from 'node:fs';
import type { ParseSetup } from '../../ingest/workers/parse-job.js';
import { DEFAULT_LIMITS } from '../../parsers/read/reader.js';
import { loadTemplates, TemplateError, templateFiles } from '../../templates/load-templates.js';
import { loadConfig } from './config.js';
import { type CliContext, CliError } from './context.js';

const CONFIG_FILE = 'huibiao.config.yaml';

/** Templates, limits and thresholds as the command line asks for them. */
export function parseSetup(context: CliContext): ParseSetup {
  return { templates: templatesOf(context), limits: DEFAULT_LIMITS, checks: loadConfig(configPath(context)).checks };
}

/** `--config`, else the file of that name in the current folder, else the defaults. */
function configPath(context: CliContext): string | null {
  return context.configFile ?? (existsSync(CONFIG_FILE) ? CONFIG_FILE : null);
}

function templatesOf(context: CliContext) {
  for (const path of context.templateDirs) {
    if (!existsSync(path)) throw new CliError('no-such-path', { path });
    if (templateFiles(path).length === 0) throw new CliError('templates-empty', { path });
  }
  try {
    return loadTemplates(context.templateDirs);
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
