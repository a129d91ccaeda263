import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { latinWords } from './support/latin-words.js';

const FOLDER = join(import.meta.dirname, '../src/messages');

interface Sentence {
  readonly zh: (facts: unknown) => string;
}

function isSentence(value: unknown): value is Sentence {
  return (
    typeof value === 'object' && value !== null && 'zh' in value && typeof value.zh === 'function' && 'en' in value
  );
}

async function sentences(): Promise<readonly (readonly [code: string, sentence: Sentence])[]> {
  const modules: readonly object[] = await Promise.all(readdirSync(FOLDER).map((file) => import(join(FOLDER, file))));
  const tables = modules
    .flatMap((module) => Object.values(module))
    .filter((one) => typeof one === 'object' && one !== null);
  const entries = tables.flatMap((table) => Object.entries(table));
  return entries.flatMap(([code, value]) => (isSentence(value) ? [[code, value] as const] : []));
}

/** `${…}`, the innermost first. */
const PLACE = /\$\{([^{}]*)\}/u;
/** `'…'`, `"…"` and a template without places. */
const QUOTED = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`/gu;

/** The texts a sentence is made of, in every case it distinguishes. */
function textsOf(sentence: Sentence): readonly string[] {
  let code = sentence.zh.toString();
  const texts: string[] = [];
  for (let place = PLACE.exec(code); place !== null; place = PLACE.exec(code)) {
    texts.push(...quotedIn(place[1] ?? ''));
    code = code.replace(place[0], () => '1');
  }
  return [...texts, ...quotedIn(code)].filter((text) => /\p{sc=Han}/u.test(text));
}

function quotedIn(code: string): readonly string[] {
  return [...code.matchAll(QUOTED)].map(([, single, double, template]) => single ?? double ?? template ?? '');
}

/** Facts of any message: each is the same again, and reads as `value`. */
function factsOf(value: unknown): object {
  const facts: object = new Proxy(() => facts, {
    get: (_, name) => {
      if (name === Symbol.toPrimitive) return () => '1';
      return value === undefined ? facts : value;
    },
    apply: () => facts,
  });
  return facts;
}

/** What a sentence says where facts are missing, none, one or many; those it cannot say are not its facts. */
function said(sentence: Sentence): readonly string[] {
  return [undefined, null, 0, 1, 3, '', '一', [], ['一', '二'], true, false].flatMap((value) => {
    try {
      return [sentence.zh(factsOf(value))];
    } catch {
      return [];
    }
  });
}

/** What a sentence shows of facts it can never be given. */
const NO_FACT = /\b(?:null|undefined|NaN|Infinity|Invalid|Date|function|object|Object)\b/gu;

describe('a Chinese sentence', async () => {
  const all = await sentences();

  it('is found for every code', () => expect(all.length).toBeGreaterThan(400));

  it('holds no English word, key or code path in any of its cases', () => {
    const wrong = all.flatMap(([code, sentence]) => {
      const words = [...textsOf(sentence), ...said(sentence)].flatMap((text) =>
        latinWords(text.replaceAll(NO_FACT, '')),
      );
      return words.length === 0 ? [] : [[code, [...new Set(words)]]];
    });
    expect(wrong).toEqual([]);
  });
});
