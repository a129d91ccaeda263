import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../ingest/support/temp-folder.js';
import { run } from './support/run.js';

const folder = tempFolder({});

/** What a shell prints of a script; null where the shell is not installed. */
function inShell(shell: string, ...argv: readonly string[]): string | null {
  const { error, status, stdout, stderr } = spawnSync(shell, argv, { cwd: folder, encoding: 'utf8' });
  if (error !== undefined) return null;
  if (status !== 0) throw new Error(`${shell} ended with ${status}: ${stderr}`);
  return stdout;
}

const has = (shell: string) => spawnSync(shell, ['--version']).error === undefined;

const script = async (shell: string) => (await run(['completion', shell])).out;

/** What bash offers behind these words; `files` where it offers file names. */
async function bash(...words: readonly string[]): Promise<readonly string[]> {
  const quoted = ['huibiao', ...words].map((word) => `'${word}'`).join(' ');
  const lines = [
    await script('bash'),
    'compopt() { echo files; }',
    `COMP_WORDS=(${quoted}) COMP_CWORD=${words.length}`,
    '_huibiao',
    `printf '%s\\n' "\${COMPREPLY[@]}"`,
  ];
  const printed = inShell('bash', '-c', lines.join('\n')) ?? '';
  return printed.split('\n').filter((line) => line !== '');
}

describe.runIf(has('bash'))('huibiao completion bash', () => {
  it('registers itself for huibiao', async () => {
    const printed = inShell('bash', '-c', `${await script('bash')}\ncomplete -p huibiao`);
    expect(printed?.trim()).toBe('complete -F _huibiao huibiao');
  });

  it('completes commands, sub-commands and the words of help', async () => {
    expect(await bash('co')).toEqual(['compare', 'correct', 'conflicts', 'completion']);
    expect(await bash('departments', 'un')).toEqual(['unresolved', 'unlink']);
    expect(await bash('help', 'exp')).toEqual(['export']);
    expect(await bash('completion', 'p')).toEqual(['powershell']);
  });

  it('completes the options of the command, and the general ones', async () => {
    expect(await bash('export', '--ma')).toEqual(['--mask']);
    expect(await bash('status', '--ma')).toEqual([]);
    expect(await bash('conflicts', 'settle', '--ta')).toEqual(['--take']);
    expect(await bash('departments', 'list', '--la')).toEqual(['--lang']);
  });

  it('completes what an option takes', async () => {
    expect(await bash('export', '--format', '')).toEqual(['xlsx', 'csv', 'jsonl', 'parquet']);
    expect(await bash('--lang', '')).toEqual(['zh', 'en']);
    expect(await bash('status', '--year', '')).toEqual([]);
    expect(await bash('status', '--db', '')).toEqual(['files']);
  });

  it('takes the value of an option for no command', async () => {
    expect(await bash('--config', 'export', 'stat')).toEqual(['status']);
    expect(await bash('status', '--db', 'x.sqlite', '--det')).toEqual(['--details']);
  });

  it('leaves file names to bash', async () => {
    expect(await bash('ingest', '')).toEqual(['files']);
    expect(await bash('departments', 'import', '名')).toEqual(['files']);
    expect(await bash('ingest', '--wor')).toEqual(['--workers']);
  });
});

describe.runIf(has('zsh'))('huibiao completion zsh', () => {
  const zsh = async (...words: readonly string[]) => {
    const lines = [
      'compdef() { }; _files() { echo files }; _describe() { print -l $described }',
      await script('zsh'),
      `words=(huibiao ${words.map((word) => `'${word}'`).join(' ')}) CURRENT=${words.length + 1}`,
      '_huibiao',
    ];
    return inShell('zsh', '-f', '-c', lines.join('\n'))?.trim().split('\n') ?? [];
  };

  it('offers commands with what they do', async () => {
    expect(await zsh('')).toContain('backup:备份数据库并核对副本');
    expect(await zsh('departments', '')).toContain('list:列出名册');
  });

  it('offers what an option takes, and file names', async () => {
    expect(await zsh('export', '--format', '')).toEqual(['xlsx', 'csv', 'jsonl', 'parquet']);
    expect(await zsh('status', '--db', '')).toEqual(['files']);
    expect(await zsh('ingest', '')).toEqual(['files']);
  });
});

describe.runIf(has('fish'))('huibiao completion fish', () => {
  const fish = async (line: string) => {
    const text = `${await script('fish')}\ncomplete -C '${line}'`;
    return inShell('fish', '--no-config', '-c', text)?.trim().split('\n') ?? [];
  };

  it('offers commands with what they do', async () => {
    expect(await fish('huibiao bac')).toEqual(['backup\t备份数据库并核对副本']);
    expect(await fish('huibiao departments li')).toContain('list\t列出名册');
  });

  it('offers what an option takes', async () => {
    expect((await fish('huibiao export --format ')).sort()).toEqual(['csv', 'jsonl', 'parquet', 'xlsx']);
  });
});

describe('huibiao completion powershell', () => {
  it('is ASCII, so that no code page changes it', async () => {
    expect(await script('powershell')).toMatch(/^[\n\x20-\x7e]+$/u);
  });

  it('holds the words of every position and their Chinese descriptions', async () => {
    const json = /ConvertFrom-Json '(.*)'$/mu.exec(await script('powershell'))?.[1] ?? '';
    const positions: readonly { at: string; words: readonly unknown[] }[] = JSON.parse(json);
    expect(positions[0]?.at).toBe('');
    expect(positions[0]?.words).toContainEqual({ word: 'backup', summary: '备份数据库并核对副本' });
    expect(positions.find(({ at }) => at === 'departments import')).toMatchObject({ files: true });
  });
});

describe('huibiao completion', () => {
  it('says how to install it, on Windows first', async () => {
    const { out } = await run(['help', 'completion']);
    expect(out).toMatch(/PowerShell（Windows）[\s\S]*Add-Content \$PROFILE[\s\S]*bash：[\s\S]*zsh：[\s\S]*fish：/u);
  });

  it('names a shell it does not know', async () => {
    expect((await run(['completion', 'cmd'])).err).toContain('<终端> 的值不对：cmd');
    expect((await run(['--lang', 'en', 'completion', 'cmd'])).err).toContain('cmd is no value for <shell>');
  });
});
