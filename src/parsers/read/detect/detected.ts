/** What the bytes are. `unsupported` names the type for the person who sent it. */
export type Detected =
  | { readonly kind: ReadableKind }
  | { readonly kind: 'empty' | 'binary' | 'encrypted' }
  | { readonly kind: 'unsupported'; readonly type: string }
  | { readonly kind: 'damaged'; readonly part: string }
  | { readonly kind: 'too-large'; readonly limit: string; readonly allowed: number };

export type ReadableKind = 'text' | 'docx' | 'flat-opc' | 'wordml' | 'odt' | 'rtf' | 'html' | 'mhtml' | 'doc';
