// Distinct forms in any number, made from the fixtures: the department and one figure change, so no two files are alike.
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const numbered = (i) => `第${i}号单位`;

/** The i-th variant of a text form: its department's name ends in a number. */
export function textVariant(source, department, i) {
  return new TextEncoder().encode(source.replaceAll(department, `${department}${numbered(i)}`));
}

/** The i-th variant of a .docx form. */
export function docxVariant(entries, department, i) {
  const document = strFromU8(entries['word/document.xml']).replaceAll(department, `${department}${numbered(i)}`);
  return zipSync({ ...entries, 'word/document.xml': strToU8(document) }, { level: 6 });
}

/** Bytes with a comment behind them that no reader looks at: .doc and .rtf variants. */
export function paddedVariant(bytes, i) {
  const tail = Buffer.from(`\n${String(i).padStart(12, '0')}`);
  return Buffer.concat([bytes, tail]);
}

export function docxEntries(file) {
  return unzipSync(new Uint8Array(readFileSync(file)));
}
