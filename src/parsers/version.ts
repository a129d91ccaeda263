/** Changes whenever parsing behaviour does, so that a store knows which forms a re-run would read anew. */
export const PARSER_VERSION = '0.1.0';
