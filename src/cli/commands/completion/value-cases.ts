import type { Position } from './positions.js';

/**
 * What follows an option, as the cases of bash and zsh for `position:option`. Each sets `words` and `files`:
 *
 *     'compare:--format'|'parse:--format') words='csv md' files='' ;;
 */
export function valueCases(positions: readonly Position[]): string {
  const places = new Map<string, string[]>();
  for (const { at, values } of positions)
    for (const { option, words, files } of values) {
      const assignment = assigned(words, files);
      places.set(assignment, [...(places.get(assignment) ?? []), `'${at}:${option}'`]);
    }
  return [...places].map(([assignment, where]) => `    ${where.join('|')}) ${assignment} ;;`).join('\n');
}

/** `words='zh en' files=''` */
export function assigned(words: readonly string[], files: boolean): string {
  return `words='${words.join(' ')}' files='${files ? 1 : ''}'`;
}
