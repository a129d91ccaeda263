import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

/** Every file below a folder that has the ending, as a path from the root. */
function filesIn(folder: string, ending: string): readonly string[] {
  const paths = readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith(ending)).map((path) => `${folder}/${path.replaceAll('\\', '/')}`);
}

const PAGES = readdirSync(`${root}docs`).filter((name) => name.endsWith('.md'));

const FENCE = /^```[^\n]*\n[\s\S]*?^```$/gmu;
const HEADING = /^(#+) (.+)$/gmu;
const CODE_SPAN = /`[^`]+`/gu;
/** What is translated within code: remarks, the name of a sheet to fill in, who corrects. */
const TRANSLATED = /(?<=^|\s)# .*$|[\w\p{sc=Han}]+\.xlsx|(?<=--by )\S+/gmu;
const LINK = /\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/gu;

interface Heading {
  readonly level: number;
  /** What stands in code marks, or the code of a check. */
  readonly names: readonly string[];
}

function headings(page: string): readonly Heading[] {
  return [...page.replaceAll(FENCE, '').matchAll(HEADING)].map(([, marks = '', title = '']) => ({
    level: marks.length,
    names: [...title.matchAll(CODE_SPAN)]
      .map(String)
      .concat(/^[A-Z]\d+$/u.test(title) ? [title] : [])
      .sort(),
  }));
}

/** Blocks of code, without what is translated. */
function blocks(page: string): readonly string[] {
  return (page.match(FENCE) ?? []).map((block) => block.replaceAll(TRANSLATED, '').replaceAll(/ +$/gmu, ''));
}

/** How many rows each table has. */
function tables(page: string): readonly number[] {
  return (page.match(/(?:^\|.*\n)+/gmu) ?? []).map((table) => table.trimEnd().split('\n').length);
}

function linksOf(path: string): readonly string[] {
  return [...read(path).replaceAll(FENCE, '').matchAll(LINK)].map(([, target = '']) => target);
}

describe('the pages in Chinese', () => {
  it('are as many as those in English', () => {
    const there = readdirSync(`${root}docs/zh`);
    expect(PAGES.filter((name) => !there.includes(name))).toEqual([]);
    expect(there.filter((name) => !PAGES.includes(name))).toEqual([]);
  });

  it.each(PAGES)('%s has the headings of the English page, in their order', (name) => {
    expect(headings(read(`docs/zh/${name}`))).toEqual(headings(read(`docs/${name}`)));
  });

  it.each(PAGES)('%s has its blocks of code, and tables of as many rows', (name) => {
    expect(blocks(read(`docs/zh/${name}`))).toEqual(blocks(read(`docs/${name}`)));
    expect(tables(read(`docs/zh/${name}`))).toEqual(tables(read(`docs/${name}`)));
  });

  it.each(PAGES)('%s names each option and command the English page names', (name) => {
    const named = (page: string) => [...new Set(page.replaceAll(FENCE, '').match(/(?<=[`\s])--[a-z][a-z-]+/gu))].sort();
    expect(named(read(`docs/zh/${name}`))).toEqual(named(read(`docs/${name}`)));
  });
});

describe('links', () => {
  const readers = ['README.md', 'README.zh-CN.md', ...filesIn('docs', '.md')];

  it.each(readers)('of %s lead to a file', (path) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (const target of linksOf(path)) expect(existsSync(`${root}${folder}${target}`), target).toBe(true);
  });

  it('of the Chinese pages lead to Chinese pages', () => {
    const pages = linksOf('README.zh-CN.md').filter((target) => target.startsWith('docs/'));
    expect(pages.filter((target) => !target.startsWith('docs/zh/'))).toEqual([]);
    expect(pages).toHaveLength(PAGES.length);
    for (const name of PAGES)
      expect(linksOf(`docs/zh/${name}`).filter((target) => /^\.\.\/\w+\.md$/u.test(target))).toEqual([]);
  });
});

describe('sentences that send a reader to a page', () => {
  const NAMED = /docs\/(zh\/)?(\w+\.md)/gu;
  const lines = filesIn('src', '.ts')
    .flatMap((path) => read(path).split('\n'))
    .filter((line) => !/^\s*(?:\/\/|\/?\*)/u.test(line));
  const named = lines.flatMap((line) =>
    [...line.matchAll(NAMED)].map(([path, zh, name = '']) => ({ path, zh: zh !== undefined, name, line })),
  );

  it('name one in their own language that there is', () => {
    expect(named.length).toBeGreaterThan(0);
    for (const one of named) {
      expect(one.zh, one.line).toBe(/\p{sc=Han}/u.test(one.line.replaceAll(NAMED, '')));
      expect(PAGES, one.line).toContain(one.name);
      expect(existsSync(`${root}${one.path}`), one.line).toBe(true);
    }
  });
});
