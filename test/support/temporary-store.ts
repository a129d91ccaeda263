import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckOutcome } from '../../src/model/check.js';
import type { FormRecord } from '../../src/model/form-record.js';
import type { Submission } from '../../src/model/submission.js';
import { type OpenOptions, openStore, type Store } from '../../src/store/open-store.js';
import { acceptForm } from '../../src/store/submissions/accept.js';
import { formRecord, incoming, type RecordSpec } from './record.js';
import { TEMPLATES } from './templates.js';

/** A real database in a folder of its own, and a clock that moves one second a look. */
export interface TemporaryStore {
  readonly file: string;
  readonly folder: string;
  readonly store: Store;
  readonly now: () => string;
  open(options?: Partial<OpenOptions>): Store;
  remove(): void;
}

export function temporaryStore(options: Partial<OpenOptions> = {}): TemporaryStore {
  const folder = mkdtempSync(join(tmpdir(), 'huibiao-store-'));
  const file = join(folder, 'test.sqlite');
  const now = tickingClock();
  const store = openStore(file, { now, describe: describeByCode, templates: TEMPLATES, ...options });
  const opened: Store[] = [store];
  return {
    file,
    folder,
    store,
    now,
    open(more = {}) {
      const another = openStore(file, { now, describe: describeByCode, templates: TEMPLATES, ...more });
      opened.push(another);
      return another;
    },
    remove() {
      for (const one of opened) one.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** 2026-01-01T00:00:01Z, :02Z, … */
export function tickingClock(): () => string {
  let seconds = 0;
  return () => new Date(Date.UTC(2026, 0, 1) + ++seconds * 1000).toISOString();
}

export const describeByCode = (found: { readonly code: string }): string => `【${found.code}】`;

/** Stores a form given as a spec; its bytes are `content`, or follow from the spec. */
export function submit(
  store: Store,
  spec: RecordSpec = {},
  content = JSON.stringify(spec),
  outcomes: readonly CheckOutcome[] = [],
): Submission {
  const file = incoming(spec.name ?? '自评报告.txt', content);
  const record: FormRecord = formRecord({ ...spec, sha256: file.sha256 });
  return acceptForm(store, file, record, outcomes);
}
