/** Control, zero-width and bidirectional characters: none of them may change what a reader sees. */
const INVISIBLE = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const PIECES =
  /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[^\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/**
 * Text of a source as it is. What cannot be seen stands there as a chip ‹U+202E›, which counts as the one character it is
 * when a stretch is lit.
 */
export function SourceText({ text }: { readonly text: string }) {
  if (!INVISIBLE.test(text)) return <bdi>{text}</bdi>;
  return (
    <bdi>
      {[...text.matchAll(PIECES)].map(([piece]) => (INVISIBLE.test(piece) ? <Chip character={piece} /> : piece))}
    </bdi>
  );
}

const TAB = '\t';
const LINE = '\n';

function Chip({ character }: { readonly character: string }) {
  if (character === TAB || character === LINE) return <>{character}</>;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return <span class="chip" data-one>{`‹U+${code}›`}</span>;
}
