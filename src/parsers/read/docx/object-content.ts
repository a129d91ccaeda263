import { openCompoundFile } from '../doc/file/compound-file.js';

/** The file within the part of an embedded object: that of an OLE package, else the part itself. */
export function objectContent(data: Uint8Array): Uint8Array {
  const container = openCompoundFile(data);
  const native = container?.stream('\u0001Ole10Native')?.bytes;
  return container?.stream('Package')?.bytes ?? (native === undefined ? data : (nativeContent(native) ?? data));
}

/**
 * [MS-OLEDS] 2.3.6 as Windows' packager fills it: size, flags, label, file name, a marker of four bytes, the length and text of
 * the path, then length and bytes of the file.
 */
function nativeContent(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 6;
  for (let names = 0; names < 2; names++) {
    const end = bytes.indexOf(0, at);
    if (end === -1) return null;
    at = end + 1;
  }
  at += 4;
  if (at + 4 > bytes.length) return null;
  at += 4 + view.getUint32(at, true);
  if (at + 4 > bytes.length) return null;
  const length = view.getUint32(at, true);
  return at + 4 + length <= bytes.length ? bytes.subarray(at + 4, at + 4 + length) : null;
}
