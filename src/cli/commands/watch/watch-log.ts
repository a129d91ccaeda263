import pino from 'pino';
import type { WatchLog } from '../../../ingest/watch/watch-options.js';

export interface OpenLog {
  readonly log: WatchLog;
  readonly close: () => void;
}

const SILENT: OpenLog = { log: { info: () => {}, warn: () => {}, error: () => {} }, close: () => {} };

/** JSON lines, one event each, written at once so that the last line before a crash is there. `-` is stderr. */
export function openLog(file: string | undefined): OpenLog {
  if (file === undefined) return SILENT;
  const destination =
    file === '-' ? pino.destination({ fd: 2, sync: true }) : pino.destination({ dest: file, sync: true, mkdir: true });
  const log = pino({ base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  return { log, close: () => destination.flushSync() };
}
