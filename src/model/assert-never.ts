/** The end of a switch over a `kind`: a forgotten kind does not compile, and at run time is named. */
export function assertNever(value: never): never {
  throw new Error(`unexpected kind: ${JSON.stringify(value)}`);
}
