import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECK_CODES } from '../../src/checks/codes.js';
import { DEFAULT_THRESHOLDS } from '../../src/checks/config.js';
import { RULES } from '../../src/checks/rules.js';

const text = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8');
const sections = new Map(
  text
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section] as const),
);

describe('docs/checks.md', () => {
  it('has a heading for every code and for no other', () => {
    expect([...sections.keys()].sort()).toEqual([...CHECK_CODES, 'X1'].sort());
  });

  it.each([...CHECK_CODES, 'X1'])('says severity, example and what to do for %s', (code) => {
    const section = sections.get(code) ?? '';
    expect(section).toMatch(/Severity: (?:error|warning|info)/);
    expect(section).toContain('Example:');
    expect(section).toContain('What to do:');
  });

  it.each(CHECK_CODES)('gives the severity of the rule table for %s', (code) => {
    expect(sections.get(code)).toContain(`Severity: ${RULES[code].severity}`);
  });

  it('lists every threshold with its default', () => {
    for (const [name, value] of Object.entries(DEFAULT_THRESHOLDS))
      expect(text).toContain(`| \`${name}\` | ${value} |`);
  });
});
