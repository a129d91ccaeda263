import { Converter } from 'opencc-js/cn2t';

let convert: ((text: string) => string) | undefined;

/** The text in traditional characters. Its tables are large: only what searches loads them. */
export function toTraditional(text: string): string {
  convert ??= Converter({ from: 'cn', to: 't' }) as (text: string) => string;
  return convert(text);
}
