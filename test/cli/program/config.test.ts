import { describe, expect, it } from 'vitest';
import { DEFAULT_CHECK_CONFIG } from '../../../src/checks/config.js';
import { ConfigError, loadConfig, parseConfig } from '../../../src/cli/program/config.js';
import { sentenceOf } from '../../../src/messages/index.js';

function errorOf(text: string): ConfigError {
  try {
    parseConfig(text, 'huibiao.config.yaml');
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('no error');
}

describe('the configuration', () => {
  it('has defaults without a file, and in an empty one', () => {
    expect(loadConfig(undefined).checks).toEqual(DEFAULT_CHECK_CONFIG);
    expect(parseConfig('# nothing yet\n', 'x').checks).toEqual(DEFAULT_CHECK_CONFIG);
  });

  it('sets advice, switched-off codes, severities and thresholds, and keeps the other thresholds', () => {
    const { checks } = parseConfig(
      'checks:\n  advice: true\n  off: [T9, X1]\n  severity: { G3: info }\n  thresholds:\n    gradeGood: 75\n    partitionDeficit: "0.10"\n',
      'x',
    );
    expect(checks).toEqual({
      advice: true,
      off: ['T9', 'X1'],
      severity: { G3: 'info' },
      thresholds: { ...DEFAULT_CHECK_CONFIG.thresholds, gradeGood: '75', partitionDeficit: '0.10' },
    });
  });

  it.each([
    ['checks:\n  advise: true\n', 2, 'checks.advise'],
    ['checks:\n  advice: perhaps\n', 2, 'checks.advice'],
    ['checks:\n  off:\n    - T1\n    - T99\n', 4, 'checks.off.1'],
    ['checks:\n  severity:\n    T1: fatal\n', 3, 'checks.severity.T1'],
    ['checks:\n  thresholds:\n    gradeGood: 80\n    gradeBest: 95\n', 4, 'checks.thresholds.gradeBest'],
    ['checks:\n  thresholds:\n    gradeGood: high\n', 3, 'checks.thresholds.gradeGood'],
    ['# comment\n\nstore: {}\n', 3, 'store'],
  ])('names the line of what is wrong in %j', (text, line, path) => {
    expect(errorOf(text).facts.problems).toEqual([expect.objectContaining({ line, path })]);
  });

  it('names the line of a syntax error', () => {
    expect(errorOf('checks:\n  off: [T1\n').facts.problems?.[0]).toMatchObject({ kind: 'syntax' });
  });

  it('says so in both languages', () => {
    const { code, facts } = errorOf('checks:\n  advise: true\n');
    expect(sentenceOf('zh', code, facts)).toContain('第 2 行没有“checks.advise”这一设置');
    expect(sentenceOf('en', code, facts)).toContain('line 2: there is no setting checks.advise');
  });

  it('says that a file cannot be read', () => {
    expect(() => loadConfig('/no/such/huibiao.config.yaml')).toThrow(ConfigError);
  });
});
