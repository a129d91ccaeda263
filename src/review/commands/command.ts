import { z } from 'zod';

const reason = z.string().trim().min(1).max(500);
const id = z.coerce.number().int().positive();
/** One box ticked is sent as one value, several as a list. */
const ids = z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(id).min(1).max(5_000));
/** An empty box of a form says nothing. */
const optional = z
  .string()
  .nullish()
  .transform((text) => (text === undefined || text === '' ? null : text));

const seen = z.object({
  state: z.enum(['read', 'blank', 'absent', 'unreadable']),
  value: optional,
  unit: optional,
});

/** What a person at the desk can do, each with what its page sends along. */
export const COMMANDS = {
  /** Says what a cell holds; `value` empty says that it is blank. */
  correct: z.object({
    formId: id,
    key: z.string().min(1),
    entity: optional,
    occurrence: id.default(1),
    value: optional,
    unit: optional,
    reason,
    seen,
  }),
  /** Takes a correction back. */
  undo: z.object({ correctionId: id, reason }),
  /** Settles a conflict: the correction still holds, or the new reading is right. */
  settle: z.object({ correctionId: id, decision: z.enum(['keep', 'drop']), reason }),
  /** Says that what was read in a cell is right. */
  confirm: z.object({ formId: id, key: z.string().min(1), entity: optional, occurrence: id.default(1), seen }),
  /** Says that a finding may stay while its facts are the same. */
  waive: z.object({ formId: id, code: z.string().min(1), subject: optional, factsHash: z.string().min(1), reason }),
  /** Takes a waiver back. */
  unwaive: z.object({ waiverId: id, reason }),
  /** Accepts forms: each by itself; those that cannot be accepted are named and left as they are. */
  accept: z.object({ formIds: ids, note: optional }),
  /** Sends a form back, and says why. */
  return: z.object({ formId: id, note: reason }),
  /** Makes a form one that waits for a decision. */
  reopen: z.object({ formId: id, note: optional }),
  /** Takes the decisions of one go back. */
  'undo-review': z.object({ batch: id }),
} as const;

export type CommandKind = keyof typeof COMMANDS;

/** A command as the writer gets it: what was sent, and who sent it. */
export type DeskCommand = {
  [Kind in CommandKind]: { readonly kind: Kind; readonly by: string } & Readonly<z.infer<(typeof COMMANDS)[Kind]>>;
}[CommandKind];

/** What came of it: findings that are said no longer and those said now, or why nothing was done. */
export type CommandAnswer =
  | {
      readonly ok: true;
      readonly formId: number;
      readonly errorsBefore: number;
      readonly errors: number;
      readonly gone: Codes;
      readonly came: Codes;
    }
  | {
      readonly ok: true;
      readonly formId: number;
      /** Decisions that can be taken back at one go; null where none was made. */
      readonly batch: number | null;
      readonly decided: readonly number[];
      readonly refused: readonly RefusedForm[];
    }
  | { readonly ok: false; readonly code: string; readonly facts: object };

/** A form that could not be accepted, and why. */
export interface RefusedForm {
  readonly formId: number;
  readonly code: string;
  readonly facts: object;
}

type Codes = readonly string[];

export function isCommandKind(kind: string): kind is CommandKind {
  return Object.hasOwn(COMMANDS, kind);
}
