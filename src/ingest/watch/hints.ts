import { watch } from 'chokidar';

export interface HintOptions {
  /** Look at the files again and again instead of asking the system: for SMB and NFS shares, which tell nothing. */
  readonly polling: boolean;
  readonly pollMs: number;
  readonly onHint: (path: string) => void;
  readonly onError: (error: unknown) => void;
}

export interface Hints {
  close(): Promise<void>;
}

/**
 * Events of the file system. An event is only a hint that a path is worth a look: events may come late, twice or never,
 * and nothing rests on them but the delay.
 */
export function startHints(dirs: readonly string[], options: HintOptions): Hints {
  const watcher = watch([...dirs], {
    ignoreInitial: true,
    usePolling: options.polling,
    interval: options.pollMs,
    binaryInterval: options.pollMs,
    ignorePermissionErrors: true,
    followSymlinks: true,
    atomic: false,
  });
  watcher.on('add', options.onHint);
  watcher.on('change', options.onHint);
  watcher.on('addDir', options.onHint);
  watcher.on('unlink', options.onHint);
  watcher.on('error', options.onError);
  return { close: () => watcher.close() };
}
