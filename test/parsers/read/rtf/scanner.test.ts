import { readFileSync } from 'node:fs';
import { Tokenize } from 'rtf-stream-parser';
import { describe, expect, it } from 'vitest';
import { nextToken, type Scanner, scannerOf, skipBinary, skipGroup } from '../../../../src/parsers/read/rtf/scanner.js';
import { hasShared, sharedPath } from '../../../support/shared.js';
import { bytesOf, rtf } from './snippet.js';

/** Tokens as `offset kind content`. */
function tokens(source: string): readonly string[] {
  const scanner = scannerOf(bytesOf(source), 0);
  const found: string[] = [];
  while (nextToken(scanner) !== 'end') found.push(`${scanner.start} ${scanner.kind} ${contentOf(scanner)}`.trim());
  return found;
}

function contentOf(scanner: Scanner): string {
  const latin1 = (start: number, end: number) => Buffer.from(scanner.bytes.subarray(start, end)).toString('latin1');
  switch (scanner.kind) {
    case 'word':
      return latin1(scanner.wordStart, scanner.wordEnd) + (scanner.parameter ?? '');
    case 'text':
      return latin1(scanner.start, scanner.position);
    case 'hex':
    case 'byte':
    case 'symbol':
      return (scanner.parameter ?? 0).toString(16);
    default:
      return '';
  }
}

describe('tokens (RTF 1.9.1, "RTF Syntax")', () => {
  it('come with their byte offsets', () => {
    expect(tokens("{\\b1 x y\\par\\'e9\xb2\\~}")).toEqual([
      '0 open',
      '1 word b1',
      '5 text x y',
      '8 word par',
      '12 hex e9',
      '16 byte b2',
      '17 symbol 7e',
      '19 close',
    ]);
  });

  it('takes one space after a control word as its end, and a minus sign as part of the number', () => {
    expect(tokens('\\u-12345  a\\b-x')).toEqual(['0 word u-12345', '9 text  a', '11 word b', '13 text -x']);
  });

  it('passes over line ends, within text too', () => {
    expect(tokens('a\r\nb')).toEqual(['0 text a', '3 text b']);
  });

  it("gives \\' without two digits as nothing, and keeps what follows", () => {
    expect(tokens("\\'zz")).toEqual(['0 hex 0', '2 text zz']);
  });

  it('passes over a group with the groups and the binary data in it', () => {
    const scanner = scannerOf(bytesOf('{\\pict{\\bin3 }}}x}}y'), 1);
    expect(skipGroup(scanner)).toBe(true);
    expect([nextToken(scanner), nextToken(scanner)]).toEqual(['close', 'text']);
    expect(scanner.start).toBe(19);
  });

  it('does not follow a \\bin beyond the end', () => {
    const scanner = scannerOf(bytesOf('\\bin5 1234'), 0);
    nextToken(scanner);
    skipBinary(scanner);
    expect([scanner.badBinary, nextToken(scanner)]).toEqual([true, 'text']);
  });
});

describe('beside rtf-stream-parser, a tokenizer that gives no offsets', () => {
  it('gives the same groups and control words of a small file', async () => {
    await sameAsStream(rtf("\\f1 \\'b2\\'bf{\\b\\u-10179?x}\\trowd\\cellx-12{\\*\\unknown1 y}\\par\\\\\\{\\}"));
  });

  for (const name of ['form.rtf', 'form-signed.rtf', 'form-gbk.rtf', 'nested.rtf']) {
    it.skipIf(!hasShared)(`gives the same groups and control words of ${name} (skipped where absent)`, async () => {
      await sameAsStream(readFileSync(sharedPath('form', name)));
    });
  }
});

async function sameAsStream(bytes: Uint8Array): Promise<void> {
  const theirs: string[] = [];
  const stream = new Tokenize();
  stream.end(Buffer.from(bytes));
  for await (const token of stream as AsyncIterable<{ type: number; word?: string; param?: number }>) {
    if (token.type === 0) theirs.push('{');
    else if (token.type === 1) theirs.push('}');
    else if (token.type === 2 && /^[a-zA-Z]/.test(token.word ?? '')) theirs.push(`${token.word}${token.param ?? ''}`);
  }
  const scanner = scannerOf(bytes, 0);
  const ours: string[] = [];
  while (nextToken(scanner) !== 'end') {
    if (scanner.kind === 'open') ours.push('{');
    else if (scanner.kind === 'close') ours.push('}');
    else if (scanner.kind === 'word') ours.push(contentOf(scanner));
  }
  expect(ours).toEqual(theirs);
}
