import { type Lang, say } from '../../messages/index.js';
import { type KeyNames, keyNames } from '../../present/key-names.js';
import { cellName, shownField, shownValue } from '../../present/names.js';
import { listConflicts } from '../../store/corrections/conflicts.js';
import { listCorrections } from '../../store/corrections/correct.js';
import { readVersions } from '../../store/forms/versions.js';
import type { Store } from '../../store/open-store.js';
import { readKeys } from '../../store/queries/keys.js';
import { readReadings } from '../../store/queries/readings.js';
import type { Correction } from '../../store/records/correction.js';
import { readChoices } from '../../store/records/version-choice.js';

/** Something that happened to a form. */
export interface TimelineEvent {
  readonly at: string;
  readonly what: string;
  /** Null where nobody did it. */
  readonly by: string | null;
  readonly reason: string | null;
}

/** Everything that happened to a form, the latest first. */
export function readTimeline(store: Store, formId: number, lang: Lang): readonly TimelineEvent[] {
  const events = store.snapshot(() => [
    ...arrivals(store, formId, lang),
    ...corrections(store, formId, keyNames(readKeys(store), lang)),
  ]);
  return events.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}

function arrivals(store: Store, formId: number, lang: Lang): readonly TimelineEvent[] {
  const versions = readVersions(store, formId);
  const numberOf = (versionId: number) => versions.findIndex(({ id }) => id === versionId) + 1;
  const happened = { by: null, reason: null } as const;
  return [
    ...versions.map(({ id, fileName, receivedAt, current }) => {
      const what = say(lang, 'desk-history-version', { version: numberOf(id), file: fileName, current });
      return { ...happened, at: receivedAt, what };
    }),
    ...readReadings(store, formId).map(({ versionId, at, ...reading }) => {
      return { ...happened, at, what: say(lang, 'desk-history-reading', { ...reading, version: numberOf(versionId) }) };
    }),
    ...readChoices(store, formId).map(({ versionId, at, by, reason }) => {
      return { at, by, reason, what: say(lang, 'desk-history-chosen', { version: numberOf(versionId) }) };
    }),
  ];
}

function corrections(store: Store, formId: number, names: KeyNames): readonly TimelineEvent[] {
  const waiting = new Set(listConflicts(store, formId).map(({ correctionId }) => correctionId));
  return listCorrections(store, formId).flatMap((one) => [
    made(one, waiting.has(one.id), names),
    ...(one.undoneAt === null ? [] : [undone(one, one.undoneAt, names)]),
  ]);
}

function made(
  { id: _, key, entity, base, value, unit, ...said }: Correction,
  open: boolean,
  names: KeyNames,
): TimelineEvent {
  const { lang } = names;
  const from = shownField({ key, entity, place: null, confidence: 1, ...base }, lang);
  const facts = { cell: cellName(key, entity, names), from, to: shownValue(value, unit, lang), open };
  return { at: said.at, by: said.by, reason: said.reason, what: say(lang, 'desk-history-corrected', facts) };
}

function undone(correction: Correction, at: string, names: KeyNames): TimelineEvent {
  const { key, entity, value, unit, undoneBy, undoneReason } = correction;
  const facts = { cell: cellName(key, entity, names), to: shownValue(value, unit, names.lang) };
  return { at, by: undoneBy, reason: undoneReason, what: say(names.lang, 'desk-history-undone', facts) };
}
