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

/** Characters that stand for digits in a department's name of fixed length. */
const DIGITS = [...'东南西北中上下左右前天地玄黄宇宙洪荒日月'];

/**
 * The i-th variant of a .doc form: the first characters of its department's name become others, as many as before, so
 * that no offset in the file moves. Null where the name does not stand in the file as UTF-16.
 */
export function docVariant(bytes, department, i) {
  const buffer = Buffer.from(bytes);
  const name = Buffer.from(department, 'utf16le');
  const digits = [0, 1, 2, 3].map((place) => DIGITS[Math.floor(i / DIGITS.length ** place) % DIGITS.length]);
  const other = Buffer.from((digits.join('') + department.slice(4)).slice(0, department.length), 'utf16le');
  let found = 0;
  for (let at = buffer.indexOf(name); at >= 0; at = buffer.indexOf(name, at + name.length)) {
    other.copy(buffer, at);
    found++;
  }
  return found === 0 || department.length < 6 ? null : buffer;
}
