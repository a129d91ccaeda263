/** The parts of word-extractor the tests use; it ships no types. */
declare module 'word-extractor' {
  interface Options {
    readonly filterUnicode?: boolean;
    readonly includeFooters?: boolean;
  }
  interface Extracted {
    getBody(options?: Options): string;
    getFootnotes(options?: Options): string;
    getEndnotes(options?: Options): string;
    getHeaders(options?: Options): string;
    getFooters(options?: Options): string;
    getAnnotations(options?: Options): string;
    getTextboxes(options?: Options): string;
  }
  export default class WordExtractor {
    extract(source: string | Uint8Array): Promise<Extracted>;
  }
}
