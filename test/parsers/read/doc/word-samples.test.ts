import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import WordExtractor from 'word-extractor';
import type { Block, Document } from '../../../../src/model/document.js';
import { readDoc } from '../../../../src/parsers/read/doc/read-doc.js';
import { DEFAULT_LIMITS } from '../../../../src/parsers/read/reader.js';
import { hasShared, sharedPath } from '../../../support/shared.js';
import { htmlTables, plainTables, spansOf, withoutSpace } from './html-tables.js';

const folder = sharedPath('data', 'word');
const names = hasShared ? readdirSync(folder).filter((name) => name.endsWith('.doc')) : [];

/** Files that are refused, and why. */
const REFUSED: { readonly [name: string]: string } = {
  'Bug49933.doc': 'old-word',
  'Bug51944.doc': 'old-word',
  'Bug60936.doc': 'old-word',
  'Bug60942b.doc': 'old-word',
  'Word6_sections.doc': 'old-word',
  'Word95.doc': 'old-word',
  'word2.doc': 'old-word',
  'PasswordProtected.doc': 'encrypted',
  'password_password_cryptoapi.doc': 'encrypted',
};

/** Files read in part. */
const PARTLY: { readonly [name: string]: readonly string[] } = {
  // The paragraph properties of half a table are gone, and no row mark is left.
  'Bug48075.doc': ['paragraphs', 'table'],
  // Cell marks whose paragraphs are in no table.
  'clusterfuzz-testcase-POIHWPFFuzzer-5696094627495936.doc': ['table'],
};

/** Tables, by file and number, in which LibreOffice's page says something else, and who is right. */
const DIFFERENCES: { readonly [table: string]: string } = {
  '53446.doc 2: text': 'ours: LibreOffice prints text that tracked changes deleted beside the text that replaced it',
  '53446.doc 5: only theirs': 'ours: all sixteen row marks of the table are marked deleted',
  'Bug50936_3.doc 6: text': 'ours: the page numbers stored in the file; LibreOffice counts pages anew',
  'Bug50936_3.doc 7: only ours': 'ours: the footer of another section, which LibreOffice leaves out of its page',
  'Bug53380_2.doc 1: text': 'ours: the page number stored in the file; LibreOffice prints 0',
  'Bug53380_4.doc 1: text': 'ours: the page number stored in the file; LibreOffice prints 0',
};

describe.skipIf(!hasShared)('77 Word files of other people (skipped where ../shared is absent)', () => {
  it('are all read, or refused by name', () => {
    const outcomes = names.map((name) => [name, outcome(name)]);
    expect(outcomes).toEqual(names.map((name) => [name, REFUSED[name] ?? PARTLY[name] ?? []]));
  });

  it('give the tables LibreOffice sees, or a difference that is explained', () => {
    const differing = names.flatMap((name) => differences(name));
    expect(differing.sort()).toEqual(Object.keys(DIFFERENCES).sort());
  });
});

describe.skipIf(!hasShared)('their text (skipped where ../shared is absent)', () => {
  it('is what word-extractor reads, or a difference that is explained', async () => {
    const differing: string[] = [];
    for (const name of names) differing.push(...(await textDifferences(name)));
    expect(differing.sort()).toEqual(Object.keys(TEXT_DIFFERENCES).sort());
  });
});

/** Subdocuments in which word-extractor, where it reads the file at all, says something else, and who is right. */
const TEXT_DIFFERENCES: { readonly [text: string]: string } = {
  'AIOOB-Tap.doc body': 'ours: a symbol of Wingdings, of which word-extractor gives the stand-in bracket',
  'Bug48075.doc body': 'ours: it drops the character at the joint of two pieces',
  'Bug49908.doc body': 'ours: a symbol of Wingdings again',
  'Bug50936_1.doc body': 'ours: it drops no-break hyphens',
  'Bug53380_2.doc header': 'ours: the words a MACROBUTTON field shows, which it drops',
  'Bug53380_4.doc header': 'ours: the words a MACROBUTTON field shows, which it drops',
  'Fuzzed.doc body': 'ours: it gives hidden text, which we leave out with a finding',
};

async function textDifferences(name: string): Promise<readonly string[]> {
  const { document } = read(name);
  const theirs = await new WordExtractor().extract(readFileSync(`${folder}/${name}`)).catch(() => null);
  if (document === null || theirs === null) return [];
  const as = { filterUnicode: false };
  const parts = {
    body: theirs.getBody(as),
    footnote: theirs.getFootnotes(as),
    endnote: theirs.getEndnotes(as),
    header: theirs.getHeaders({ ...as, includeFooters: false }),
    footer: theirs.getFooters(as),
    comment: theirs.getAnnotations(as),
    'text-box': theirs.getTextboxes(as),
  };
  return Object.entries(parts).flatMap(([role, text]) =>
    withoutSpace(textOf(document.blocks, role)) === withoutSpace(text) ? [] : [`${name} ${role}`],
  );
}

function textOf(blocks: readonly Block[], role: string): string {
  return blocks
    .map((block) => {
      if (block.role !== role) return '';
      if (block.kind === 'paragraph') return block.text;
      return block.rows.flatMap((row) => row.cells.map((cell) => textOf(cell.blocks, role))).join('');
    })
    .join('');
}

function read(name: string): ReturnType<typeof readDoc> {
  return readDoc(readFileSync(`${folder}/${name}`), DEFAULT_LIMITS);
}

function outcome(name: string): string | readonly unknown[] {
  const { document, findings } = read(name);
  if (document === null) return findings.map((one) => one.code).join(' ');
  return findings.filter((one) => one.code === 'partly-damaged').map((one) => one.facts.part);
}

/** LibreOffice prints the header before the body and the footer after it. */
function printed(document: Document): readonly Block[] {
  const has = (role: string) => document.blocks.filter((block) => block.role === role);
  return [...has('header'), ...has('body'), ...has('footer')];
}

function differences(name: string): readonly string[] {
  const page = `${folder}/${name.replace(/\.doc$/, '.html')}`;
  const { document } = read(name);
  if (document === null || !existsSync(page)) return [];
  const mine = plainTables(printed(document));
  const theirs = htmlTables(readFileSync(page, 'utf8'));
  const found: string[] = [];
  for (let i = 0; i < Math.max(mine.length, theirs.length); i++) {
    const [a, b] = [mine[i], theirs[i]];
    const at = `${name} ${i + 1}`;
    if (a === undefined || b === undefined) found.push(`${at}: only ${a === undefined ? 'theirs' : 'ours'}`);
    else if (spansOf(a).join('|') !== spansOf(b).join('|')) found.push(`${at}: spans`);
    else if (a.join('|') !== b.join('|')) found.push(`${at}: text`);
  }
  return found;
}
