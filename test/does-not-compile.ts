import { fail, type Verdict } from '../src/checks/rule.js';
import { say } from '../src/messages/index.js';
import type { MessagesFor } from '../src/messages/message.js';
import { reading } from '../src/messages/reading.js';
import { finding } from '../src/model/finding.js';
import type { ReadingFacts } from '../src/model/finding-facts.js';
import { StoreError } from '../src/store/store-error.js';

/**
 * Mistakes the types of messages, findings and the store's errors have to catch. The compiler tests them: an
 * `@ts-expect-error` above a line that compiles is an error itself. Nothing here is run.
 */
export const DOES_NOT_COMPILE = [
  // @ts-expect-error: no such code
  () => say('zh', 'no-such-code'),
  // @ts-expect-error: the fact `type` is missing
  () => say('zh', 'unsupported-type'),
  // @ts-expect-error: the fact has another name
  () => say('zh', 'unsupported-type', { kind: 'PDF' }),
  // @ts-expect-error: the fact is a number
  () => say('zh', 'deleted-text', { characters: '3' }),
  // @ts-expect-error: a label takes no facts
  () => say('zh', 'verify-good', { count: 1 }),
  // @ts-expect-error: no such language
  () => say('fr', 'verify-good'),
  // @ts-expect-error: one of the two has no sentence
  (severity: 'error' | 'grave') => say('zh', `severity-${severity}`),
  // @ts-expect-error: no such code
  () => finding('no-such-code', 'error'),
  // @ts-expect-error: the fact `part` is missing
  () => finding('damaged', 'error'),
  // @ts-expect-error: the fact has another name
  () => finding('damaged', 'error', { stream: 'WordDocument' }),
  // @ts-expect-error: the fact is a number
  () => finding('hidden-text', 'warning', { characters: '3' }),
  // @ts-expect-error: the code carries no facts
  () => finding('not-text', 'error', { encoding: 'utf-8' }),
  // @ts-expect-error: a cell of a sum has no value
  () => finding('T7', 'error', { cell: { key: 'income.total', entity: 'bureau', name: '收入合计', row: '局机关' } }),
  // @ts-expect-error: the rule T7 names a cell
  (): Verdict<'T7'> => fail('income.total@bureau', { unit: '万元' }, []),
  // @ts-expect-error: a code of the readers without its sentence
  () => ({ damaged: reading.damaged }) satisfies MessagesFor<ReadingFacts>,
  // @ts-expect-error: no such code
  () => new StoreError('no-such-code', { file: '库.sqlite' }),
  // @ts-expect-error: the fact `file` is missing
  () => new StoreError('disk-full'),
  // @ts-expect-error: the fact has another name
  () => new StoreError('no-such-form', { formId: 1 }),
];
