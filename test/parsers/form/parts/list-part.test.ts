import { describe, expect, it } from 'vitest';
import { fieldIn, readingOf } from '../build.js';
import { linesForm } from './lines-form.js';

describe('a list in lines', () => {
  it('is found by the word of its items where its label is lost', () => {
    const reading = readingOf(linesForm({ taskLabel: null, tasks: ['任务1：建茶园', '任务2：', '修渠'] }));
    expect(fieldIn(reading, 'profile.duties')).toBe('read 管理全县茶叶生产。');
    expect(fieldIn(reading, 'profile.tasks[1]')).toBe('read 建茶园');
    expect(fieldIn(reading, 'profile.tasks[2]')).toBe('read 修渠');
    expect(fieldIn(reading, 'profile.achievements')).toBe('read 全年平稳。');
  });
  it('may be more of the answer before it where its label is lost and nothing but numbers begins its items', () => {
    const reading = readingOf(linesForm({ taskLabel: null, tasks: ['1、建茶园', '2、修渠'] }));
    expect(fieldIn(reading, 'profile.duties')).toBe('unreadable');
    expect(reading.findings.map(({ code }) => code)).toContain('ambiguous-line');
  });
});

describe('a label and its answer in one line', () => {
  it('are parted behind the pinyin of the label', () => {
    const reading = readingOf(linesForm({ phone: ['聯(lián)絡(luò)電話(huà)：0730-7654321'] }));
    expect(fieldIn(reading, 'profile.contact_phone')).toBe('read 0730-7654321');
  });
});
