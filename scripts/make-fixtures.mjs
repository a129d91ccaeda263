// Writes fixtures/<case>/source.*, expected.json and case.md from the data in make-fixtures-*.mjs.
//
//   node scripts/make-fixtures.mjs [--force] [case …]
//
// An expected.json that stands is never overwritten without --force: a person reads it before it is committed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CASES } from './make-fixtures-cases.mjs';

const root = fileURLToPath(new URL('../fixtures/', import.meta.url));
const force = process.argv.includes('--force');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
let kept = 0;

for (const one of CASES) {
  if (wanted.length > 0 && !wanted.includes(one.id)) continue;
  const folder = join(root, one.id);
  mkdirSync(folder, { recursive: true });
  write(join(folder, `source.${one.extension}`), one.bytes, true);
  write(join(folder, 'case.md'), caseNote(one), true);
  for (const [path, content] of Object.entries(one.files ?? {})) write(join(folder, path), content, true);
  write(join(folder, 'expected.json'), json(one.expected), force);
}
if (kept > 0) {
  console.error(`${kept} expected.json differ and were left as they are; --force overwrites them.`);
  process.exitCode = 2;
}

function write(path, content, replace) {
  const bytes = Buffer.from(content);
  if (existsSync(path)) {
    if (readFileSync(path).equals(bytes)) return;
    if (!replace) {
      console.error(`differs: ${path}`);
      kept++;
      return;
    }
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  console.log(path);
}

function caseNote(one) {
  const others = (one.formats ?? []).map((format) => `as.${format}`);
  const also =
    others.length === 0
      ? ''
      : `\n\n${others.join(', ')}: source.docx saved by LibreOffice (scripts/make-word-fixtures.sh); the same is expected of ${others.length > 1 ? 'them' : 'it'}.`;
  return `# ${one.id}\n\n${one.proves}\n\nMade by scripts/make-fixtures.mjs: ${one.made} Department, people, places and figures are invented.${also}\n`;
}

/** One field, heading or quantity a line: a person reads this file. */
function json(expected) {
  const entries = Object.entries(expected).map(([key, value]) => {
    const long = Array.isArray(value) && value.some((item) => typeof item === 'object');
    if (!long) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    return `  ${JSON.stringify(key)}: [\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}
