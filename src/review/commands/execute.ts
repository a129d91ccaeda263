import type { StoredFinding } from '../../model/finding.js';
import { confirm } from '../../store/corrections/confirm.js';
import { resolveConflict } from '../../store/corrections/conflicts.js';
import { correct, undoCorrection } from '../../store/corrections/correct.js';
import { type Store, StoreError } from '../../store/open-store.js';
import { type Correction, readCorrection } from '../../store/records/correction.js';
import { readWaiver } from '../../store/records/waiver.js';
import { unwaive, waive } from '../../store/reviews/waive.js';
import type { CommandAnswer, DeskCommand } from './command.js';
import { type Deciding, decide, isDeciding } from './decide.js';

/** Changes a form and checks it again in one transaction; handed in, because checking needs the templates and settings. */
export type ChangeAndRecheck = (formId: number, change: () => OfForm) => Changed;

/** What was said, and of which form. */
type OfForm = Pick<Correction, 'formId'>;

interface Changed {
  readonly correction: OfForm;
  readonly before: { readonly errors: number } | null;
  readonly after: { readonly errors: number } | null;
  readonly gone: readonly StoredFinding[];
  readonly came: readonly StoredFinding[];
}

/** Does what a person asked for, wholly or not at all. What cannot be done is an answer; only a broken program throws. */
export function execute(store: Store, command: DeskCommand, changeAndRecheck: ChangeAndRecheck): CommandAnswer {
  try {
    if (isDeciding(command)) return decide(store, command, (formId) => changeAndRecheck(formId, () => ({ formId })));
    const { correction, before, after, gone, came } = changeAndRecheck(formOf(store, command), () =>
      change(store, command),
    );
    const errorsBefore = before?.errors ?? 0;
    return {
      ok: true,
      formId: correction.formId,
      errorsBefore,
      errors: after?.errors ?? 0,
      gone: codes(gone),
      came: codes(came),
    };
  } catch (error) {
    if (error instanceof StoreError) return { ok: false, code: error.code, facts: error.facts };
    throw error;
  }
}

type Changing = Exclude<DeskCommand, Deciding>;

function change(store: Store, command: Changing): OfForm {
  switch (command.kind) {
    case 'correct':
      return correct(store, command);
    case 'undo':
      return undoCorrection(store, command.correctionId, command.by, command.reason);
    case 'settle':
      return resolveConflict(store, command.correctionId, command) ?? correctionOf(store, command.correctionId);
    case 'confirm':
      return confirm(store, command);
    case 'waive':
      return waive(store, command);
    case 'unwaive':
      return unwaive(store, command.waiverId, command.by, command.reason);
  }
}

function formOf(store: Store, command: Changing): number {
  if ('formId' in command) return command.formId;
  return 'waiverId' in command
    ? waiverOf(store, command.waiverId).formId
    : correctionOf(store, command.correctionId).formId;
}

function waiverOf(store: Store, id: number): OfForm {
  const made = readWaiver(store, id);
  if (made === null) throw new StoreError('no-such-waiver', { waiver: id });
  return made;
}

function correctionOf(store: Store, id: number): Correction {
  const made = readCorrection(store, id);
  if (made === null) throw new StoreError('no-such-correction', { correction: id });
  return made;
}

function codes(findings: readonly StoredFinding[]): readonly string[] {
  return findings.map(({ code }) => code);
}
