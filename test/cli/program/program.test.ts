import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/cli/output/text.js';
import { COMMANDS } from '../../../src/cli/program/commands.js';
import { wrapColumns } from '../../../src/cli/program/help.js';
import { run } from '../support/run.js';

describe('huibiao', () => {
  it('speaks Chinese unless asked for English, by option or by environment', async () => {
    expect((await run(['--help'])).out).toContain('用法：');
    expect((await run(['--lang', 'en', '--help'])).out).toContain('Usage:');
    expect((await run(['--help'], { env: { HUIBIAO_LANG: 'en' } })).out).toContain('Commands:');
    expect((await run(['--lang=zh', '--help'], { env: { HUIBIAO_LANG: 'en' } })).out).toContain('命令：');
  });

  it.each(['zh', 'en'])('names every command in its help, in %s', async (lang) => {
    const { out, code } = await run(['--lang', lang, '--help']);
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name} +\\S`, 'mu'));
  });

  it.each(COMMANDS.map(({ name }) => name))('%s --help leaves no English heading in Chinese help', async (name) => {
    const { out, code } = await run([name, '--help']);
    expect(code).toBe(0);
    expect(out).not.toMatch(/\b(?:Usage|Arguments|Options|Commands|default|choices):/u);
    expect(out).toContain('用法：');
  });

  it('shows its help when nothing is asked of it', async () => {
    const asked = await run(['--help']);
    expect(await run([])).toEqual(asked);
    expect(await run(['help'])).toEqual(asked);
    expect((await run(['departments'])).out).toContain('用法： huibiao departments [选项] [命令]');
  });

  it.each(['zh', 'en'])('huibiao help CMD is CMD --help, in %s', async (lang) => {
    expect(await run(['--lang', lang, 'help', 'export'])).toEqual(await run(['--lang', lang, 'export', '--help']));
    const nested = await run(['--lang', lang, 'help', 'departments', 'link']);
    expect(nested).toEqual(await run(['--lang', lang, 'departments', 'link', '--help']));
    expect(nested.code).toBe(0);
  });

  it.each(COMMANDS.map(({ name }) => name))('help of %s ends with examples that begin with its name', async (name) => {
    for (const [lang, title] of [
      ['zh', '示例：'],
      ['en', 'Examples:'],
    ] as const) {
      const { out } = await run(['--lang', lang, name, '--help']);
      const examples = out.split(`${title}\n`)[1]?.trim().split('\n') ?? [];
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) expect(example.trim()).toMatch(new RegExp(`^huibiao ${name}\\b`, 'u'));
    }
  });

  it('prints its version', async () => {
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+/u);
  });

  it.each([
    [['ingst', 'x'], '没有命令 ingst。是否要用 ingest？'],
    [['ingest', 'x', '--wrkers', '2'], '没有选项 --wrkers。是否要用 --workers？'],
    [['ingest'], '缺少参数 <路径>'],
    [['ingest', 'x', '--db'], '选项 --db'],
    [['ingest', 'x', '--workers', 'zwei'], '--workers'],
    [['parse', 'a', 'b'], '参数太多'],
    [['--lang', 'fr', 'parse', 'a'], 'fr'],
    [['watch', '.', '--after', 'delete'], '--after'],
    [['help', 'ingst'], '没有命令 ingst'],
  ])('%j ends with 1 and says so on stderr: %s', async (argv, message) => {
    const { code, out, err } = await run(argv);
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(out).toBe('');
  });
});

describe('the terminal', () => {
  it('counts Chinese characters as two columns', () => {
    expect(['abc', '部门', '（单位）', 'a部', ''].map(textWidth)).toEqual([3, 4, 8, 3, 0]);
  });

  it('breaks Chinese text at the width, never before a closing mark', () => {
    expect(wrapColumns('重试被退回的文件，或等待中的', 10)).toBe('重试被退回\n的文件，或\n等待中的');
    expect(wrapColumns('退回文件甲，乙', 10)).toBe('退回文件甲，\n乙');
  });
});
