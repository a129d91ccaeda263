import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../src/messages/checks.js';
import { cli } from '../src/messages/cli.js';
import { compare } from '../src/messages/compare.js';
import { corrections } from '../src/messages/corrections.js';
import { departments } from '../src/messages/departments.js';
import { desk } from '../src/messages/desk.js';
import { deskEdit } from '../src/messages/desk-edit.js';
import { deskPages } from '../src/messages/desk-pages.js';
import { deskReview } from '../src/messages/desk-review.js';
import { examples } from '../src/messages/examples.js';
import { exported } from '../src/messages/export.js';
import { form } from '../src/messages/form.js';
import { history } from '../src/messages/history.js';
import { messageCodes, sayFinding, sentenceOf } from '../src/messages/index.js';
import { ingest } from '../src/messages/ingest.js';
import { intake } from '../src/messages/intake.js';
import { parse } from '../src/messages/parse.js';
import { reading } from '../src/messages/reading.js';
import { reparse } from '../src/messages/reparse.js';
import { show } from '../src/messages/show.js';
import { store } from '../src/messages/store.js';

/** `'submission stored twice',` of a rule, and `push(`conflicts not shown: ${id}`)` */
const PROBLEM = /^ {4}'([a-z, ]+)',$|[`(]([a-z ]+): \$\{/gmu;

/** Facts of any message: whatever is asked of them is a fact again, and reads as 1. */
const ANY_FACTS: object = new Proxy(() => ANY_FACTS, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => '1' : ANY_FACTS),
  apply: () => ANY_FACTS,
});

describe('the message catalogue', () => {
  it('has a sentence in both languages for every code', () => {
    const silent = messageCodes().flatMap((code) =>
      (['zh', 'en'] as const).filter((lang) => (sentenceOf(lang, code, ANY_FACTS) ?? '').trim() === ''),
    );
    expect(messageCodes().length).toBeGreaterThan(400);
    expect(silent).toEqual([]);
  });

  it('has each code in one area only', () => {
    const areas = [
      reading,
      form,
      checks,
      store,
      ingest,
      intake,
      parse,
      compare,
      corrections,
      reparse,
      departments,
      desk,
      deskEdit,
      deskPages,
      deskReview,
      history,
      exported,
      cli,
      examples,
      show,
    ];
    expect(areas.flatMap((area) => Object.keys(area)).sort()).toEqual([...messageCodes()].sort());
  });
});

describe('what the proof of a database finds', () => {
  it('is said in Chinese without a word of the store', () => {
    const problems = [...readFileSync('src/store/proof/integrity.ts', 'utf8').matchAll(PROBLEM)].map(
      ([, quoted, pushed]) => quoted ?? pushed ?? '',
    );
    expect(problems.length).toBeGreaterThan(11);
    for (const problem of problems)
      expect([problem, sentenceOf('zh', 'verify-problem', { problem: `${problem}: 3` })]).toEqual([
        problem,
        expect.stringMatching(/^数据库自相矛盾：\P{L}*[\p{sc=Han}、，]+(?: 3)?$/u),
      ]);
    expect(sentenceOf('zh', 'verify-problem', { problem: '*** in database main ***' })).toContain('内部结构受损');
  });
});

describe('a finding another version of huibiao stored', () => {
  it('is shown with its code and facts where the code is unknown', () => {
    const stored = { code: 'left-over', facts: { part: 'footer' } };
    expect(sayFinding('zh', stored)).toMatch(/另一版本.*left-over \{"part":"footer"\}/u);
    expect(sayFinding('en', stored)).toMatch(/another version.*left-over \{"part":"footer"\}/u);
    expect(sayFinding('zh', { code: 'toString', facts: {} })).toMatch(/另一版本.*toString/u);
  });

  it('is shown with its code and facts where the sentence needs facts it does not have', () => {
    expect(sayFinding('zh', { code: 'ambiguous-column', facts: { row: '局机关' } })).toMatch(
      /另一版本.*ambiguous-column \{"row":"局机关"\}/u,
    );
  });
});
