// Who imports whom in a folder of TypeScript, and the circles in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** `from '…'`, `import '…'` and `import('…')`, imports of types too. */
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/gu;

/** Every import: the file's path in the folder, and the target as written or, for a file of the folder, its path there. */
export function importsIn(folder) {
  const files = sourceFiles(folder);
  const known = new Set(files);
  return files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(IMPORT)].map(([, target]) => ({
      file,
      target: target.startsWith('.') ? sourceOf(posix.join(posix.dirname(file), target), known) : target,
    })),
  );
}

/** What `pages/layout.js` is compiled from. */
function sourceOf(path, known) {
  const pages = path.replace(/\.js$/u, '.tsx');
  return known.has(pages) ? pages : path.replace(/\.js$/u, '.ts');
}

export function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/u.test(name))
    .sort();
}

/** Of each file that reaches itself, the shortest way round: `a.ts → b.ts → a.ts`. Each circle once. */
export function circlesIn(imports) {
  const targets = new Map(imports.map(({ file }) => [file, []]));
  for (const { file, target } of imports) targets.get(file).push(target);
  const circles = new Map();
  for (const file of targets.keys()) {
    const circle = wayRound(file, targets);
    if (circle !== null) circles.set([...circle].sort().join(), [...circle, file].join(' → '));
  }
  return [...circles.values()];
}

/** The files on the shortest way from a file back to itself; null without one. */
function wayRound(start, targets) {
  const before = new Map();
  const queue = [start];
  for (const file of queue)
    for (const target of targets.get(file) ?? []) {
      if (target === start) return wayTo(file, before);
      if (before.has(target)) continue;
      before.set(target, file);
      queue.push(target);
    }
  return null;
}

function wayTo(file, before) {
  const way = [];
  for (let at = file; at !== undefined; at = before.get(at)) way.unshift(at);
  return way;
}
