import { recheckChanged } from '../../../ingest/reread/recheck.js';
import { formName } from '../../../present/names.js';
import { listConflicts } from '../../../store/corrections/conflicts.js';
import { chooseVersion } from '../../../store/forms/choose-version.js';
import { type FormVersion, readVersions } from '../../../store/forms/versions.js';
import type { Store } from '../../../store/open-store.js';
import { type CliContext, CliError, printResult, sayIn } from '../../program/context.js';
import { setupOf } from '../../program/database-setup.js';
import { formNamed } from '../../program/form-named.js';
import { withStore } from '../../program/with-store.js';
import { resolveAuthor } from '../correct/correction-options.js';

export interface UseFlags {
  readonly db: string;
  /** The version's number, from 1. */
  readonly use: number;
  readonly by?: string;
  readonly reason?: string;
  readonly json?: boolean;
}

/** `huibiao history FORM --use VERSION`: a person says which version counts. */
export function useVersion(ref: string, flags: UseFlags, context: CliContext): Promise<void> {
  const by = resolveAuthor(flags.by, context);
  return withStore('change', flags.db, context, (store) => {
    const form = formNamed(store, ref);
    const versions = readVersions(store, form.formId);
    const { id: versionId, fileName: file } = versionNumbered(versions, flags.use);
    // A change of version and the checks over it are one transaction.
    store.transaction(() => {
      chooseVersion(store, { formId: form.formId, versionId, by, reason: flags.reason?.trim() || null });
      recheckChanged(store, setupOf(store, context));
    });
    const before = versions.findIndex(({ current }) => current) + 1;
    report(
      store,
      { form: form.formId, name: formName(form, context.lang), version: flags.use, file, before },
      flags,
      context,
    );
  });
}

interface Used {
  readonly form: number;
  readonly name: string;
  readonly version: number;
  readonly file: string;
  readonly before: number;
}

function report(store: Store, used: Used, flags: UseFlags, context: CliContext): void {
  const conflicts = listConflicts(store, used.form).length;
  const { form, version, before } = used;
  const how = conflicts > 0 ? [sayIn(context, 'reparse-how-conflicts')] : [];
  printResult(
    context,
    flags,
    () => ({ form, version, before, conflicts }),
    () => [sayIn(context, 'history-used', used), ...how].join('\n'),
  );
  if (conflicts > 0) context.exit(2);
}

/** Versions are numbered from 1, the oldest. */
export function versionNumbered(versions: readonly FormVersion[], number: number): FormVersion {
  const version = versions[number - 1];
  if (version === undefined) throw new CliError('history-no-version', { version: number, count: versions.length });
  return version;
}
