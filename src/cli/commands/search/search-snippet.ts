import { snippetPieces } from '../../../present/snippet.js';

/** The stretch of a text around the first hit, each hit in 【】. */
export function snippet(text: string, words: readonly string[], lineEnd = ''): string {
  return snippetPieces(text, words, lineEnd)
    .map((piece) => (piece.marked ? `【${piece.text}】` : piece.text))
    .join('');
}
