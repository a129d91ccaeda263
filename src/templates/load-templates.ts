import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { TemplateText } from '../model/kept-setup.js';
import type { Template } from '../model/template.js';
import type { TemplateProblem } from '../model/template-problem.js';
import { contradictions } from './contradictions.js';
import { PART_KINDS, templateSchema } from './schema.js';

/** A template file that cannot be used: which file, which line, what is wrong. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  constructor(
    readonly file: string,
    readonly line: number,
    readonly problem: TemplateProblem,
  ) {
    super(`${file}:${line}: ${JSON.stringify(problem)}`);
  }
}

/**
 * All templates of the folders or single files, in the order of the folders and of the file names. A template of a later folder
 * replaces one of the same id, so a bureau can override the bundled form.
 * @throws TemplateError for the first file that is not a valid template
 */
export function loadTemplates(folders: readonly string[]): readonly Template[] {
  return templatesFrom(folders.flatMap((folder) => readTemplateFiles(folder)));
}

/** The texts of a folder's template files, or of a single one. */
export function readTemplateFiles(path: string): readonly Pick<TemplateText, 'name' | 'text'>[] {
  return templateFiles(path).map((file) => ({ name: basename(file), text: readFileSync(file, 'utf8') }));
}

/**
 * The templates of these texts; a later one replaces one of the same id.
 * @throws TemplateError for the first that is not a valid template
 */
export function templatesFrom(texts: readonly Pick<TemplateText, 'name' | 'text'>[]): readonly Template[] {
  const byId = new Map<string, Template>();
  for (const { name, text } of texts) {
    const template = parseTemplate(text, name);
    byId.delete(template.id);
    byId.set(template.id, template);
  }
  // A bureau's own templates are tried before the bundled ones.
  return [...byId.values()].reverse();
}

const TEMPLATE_FILE = /\.ya?ml$/iu;

/** The template files of a folder by name; a file is itself. */
export function templateFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => TEMPLATE_FILE.test(name));
  return names.sort().map((name) => join(path, name));
}

/** One template from YAML text; `name` identifies it in errors. */
export function parseTemplate(yaml: string, name: string): Template {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const fault = (line: number, problem: TemplateProblem) => new TemplateError(basename(name), line, problem);
  const [syntax] = document.errors;
  if (syntax !== undefined) throw fault(lines.linePos(syntax.pos[0]).line, { kind: 'syntax' });
  const values: unknown = document.toJS();
  const result = templateSchema.safeParse(values);
  const [wrong] = result.success ? contradictions(result.data) : [problemOf(result.error.issues, values)];
  if (wrong !== undefined) throw fault(lineOf(wrong.path, document, lines), wrong.problem);
  if (!result.success) throw fault(1, { kind: 'syntax' });
  return result.data;
}

type Path = readonly PropertyKey[];

interface Wrong {
  readonly path: Path;
  readonly problem: TemplateProblem;
}

function problemOf(issues: readonly z.core.$ZodIssue[], values: unknown, above: Path = []): Wrong | undefined {
  const [issue] = issues;
  if (issue === undefined) return undefined;
  const path = [...above, ...issue.path];
  // What a column may be: the way that fits best is the one that got furthest, and it says the line.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const ways = issue.errors.flatMap((errors) => problemOf(errors, values, path) ?? []);
    const furthest = ways.toSorted((a, b) => b.path.length - a.path.length)[0];
    if (furthest !== undefined) return furthest;
  }
  return {
    path: issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path,
    problem: named(issue, path, values),
  };
}

function named(issue: z.core.$ZodIssue, path: Path, values: unknown): TemplateProblem {
  const at = path.map(String).join('.');
  if (valueAt(values, path) === undefined) return { kind: 'missing', at };
  if (issue.code === 'unrecognized_keys') return { kind: 'unknown-setting', at, names: issue.keys };
  return { kind: 'wrong-value', at, allowed: allowedBy(issue) };
}

function allowedBy(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code !== 'invalid_union' || issue.discriminator === undefined) return [];
  return PART_KINDS;
}

function valueAt(values: unknown, path: Path): unknown {
  let value = values;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/** Line of the nearest node on the path: a missing key is reported at the map that lacks it. */
function lineOf(path: Path, document: ReturnType<typeof parseDocument>, lines: LineCounter): number {
  for (let length = path.length; length > 0; length--) {
    const above = document.getIn(path.slice(0, length - 1), true) ?? document.contents;
    const last = path[length - 1];
    const pair = isMap(above) ? above.items.find(({ key }) => isScalar(key) && key.value === last) : undefined;
    const node = pair === undefined ? document.getIn(path.slice(0, length), true) : pair.key;
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
