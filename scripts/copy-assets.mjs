// What the compiler does not carry from src to dist: pages and styles of the review desk, and the command's mode bit.
import { chmodSync, cpSync, existsSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The compiler's part. */
const CODE = new Set(['.ts', '.tsx']);

const source = fileURLToPath(new URL('../src/', import.meta.url));
const target = fileURLToPath(new URL('../dist/', import.meta.url));

cpSync(source, target, {
  recursive: true,
  filter: (path) => !CODE.has(extname(path)),
});
const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
if (existsSync(command)) chmodSync(command, 0o755);
