// Last step of the build: writes into dist/parsers/build.js which parser this is: `0.1.0+3f2a9c1b7d40`, the package's
// version and a hash of everything the compiled parser is made of. The same sources give the same hash on every system:
// paths with `/`, lines ended by LF, no source maps.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a parser may import (test/architecture.test.ts). */
const MODULES = ['model', 'parsers', 'text'];
/** Written by this script. */
const STAMP = 'parsers/build.js';
const SOURCE_MAP = /^\/\/# sourceMappingURL=.*$/gmu;

const root = resolve(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url)));
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
writeFileSync(join(dist, STAMP), `export const PARSER_BUILD = '${version}+${hashOf(compiledFiles())}';\n`);
rmSync(join(dist, `${STAMP}.map`), { force: true });

function compiledFiles() {
  const files = MODULES.flatMap((module) =>
    readdirSync(join(dist, module), { recursive: true, encoding: 'utf8' }).map((name) => join(module, name)),
  );
  return files
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.js') && path !== STAMP)
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const path of files) {
    const code = readFileSync(join(dist, path), 'utf8').replaceAll('\r\n', '\n').replaceAll(SOURCE_MAP, '');
    hash.update(`${path}\0${code.trimEnd()}\0`);
  }
  return hash.digest('hex').slice(0, 12);
}
