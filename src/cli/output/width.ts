/** Full-width by UAX #11 (East Asian Wide and Fullwidth), the blocks that occur in Chinese text. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
const NO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/gu;

/** Columns a text takes in a terminal. Loads nothing, so that `--help` starts at once. */
export function textWidth(text: string): number {
  const bare = text.replaceAll(NO_WIDTH, '');
  return [...bare].length + (bare.match(WIDE)?.length ?? 0);
}
