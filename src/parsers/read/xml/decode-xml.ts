/** Bytes of an XML file as text: by its mark, its UTF-16 pattern, its declaration, else UTF-8 (XML 1.0, appendix F). */
export function decodeXml(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const encoding = xmlEncoding(bytes);
  try {
    return { text: new TextDecoder(encoding).decode(bytes), encoding };
  } catch {
    // A declaration may name an encoding that does not exist.
    return { text: new TextDecoder().decode(bytes), encoding: 'utf-8' };
  }
}

function xmlEncoding(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  if (a === 0xef && b === 0xbb) return 'utf-8';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(200, bytes.length)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  if (declared === 'gb2312' || declared === 'gbk') return 'gb18030';
  // A declaration of UTF-16 that can be read bytewise is not true.
  return declared.startsWith('utf-16') ? 'utf-8' : declared;
}
