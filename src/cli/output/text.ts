/** Full-width by UAX #11 (East Asian Wide and Fullwidth), the blocks that occur in Chinese text. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
const SPACES = /\s+/gu;
const NO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/gu;

/** Columns a text takes in a terminal. This file loads nothing, so that `--help` starts at once. */
export function textWidth(text: string): number {
  const bare = text.replaceAll(NO_WIDTH, '');
  return [...bare].length + (bare.match(WIDE)?.length ?? 0);
}

/** On one line, in at most so many columns. */
export function clip(text: string, width: number): string {
  const line = text.replace(SPACES, ' ').trim();
  if (textWidth(line) <= width) return line;
  let kept = '';
  for (const letter of line) {
    if (textWidth(kept + letter) > width - 1) break;
    kept += letter;
  }
  return `${kept}…`;
}

/** Broken into lines of at most so many columns: anywhere in Chinese, between words elsewhere where that is possible. */
export function wrapText(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((paragraph) => wrapLine(paragraph, width))
    .join('\n');
}

const PIECES = /[!-~]+|[^!-~]/gu;

function wrapLine(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (textWidth(line + piece) <= width) line += piece;
    else if (textWidth(piece) <= width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else
      for (const letter of piece) {
        if (textWidth(line + letter) > width) {
          lines.push(line);
          line = '';
        }
        line += letter;
      }
  }
  return [...lines, line].filter((one, i) => one !== '' || i > 0);
}

/** `2021-03-01T00:00:00Z` in local time: `2021-03-01 08:00:00`. */
export function formatTimestamp(moment: string): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`;
}
