/**
 * A position in the source, precise enough for another program to find it.
 * A place in a table names a grid cell; a place outside names a block. Counting starts at 1.
 */
export interface Place {
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** n-th block of the document: a paragraph or a table, empty paragraphs included. */
  readonly block?: number;
  /** Line of the decoded text, text sources only: the line the range starts in. */
  readonly line?: number;
  /** Native position of the first character: CP in .doc, byte offset in .rtf. */
  readonly anchor?: number;
  /** UTF-16 offsets inside the cell's text (its paragraphs joined by `\n`) or the block's; absent when the whole is meant. */
  readonly start?: number;
  readonly end?: number;
  /**
   * Only where a text runs over several blocks or cells: where its last piece stands. The text is the pieces from the
   * first to the last, joined by `\n`, blank blocks left out.
   */
  readonly last?: Place;
}
