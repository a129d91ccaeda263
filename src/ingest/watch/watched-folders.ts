import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { junkKind, ownerFileNames } from '../scan/junk.js';
import type { WatchLog, WatchOptions } from './watch-options.js';

/** Where a watcher looks, and what there is not for it. */
export class WatchedFolders {
  readonly #dirs: readonly string[];
  readonly #moveTo: string | null;
  readonly #log: WatchLog;
  /** Folders that could not be looked into, and whether the last scan still could not: the log names each once. */
  readonly #lost = new Map<string, boolean>();

  constructor({ dirs, moveTo, log }: Pick<WatchOptions, 'dirs' | 'moveTo' | 'log'>) {
    this.#dirs = dirs;
    this.#moveTo = moveTo;
    this.#log = log;
  }

  /** A scan of all folders shows which of the lost ones are back. */
  beginScan(): void {
    for (const path of this.#lost.keys()) this.#lost.set(path, false);
  }

  lose(path: string, cause: unknown): void {
    if (!this.#lost.has(path)) this.#log.warn({ path, cause }, 'folder-unreachable');
    this.#lost.set(path, true);
  }

  unreachable(): readonly string[] {
    return [...this.#lost].flatMap(([path, isLost]) => (isLost ? [path] : []));
  }

  has(path: string): boolean {
    return this.#dirs.some((dir) => path.startsWith(dir + sep));
  }

  /** The innermost watched folder a path lies in. */
  rootOf(path: string): string {
    const roots = this.#dirs.filter((dir) => path === dir || path.startsWith(dir + sep));
    return roots.sort((a, b) => b.length - a.length)[0] ?? dirname(path);
  }

  /** A hinted path is walked as if the user had named it; here the names of its folders count. */
  isJunk(path: string): boolean {
    if (this.#moveTo !== null && (path === this.#moveTo || path.startsWith(this.#moveTo + sep))) return true;
    return relative(this.rootOf(path), path)
      .split(sep)
      .some((part) => junkKind(part) !== null);
  }
}

/** Whether Word or LibreOffice have the file open: they keep a file of their own beside it. */
export function isOpenElsewhere(path: string): boolean {
  return ownerFileNames(basename(path)).some((owner) => existsSync(join(dirname(path), owner)));
}
