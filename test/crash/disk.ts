import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./disk.c', import.meta.url));
const MODES = { fail: 1, kill: 2, tear: 3, short: 4 } as const;
const KINDS = { write: 1, sync: 2, name: 4, cut: 8 } as const;
const IDLE = [0, 0, 0, 0, 0, 0, 0, 0];
const INTS = IDLE.length;

/** What the disk does at its n-th operation (write, fsync, rename, link, unlink, mkdir, truncate) below a folder. */
export interface DiskPlan {
  /** `tear` kills in the middle of a write; `short` writes a half, as a full disk does. */
  readonly mode: keyof typeof MODES;
  readonly nth: number;
  /** Else from then on. */
  readonly once: boolean;
  readonly error?: 'EIO' | 'ENOSPC';
  /** Which operations count; all where left out. */
  readonly kind?: keyof typeof KINDS;
}

/** Compiles disk.c; null where there is no Linux or no compiler. */
export function buildDisk(): string | null {
  if (process.platform !== 'linux') return null;
  // The loader takes a space in a path for the end of it.
  const folder = mkdtempSync(join(tmpdir(), 'huibiao-disk-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const library = join(folder, 'disk.so');
  const { status } = spawnSync(process.env.CC ?? 'cc', ['-shared', '-fPIC', '-O1', '-o', library, SOURCE, '-ldl'], {
    stdio: 'ignore',
  });
  return status === 0 ? library : null;
}

/** The disk of one process, armed from outside through a mapped file. */
export class Disk {
  readonly env: Readonly<Record<string, string>>;
  readonly #plan: string;

  constructor(library: string, root: string, plan: string) {
    this.#plan = plan;
    this.env = {
      LD_PRELOAD: library,
      HUIBIAO_DISK_PLAN: plan,
      HUIBIAO_DISK_ROOT: root,
      // Writes through a ring are not seen by the library.
      UV_USE_IO_URING: '0',
    };
    this.#write(IDLE);
  }

  /** `far`: no links can be made, as between two disks. */
  arm({ mode, nth, once, error, kind }: DiskPlan, far = false): void {
    const kinds = kind === undefined ? 15 : KINDS[kind];
    const { errno } = constants;
    this.#write([MODES[mode], kinds, nth, once ? 1 : 0, errno[error ?? 'EIO'], 0, 0, far ? 1 : 0]);
  }

  /** Only counts. */
  watch(far = false): void {
    this.arm({ mode: 'fail', nth: 2 ** 30, once: true }, far);
  }

  /** Lets it work again; gives the operations seen and failed since it was armed. */
  disarm(): { readonly count: number; readonly hits: number } {
    const ints = new Int32Array(new Uint8Array(readFileSync(this.#plan)).buffer);
    this.#write(IDLE);
    return { count: ints[5] ?? 0, hits: ints[6] ?? 0 };
  }

  /** In place: the file is mapped by the process. */
  #write(ints: readonly number[]): void {
    const handle = openSync(this.#plan, 'a+');
    closeSync(handle);
    const file = openSync(this.#plan, 'r+');
    writeSync(file, new Uint8Array(Int32Array.from(ints).buffer), 0, INTS * 4, 0);
    closeSync(file);
  }
}
