import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { DEFAULT_CHECK_CONFIG } from '../../checks/config.js';
import type { CheckConfig } from '../../model/check.js';
import { type ConfigFile, configSchema } from './config-schema.js';

export interface Config {
  /** The defaults where the file says nothing of checks. */
  readonly checks: CheckConfig;
  readonly hasChecks: boolean;
  /** Templates the file names, null where it does not. */
  readonly templates: readonly string[] | null;
  readonly ingest: ConfigFile['ingest'];
  readonly watch: ConfigFile['watch'];
}

export interface ConfigProblem {
  readonly line: number;
  readonly kind: 'syntax' | 'unknown-key' | 'wrong-value';
  /** `checks.thresholds.gradeGood` */
  readonly path: string;
  /** What may stand there, where it is a closed list; the parser's words for a syntax error. */
  readonly allowed: readonly string[];
}

/** The configuration cannot be used. `code` and `facts` make its message. */
export class ConfigError extends Error {
  readonly code: 'config-unreadable' | 'config-invalid';
  readonly facts: { readonly file: string; readonly cause?: string; readonly problems?: readonly ConfigProblem[] };

  constructor(code: ConfigError['code'], facts: ConfigError['facts']) {
    super(code);
    this.name = 'ConfigError';
    this.code = code;
    this.facts = facts;
  }
}

/** Reads `huibiao.config.yaml`; without a path, the defaults. Throws a ConfigError that names file, line and remedy. */
export function loadConfig(path: string | null | undefined): Config {
  if (path === null || path === undefined) return parseConfig('', 'huibiao.config.yaml');
  return parseConfig(readConfig(path), path);
}

function readConfig(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const cause = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ConfigError('config-unreadable', { file: path, cause });
  }
}

/** The configuration a file's text gives. */
export function parseConfig(text: string, file: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntax = document.errors.map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    kind: 'syntax' as const,
    path: '',
    allowed: [error.message],
  }));
  if (syntax.length > 0) throw new ConfigError('config-invalid', { file, problems: syntax });
  const parsed = configSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return configOf(parsed.data, file);
  const lineOf = (path: readonly PropertyKey[], key?: string) => lineAt(document.contents, lines, path, key);
  throw new ConfigError('config-invalid', {
    file,
    problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, lineOf)),
  });
}

function configOf({ checks, templates, ingest, watch }: ConfigFile, file: string): Config {
  const { advice, off, severity, thresholds } = checks ?? DEFAULT_CHECK_CONFIG;
  const given = Object.fromEntries(Object.entries(thresholds).filter(([, value]) => value !== undefined));
  return {
    checks: { advice, off, severity, thresholds: { ...DEFAULT_CHECK_CONFIG.thresholds, ...given } },
    hasChecks: checks !== undefined,
    templates: templates?.map((path) => resolve(dirname(file), path)) ?? null,
    ingest,
    watch,
  };
}

type LineOf = (path: readonly PropertyKey[], key?: string) => number;

function problemsOf(issue: z.core.$ZodIssue, lineOf: LineOf): readonly ConfigProblem[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: lineOf(issue.path, key),
      kind: 'unknown-key',
      path: path === '' ? key : `${path}.${key}`,
      allowed: [],
    }));
  }
  if (issue.code === 'invalid_key') {
    return [{ line: lineOf(issue.path), kind: 'unknown-key', path, allowed: issue.issues.flatMap(allowedBy) }];
  }
  return [{ line: lineOf(issue.path), kind: 'wrong-value', path, allowed: allowedBy(issue) }];
}

function allowedBy(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_type') return [issue.expected];
  return ['decimal'];
}

/** The line a path leads to, or the line of a key below it; the nearest line above where the path breaks off. */
function lineAt(root: Node | null, lines: LineCounter, path: readonly PropertyKey[], key?: string): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of key === undefined ? path : [...path, key]) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
      : undefined;
    if (pair !== undefined && isScalar(pair.key)) {
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
      continue;
    }
    const child = isCollectionLike(node) ? node.get(typeof step === 'symbol' ? String(step) : step, true) : undefined;
    if (!isScalar(child)) break;
    offset = child.range?.[0] ?? offset;
    node = child;
  }
  return lines.linePos(offset).line;
}

function isCollectionLike(node: unknown): node is { get(key: string | number, keepScalar: true): unknown } {
  return typeof node === 'object' && node !== null && 'items' in node && 'get' in node;
}
