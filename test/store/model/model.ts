import { cellsOf, type ModelCell, type ModelDocument } from './documents.js';

/** What a person said, as the model keeps it: by the cell's own identity. */
export interface ModelCorrection {
  /** The store's number of it. */
  id: number;
  readonly form: string;
  readonly identity: string;
  readonly value: string;
  readonly base: string | null;
  /** Value of the row's other cell when the person looked; a row is known again by what stands in it. */
  readonly neighbour: string | null;
  undone: boolean;
}

/** A document with the parser versions that read it, oldest first; `run` 0 is its first reading. */
export interface KeptDocument {
  readonly document: ModelDocument;
  readings: { readonly run: number; readonly version: number }[];
}

/** Everything that happened, in the plainest terms. */
export class Model {
  readonly documents: KeptDocument[] = [];
  /** Every file in the order it came in: a document's number, or again one that came before. */
  readonly arrivals: number[] = [];
  corrections: ModelCorrection[] = [];
  readonly undoneRuns = new Set<number>();

  forms(): readonly string[] {
    return [...new Set(this.documents.map(({ document }) => formOf(document)))];
  }

  /** The document that speaks for a form: the one that came in last. */
  current(form: string): KeptDocument | undefined {
    return this.documents.findLast(({ document }) => formOf(document) === form);
  }

  versionOf(kept: KeptDocument): number {
    return kept.readings.findLast(({ run }) => !this.undoneRuns.has(run))?.version ?? 1;
  }

  cells(form: string): readonly ModelCell[] {
    const kept = this.current(form);
    return kept === undefined ? [] : cellsOf(kept.document, this.versionOf(kept));
  }

  /** The latest corrections in force, one for each cell. */
  speaking(form: string): readonly ModelCorrection[] {
    const latest = new Map<string, ModelCorrection>();
    for (const one of this.corrections) if (one.form === form && !one.undone) latest.set(one.identity, one);
    return [...latest.values()];
  }

  /**
   * What must become of a correction: `applied`, or `raised` as a conflict. `either`: the row it stood in reads otherwise, so
   * that asking is right and so is knowing. `agrees`: the parser now reads what the person said.
   */
  fate(correction: ModelCorrection): 'applied' | 'raised' | 'either' | 'agrees' {
    const cells = this.cells(correction.form);
    const cell = cells.find((one) => one.identity === correction.identity);
    if (cell === undefined) return 'raised';
    const sameRow = neighbourOf(cells, cell.identity) === correction.neighbour;
    if (cell.value === correction.base) return sameRow ? 'applied' : 'either';
    if (cell.value === correction.value) return sameRow ? 'agrees' : 'either';
    return 'raised';
  }
}

export function formOf(document: ModelDocument): string {
  return `${document.department}/${document.year}`;
}

/** What stands beside an indicator's cell in its row. */
export function neighbourOf(cells: readonly ModelCell[], identity: string): string | null {
  const [kind, row, part] = identity.split(':');
  if (kind !== 'row') return null;
  const other = `row:${row}:${part === 'content' ? 'completion' : 'content'}`;
  return cells.find((cell) => cell.identity === other)?.value ?? null;
}
