import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECK_CODES } from '../../src/checks/codes.js';
import { DEFAULT_THRESHOLDS } from '../../src/checks/config.js';
import { RULES } from '../../src/checks/rules.js';

const ENGLISH = {
  path: 'docs/checks.md',
  severities: { error: 'error', warning: 'warning', info: 'info' },
  parts: { severity: 'Severity: ', example: 'Example:', advice: 'What to do:' },
};
const CHINESE = {
  path: 'docs/zh/checks.md',
  severities: { error: '错误', warning: '提醒', info: '说明' },
  parts: { severity: '程度：', example: '例：', advice: '处理：' },
};

describe.each([ENGLISH, CHINESE])('$path', ({ path, severities, parts }) => {
  const text = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const sections = new Map(
    text
      .split(/^### /m)
      .slice(1)
      .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section] as const),
  );

  it('has a heading for every code and for no other', () => {
    expect([...sections.keys()].sort()).toEqual([...CHECK_CODES, 'X1'].sort());
  });

  it.each([...CHECK_CODES, 'X1'])('says severity, example and what to do for %s', (code) => {
    const section = sections.get(code) ?? '';
    const severity = section.split(parts.severity)[1] ?? '';
    expect(Object.values(severities).some((word) => severity.startsWith(word))).toBe(true);
    expect(section).toContain(parts.example);
    expect(section).toContain(parts.advice);
  });

  it.each(CHECK_CODES)('gives the severity of the rule table for %s', (code) => {
    expect(sections.get(code)).toContain(`${parts.severity}${severities[RULES[code].severity]}`);
  });

  it('lists every threshold with its default', () => {
    for (const [name, value] of Object.entries(DEFAULT_THRESHOLDS))
      expect(text).toContain(`| \`${name}\` | ${value} |`);
  });
});
