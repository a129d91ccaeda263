// UAX #11, East Asian Wide and Fullwidth, the blocks that occur in Chinese text: 汉 、 （ ㈠ 𠀀
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
// UAX #11, Ambiguous, those that occur in Chinese text: “ ” — … · × ① Ⅰ → ■
const AMBIGUOUS =
  /[\u00a7\u00b0\u00b1\u00b7\u00d7\u00f7\u0391-\u03c9\u2010-\u2027\u2030-\u203b\u2103\u2160-\u217b\u2190-\u2199\u2200-\u22ff\u2460-\u24ff\u2500-\u26ff]/gu;

/**
 * Columns a text takes where every character stands in one cell of a grid or, wide ones, in two. Ambiguous characters take
 * one or two, as the terminal or the program that wrote the text thinks.
 */
export function displayWidth(text: string, ambiguous: 1 | 2 = 1): number {
  const wide = text.match(WIDE)?.length ?? 0;
  const doubtful = ambiguous === 2 ? (text.match(AMBIGUOUS)?.length ?? 0) : 0;
  return [...text].length + wide + doubtful;
}
