/** Which parser this is. The build writes the package's version and a hash of the compiled parser over it. */
export const PARSER_BUILD = '0+source';
