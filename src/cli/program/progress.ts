import cliProgress from 'cli-progress';
import { type CliContext, noteLine, sayIn } from './context.js';

/** How far a long run is, on stderr: a bar in a terminal, a plain line now and then elsewhere. */
export interface Progress {
  update(done: number): void;
  /** An archive turned out to hold more than one file. */
  raiseTotal(total: number): void;
  stop(): void;
}

const PLAIN_EVERY_MS = 5_000;

export function startProgress(
  context: CliContext,
  total: number,
  clock: () => number = () => performance.now(),
): Progress {
  return context.stderr.isTTY === true ? bar(context, total, clock) : plain(context, total, clock);
}

function bar(context: CliContext, total: number, clock: () => number): Progress {
  const started = clock();
  const shown = new cliProgress.SingleBar(
    {
      format: sayIn(context, 'ingest-bar'),
      stream: context.stderr,
      hideCursor: true,
      clearOnComplete: true,
      etaBuffer: 50,
    },
    cliProgress.Presets.shades_classic,
  );
  let known = total;
  shown.start(total, 0, { rate: '0', left: '' });
  return {
    update: (done) => {
      const perSecond = rate(done, clock() - started);
      shown.update(done, { rate: perSecond.toFixed(0), left: duration((known - done) / Math.max(perSecond, 0.001)) });
    },
    raiseTotal: (newTotal) => {
      known = newTotal;
      shown.setTotal(newTotal);
    },
    stop: () => shown.stop(),
  };
}

function plain(context: CliContext, total: number, clock: () => number): Progress {
  const started = clock();
  let last = started;
  let known = total;
  return {
    update: (done) => {
      if (clock() - last < PLAIN_EVERY_MS) return;
      last = clock();
      noteLine(
        context,
        sayIn(context, 'ingest-progress', { seen: done, total: known, rate: rate(done, last - started).toFixed(1) }),
      );
    },
    raiseTotal: (newTotal) => {
      known = newTotal;
    },
    stop: () => {},
  };
}

function rate(done: number, milliseconds: number): number {
  return done / Math.max(milliseconds / 1000, 0.001);
}

/** `1:05:09`, `5:09`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}
