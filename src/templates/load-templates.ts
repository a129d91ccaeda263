import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Template } from '../model/template.js';
import { templateSchema } from './schema.js';

/** A template file that cannot be used: which file, which line, what is wrong. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  constructor(
    readonly file: string,
    readonly line: number,
    readonly problem: string,
  ) {
    super(`${file}:${line}: ${problem}`);
  }
}

/**
 * All templates of the folders, in the order of the folders and of the file names. A template of a later folder
 * replaces one of the same id, so a bureau can override the bundled form.
 * @throws TemplateError for the first file that is not a valid template
 */
export function loadTemplates(folders: readonly string[]): readonly Template[] {
  const byId = new Map<string, Template>();
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) {
      if (!/\.ya?ml$/i.test(name)) continue;
      const template = parseTemplate(readFileSync(join(folder, name), 'utf8'), name);
      byId.delete(template.id);
      byId.set(template.id, template);
    }
  }
  // A bureau's own templates are tried before the bundled ones.
  return [...byId.values()].reverse();
}

/** One template from YAML text; `name` identifies it in errors. */
export function parseTemplate(yaml: string, name: string): Template {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const [syntax] = document.errors;
  if (syntax !== undefined) throw new TemplateError(basename(name), lines.linePos(syntax.pos[0]).line, syntax.message);
  const result = templateSchema.safeParse(document.toJS());
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new TemplateError(basename(name), lineOf(issue, document, lines), describe(issue));
}

function describe(issue: z.core.$ZodIssue | undefined): string {
  return issue === undefined ? 'invalid' : `${issue.path.join('.')}: ${issue.message}`;
}

/** Line of the nearest node on the issue's path: a missing key is reported at the map that lacks it. */
function lineOf(
  issue: z.core.$ZodIssue | undefined,
  document: ReturnType<typeof parseDocument>,
  lines: LineCounter,
): number {
  const path = [...(issue?.path ?? [])];
  for (; path.length > 0; path.pop()) {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
