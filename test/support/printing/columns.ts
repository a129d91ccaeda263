import { displayWidth } from '../../../src/text/display-width.js';

/** Cuts a text into lines of so many columns of the screen, a Chinese character taking two. */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const lines = [''];
    for (const character of line) {
      const last = lines.at(-1) ?? '';
      if (last !== '' && displayWidth(last + character) > width) lines.push(character);
      else lines[lines.length - 1] = last + character;
    }
    return lines;
  });
}

export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Texts side by side, each wrapped to its width: the lines of the row. */
export function sideBySide(
  cells: readonly { readonly text: string; readonly width: number }[],
): readonly (readonly string[])[] {
  const wrapped = cells.map(({ text, width }) => wrapText(text, width));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    wrapped.map((lines, i) => padTo(lines[at] ?? '', cells[i]?.width ?? 0)),
  );
}
