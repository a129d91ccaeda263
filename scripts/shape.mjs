// `node scripts/shape.mjs [folder]`: the shape of a folder of TypeScript in figures, for comparing two versions of it.
// It knows code by its layout, as the formatter leaves it, and needs no compiler.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { circlesIn, importsIn, sourceFiles } from './imports.mjs';

/** Two stretches are alike from so many equal lines on. */
const ALIKE = 6;
const EXPORT = /^export (?:async )?(?:const|function\*?|class|interface|type) \w+/u;
const CONTROL = /^(?:\} )?(?:if|else|for|while|do|switch|try|catch|finally|return|case)\b/u;
/** `function f(` · `#method(` · `static async *all<T>(` · `(x) => {` */
const FUNCTION = /\bfunction\b|=> \{$|^(?:(?:static|async|get|set|override|export) )*\*?#?\w+(?:<.*>)?\(/u;
/** `const NAME = /…/u` at the edge of a module, or the pattern on the line below it. */
const NAMED = /^(?:export )?const [A-Z][A-Z\d_]* =/u;
const STRING = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/gu;
const PATTERN = /(?<=^|[=(,:[!&|?{;]\s*|return\s)\/(?![*/\s])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[dgimsuvy]*/gu;

const folder = process.argv[2] ?? 'src';
const files = sourceFiles(folder).map((path) => ({
  path,
  lines: readFileSync(join(folder, path), 'utf8').trimEnd().split('\n'),
}));
const imports = importsIn(folder).filter(({ target }) => target.endsWith('.ts'));
const circles = circlesIn(imports);
const lone = loneFiles();
const alike = alikePairs();

row('files', files.length);
row('lines', sum(files.map(({ lines }) => lines.length)));
row('lines of a file (median, p90, most)', spread(files.map(({ lines }) => lines.length)));
const functions = files.flatMap(({ lines }) => functionSizes(lines));
row('functions with a body', functions.length);
row('lines of a function (median, p90, most)', spread(functions));
row('exported names', sum(files.map(({ lines }) => lines.filter((line) => EXPORT.test(line)).length)));
row('files with a single importer', lone);
row('unnamed regular expressions', sum(files.map(({ lines }) => unnamedPatterns(lines))));
row('pairs of alike lines', alike.length);
row('files in circles', new Set(circles.flatMap((circle) => circle.split(' → '))).size);
for (const circle of circles) console.log(`  ${circle}`);
if (process.argv.includes('--pairs')) for (const pair of alike) console.log(`  ${pair}`);

function row(name, value) {
  console.log(`${name.padEnd(42)}${value}`);
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return [0.5, 0.9, 1].map((share) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0).join(' / ');
}

/** Lines of each function that has a body between braces, its signature and closing brace included. */
function functionSizes(lines) {
  return lines.flatMap((line, i) => {
    if (!line.endsWith('{') || isComment(line)) return [];
    const start = /^\s*\)/u.test(line) ? signatureStart(lines, i) : i;
    const head = lines[start]?.trim() ?? '';
    if (CONTROL.test(head) || !(FUNCTION.test(head) || line.endsWith('=> {'))) return [];
    const end = lines.findIndex((other, at) => at > i && indentOf(other) === indentOf(line) && /^\s*\}/u.test(other));
    return end === -1 ? [] : [end - start + 1];
  });
}

/** Where a signature over several lines, closed on this one, began. */
function signatureStart(lines, end) {
  for (let i = end - 1; i >= 0; i--) if (indentOf(lines[i]) === indentOf(lines[end])) return i;
  return end;
}

function indentOf(line) {
  return line === '' ? -1 : line.length - line.trimStart().length;
}

function isComment(line) {
  return /^\s*(?:\/[/*]|\*)/u.test(line);
}

function unnamedPatterns(lines) {
  return sum(
    lines.map((line, i) => {
      if (isComment(line) || NAMED.test(line) || NAMED.test(lines[i - 1] ?? '')) return 0;
      return line.replaceAll(STRING, "''").match(PATTERN)?.length ?? 0;
    }),
  );
}

function loneFiles() {
  const importers = new Map();
  for (const { file, target } of imports) importers.set(target, (importers.get(target) ?? new Set()).add(file));
  return [...importers.values()].filter((users) => users.size === 1).length;
}

/** Stretches of equal lines in two places; white space, blank lines and imports do not count. */
function alikePairs() {
  const code = files.flatMap(({ path, lines }) =>
    lines.flatMap((line, i) => {
      const text = line.trim();
      return text === '' || /^(?:import |\} from )/u.test(text) || isComment(line) ? [] : [{ path, line: i + 1, text }];
    }),
  );
  const at = new Map();
  code.forEach(({ path }, i) => {
    const window = code.slice(i, i + ALIKE);
    if (window.length < ALIKE || window.some((one) => one.path !== path)) return;
    const text = window.map((one) => one.text).join('\n');
    at.set(text, [...(at.get(text) ?? []), i]);
  });
  const both = [...at.values()].flatMap((places) => places.flatMap((a, n) => places.slice(n + 1).map((b) => [a, b])));
  const known = new Set(both.map(([a, b]) => `${a},${b}`));
  return both
    .filter(([a, b]) => !known.has(`${a - 1},${b - 1}`))
    .map(([a, b]) => `${code[a].path}:${code[a].line} = ${code[b].path}:${code[b].line}`);
}
