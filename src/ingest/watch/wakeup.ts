/** A sleep that an event can end. */
export class Wakeup {
  #wake: (() => void) | null = null;
  #isWoken = false;

  wake(): void {
    this.#isWoken = true;
    this.#wake?.();
  }

  /** Sleeps for `ms`, or until woken, or until the signal; at once when it was woken since the last wait. */
  async wait(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.#isWoken && !signal.aborted) await this.#sleep(ms, signal);
    this.#isWoken = false;
  }

  /** Sleeps for `ms` whatever happens, the signal excepted. */
  async pause(ms: number, signal: AbortSignal): Promise<void> {
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, ms));
  }

  #sleep(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        this.#wake = null;
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener('abort', end);
      this.#wake = end;
    });
  }
}
