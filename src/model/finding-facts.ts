/** Of a code that carries no facts. */
export type NoFacts = { readonly [name: string]: never };

interface Cause {
  readonly cause: string;
}

interface Part {
  /** Part of the file: an entry of the archive, a stream, a structure of the format. */
  readonly part: string;
}

/** Detection and the readers, by code of the finding. */
export interface ReadingFacts {
  'empty-file': NoFacts;
  'not-text': NoFacts;
  'unsupported-type': { readonly type: string };
  encrypted: NoFacts;
  'old-word': { readonly version: string };
  /** `cause` where a reader failed with an unexpected exception. */
  damaged: Part & Partial<Cause>;
  'partly-damaged': Part;
  'limit-exceeded': { readonly limit: string; readonly allowed: number };
  'deleted-text': { readonly characters: number };
  'hidden-text': { readonly characters: number };
  'encoding-assumed': { readonly encoding: string };
  'encoding-doubtful': { readonly encoding: string; readonly bad: number };
  'row-spans-restored': { readonly tables: number };
  'row-spans-lost': { readonly tables: number };
  /** The program that wrote the text dropped cells, or the borders of all of them. */
  'cells-lost': NoFacts;
  /** The program that wrote the text left a mark in place of each table. */
  'tables-left-out': { readonly tables: number };
  /** The content stood in an object embedded in the document, and was read from there. */
  'embedded-read': NoFacts;
  /** The document holds little but objects of other programs. */
  'embedded-unread': { readonly objects: number };
  /** Chinese characters that became question marks. */
  'characters-lost': NoFacts;
}

/** A field whose text has no certain value. */
export interface UnreadableFieldFacts {
  readonly key: string;
  /** What the form prints for the key. */
  readonly label: string;
  readonly entity: string | null;
  readonly raw: string;
}

/** The form stage and the numbers in prose, by code of the finding. */
export interface FormFacts {
  /** How many labels and sections of the best matching template were found. */
  'not-a-form': { readonly labels?: number; readonly sections?: number };
  'neighbour-form': { readonly id: string; readonly name: string };
  /** A paper with the form's title that shows too little of it: labels found, and titles of the missing sections. */
  'form-too-short': { readonly labels: number; readonly missing: readonly string[] };
  /** Titles of the sections of which nothing was found. */
  'form-incomplete': { readonly missing: readonly string[] };
  /** The title of another form behind this one. */
  'form-behind': { readonly title: string };
  /** Section numbers that occur twice. */
  'several-forms': { readonly sections: readonly number[] };
  'number-unreadable': UnreadableFieldFacts;
  'unit-unknown': UnreadableFieldFacts;
  'date-unreadable': UnreadableFieldFacts;
  'grade-unreadable': UnreadableFieldFacts;
  'ambiguous-column': {
    readonly entity: string;
    readonly row: string;
    readonly keys: readonly string[];
    readonly labels: readonly string[];
    readonly values: readonly string[];
  };
  'ambiguous-line': { readonly key: string; readonly label: string; readonly raw: string };
  'ambiguous-people': { readonly count: number };
  'unknown-column': { readonly table: string; readonly label: string };
  'number-repeated': { readonly key: string; readonly label: string; readonly number: number; readonly used: number };
  /** The numeral as the source has it, and the pattern it matched. */
  'quantity-unreadable': { readonly surface: string; readonly rule: string };
}

/** Why a file was refused before or beside its parsing, by code of the finding. */
export interface IngestFacts {
  'unreadable-path': Cause;
  'file-locked': Cause;
  'file-open': NoFacts;
  'file-vanished': NoFacts;
  'parse-timeout': { readonly seconds: number };
  'parse-memory': { readonly megabytes: number };
  'parse-crash': Cause;
  'archive-encrypted': NoFacts;
  'archive-unsafe-name': { readonly name: string };
  'archive-link': NoFacts;
  'archive-bomb': { readonly limit: string; readonly allowed: number };
  'archive-too-deep': { readonly allowed: number };
  'archive-damaged': Part;
  /** The number of the compression method. */
  'archive-method': { readonly method: number };
  'archive-empty': NoFacts;
  'archive-unsupported': { readonly type: string };
  'mail-empty': NoFacts;
  'original-damaged': { readonly sha256: string };
}
