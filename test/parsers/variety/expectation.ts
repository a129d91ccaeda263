/** What a person reads in a printed form: `read v`, `blank`, `absent` or `unreadable` per key; several where either is right. */
export class Expectation {
  readonly fields = new Map<string, readonly string[]>();

  read(key: string, value: string, ...others: readonly string[]): void {
    this.fields.set(key, [`read ${value}`, ...others]);
  }

  state(key: string, ...states: readonly string[]): void {
    this.fields.set(key, states);
  }

  /** Blank where there is no value. */
  cell(key: string, value: string | null): void {
    this.fields.set(key, [value === null ? 'blank' : `read ${value}`]);
  }
}
