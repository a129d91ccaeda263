import { readFileSync, writeFileSync } from 'node:fs';

export interface Cost {
  /** Processor time of this process, which other programs on the machine do not lengthen. */
  readonly seconds: number;
  /** By how much the process grew at most meanwhile, garbage not yet collected included. */
  readonly grownMb: number;
}

export async function measured<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly cost: Cost }> {
  forgetPeak();
  const before = process.memoryUsage.rss();
  const began = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(began);
  return { value, cost: { seconds: (user + system) / 1e6, grownMb: (peak() - before) / 2 ** 20 } };
}

/** Linux tells the most a process ever had, and forgets it on demand (proc_pid_clear_refs(5)); elsewhere what it has now counts. */
function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}

function peak(): number {
  if (process.platform !== 'linux') return process.memoryUsage.rss();
  const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1];
  return Number(kilobytes ?? 0) * 1024;
}
