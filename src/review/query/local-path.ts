/** A path of this desk and nothing else: `//elsewhere` and `javascript:` are none. */
const LOCAL = /^\/(?![/\\])[\x21-\x7e]*$/u;

/** The address one came from, where it is one of the desk's own; else null. */
export function localPath(given: string | null): string | null {
  return given !== null && LOCAL.test(given) ? given : null;
}
