import { displayWidth } from '../../text/display-width.js';

const SPACES = /\s+/gu;
const NO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/gu;

/** Columns a text takes in a terminal. */
export function textWidth(text: string): number {
  return displayWidth(text.replaceAll(NO_WIDTH, ''));
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

/** A word or a character, with the punctuation that may not begin or end a line. */
const PIECES = /[“（《【]*(?:[!-~]+|[^!-~])[，。；：、！？”）》】]*/gu;

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
