import type { Severity } from '../../model/finding.js';
import type { FieldState } from '../../model/form-record.js';
import type { Place } from '../../model/place.js';
import { indexPlaces, type PlaceIndex } from '../../model/place-index.js';
import type { ShownForm } from '../../present/shown-form.js';
import type { EffectiveField } from '../../store/forms/effective.js';
import type { FormFinding } from '../../store/queries/form-findings.js';
import type { DrawnDocument } from '../desk.js';
import { lightOf } from '../pieces.js';
import type { CellName } from '../query/cell-address.js';

/** A field on the form page. */
export interface ValueView {
  /** `v12`: n-th field of the record. */
  readonly id: string;
  readonly cell: CellName;
  readonly field: EffectiveField;
  /** What of the original lights up; null where nothing does. */
  readonly light: string | null;
  /** Whether other characters stand at its place than were read. */
  readonly isLost: boolean;
  readonly state: ValueState;
  /** Whether a person has to look at it: it cannot be read for certain, is in conflict, or an error is about it. */
  readonly isOpen: boolean;
}

/** One state decides how a value is drawn, the one a person must know of first. */
export type ValueState = 'conflict' | 'corrected' | 'confirmed' | 'doubtful' | FieldState;

/** What is drawn on a cell or paragraph of the original. */
export interface ElementMarks {
  readonly states: readonly (ValueState | 'residue')[];
  readonly severity: Severity | null;
  /** Ids of the values that stand there. */
  readonly values: readonly string[];
}

/** Something of the report (五) or of the rest that lights up its place. */
export interface ProseLights {
  readonly narrative: readonly (string | null)[];
  readonly quantities: readonly (string | null)[];
  readonly residue: readonly (string | null)[];
}

export interface FormView {
  readonly values: readonly ValueView[];
  /** By the id of the element. */
  readonly marks: ReadonlyMap<string, ElementMarks>;
  /** For each finding, what lights up. */
  readonly findingLights: readonly (string | null)[];
  /** For each finding, whether it is an error that no value above it stands for. */
  readonly openFindings: readonly boolean[];
  readonly prose: ProseLights;
  /** How many values and findings a person has to look at. */
  readonly open: number;
}

/** Joins what was read with where it stands in the original. */
export function viewOf(shown: ShownForm, { document }: DrawnDocument): FormView {
  const places = document === null ? null : indexPlaces(document);
  const values = valuesOf(shown, places);
  const isError = ({ severity, waived }: FormFinding) => severity === 'error' && !waived;
  const errorPlaces = shown.findings.filter(isError).flatMap((one) => one.places);
  const openFindings = shown.findings.map(
    (finding) =>
      isError(finding) &&
      !finding.places.some((place) => values.some(({ field }) => field.place !== null && meets(field.place, place))),
  );
  const marked = values.map((value) => ({ ...value, isOpen: value.isOpen || isAmong(errorPlaces, value.field.place) }));
  const findingLights = shown.findings.map((finding) => findingLight(finding.places, places));
  const prose = proseLights(shown, places);
  const open = [...marked.map(({ isOpen }) => isOpen), ...openFindings].filter(Boolean).length;
  return {
    values: marked,
    findingLights,
    openFindings,
    prose,
    open,
    marks: marksOf({ values: marked, findingLights, prose }, shown),
  };
}

/** Two pages of a form with one stamp show the same values: the same original, read by the same parser, with the same corrections. */
export function stampOf({ record, corrections }: ShownForm): string {
  const undone = corrections.filter(({ undoneAt }) => undoneAt !== null).length;
  return [record.source.sha256.slice(0, 12), record.parser, corrections.length, undone].join(' ');
}

/** The fields without a document: what the page of one cell needs. */
export function valuesOf(shown: ShownForm, places: PlaceIndex | null): readonly ValueView[] {
  const inConflict = new Set(shown.conflicts.map(({ key, entity }) => `${key}@${entity}`));
  const counts = new Map<string, number>();
  return shown.record.fields.map((field, at): ValueView => {
    const { key, entity } = field;
    const name = `${key}@${entity}`;
    const occurrence = (counts.get(name) ?? 0) + 1;
    counts.set(name, occurrence);
    const light = places === null || field.place === null ? null : lightOf(places, field.place, field.raw);
    const state = stateOf(field, inConflict);
    const isLost = places !== null && field.place !== null && light === null;
    return { id: `v${at}`, cell: { key, entity, occurrence }, field, light, isLost, state, isOpen: OPEN.has(state) };
  });
}

const OPEN: ReadonlySet<ValueState> = new Set<ValueState>(['unreadable', 'doubtful', 'conflict']);

function stateOf(field: EffectiveField, inConflict: ReadonlySet<string>): ValueState {
  if (inConflict.has(`${field.key}@${field.entity}`)) return 'conflict';
  if (field.corrected) return 'corrected';
  if (field.confirmed) return 'confirmed';
  if (field.state === 'read' && field.confidence < 1) return 'doubtful';
  return field.state;
}

function isAmong(places: readonly Place[], own: Place | null): boolean {
  return own !== null && places.some((place) => meets(own, place));
}

/** The same cell or paragraph, and stretches of it that overlap where both name one. */
function meets(own: Place, place: Place): boolean {
  const isSame = (['table', 'row', 'column', 'block', 'line'] as const).every((part) => own[part] === place[part]);
  if (!isSame || own.start === undefined || place.start === undefined) return isSame;
  return own.start <= (place.end ?? place.start) && place.start <= (own.end ?? own.start);
}

function findingLight(of: readonly Place[], places: PlaceIndex | null): string | null {
  if (places === null) return null;
  const lights = of.flatMap((place) => lightOf(places, place, null) ?? []);
  return lights.length === 0 ? null : lights.join(' ');
}

function proseLights({ record }: ShownForm, places: PlaceIndex | null): ProseLights {
  const light = (place: Place, raw: string | null) => (places === null ? null : lightOf(places, place, raw));
  return {
    narrative: record.narrative.map(({ place }) => light(place, null)),
    quantities: record.quantities.map(({ place, surface }) => light(place, surface)),
    residue: record.residue.map(({ place, text }) => light(place, text)),
  };
}

function marksOf(
  { values, findingLights, prose }: Pick<FormView, 'values' | 'findingLights' | 'prose'>,
  { findings }: ShownForm,
): ReadonlyMap<string, ElementMarks> {
  const marks = new Map<
    string,
    { states: ElementMarks['states'][number][]; severity: Severity | null; values: string[] }
  >();
  const at = (id: string) => {
    const known = marks.get(id) ?? { states: [], severity: null, values: [] };
    marks.set(id, known);
    return known;
  };
  const stands = (id: string, light: string | null, state: ElementMarks['states'][number]) => {
    for (const element of elementsIn(light)) {
      at(element).values.push(id);
      if (state !== 'read') at(element).states.push(state);
    }
  };
  for (const { id, light, state } of values) stands(id, light, state);
  prose.quantities.forEach((light, i) => {
    stands(`q${i}`, light, 'read');
  });
  prose.narrative.forEach((light, i) => {
    stands(`n${i}`, light, 'read');
  });
  prose.residue.forEach((light, i) => {
    stands(`x${i}`, light, 'residue');
  });
  for (const [i, light] of findingLights.entries())
    for (const element of elementsIn(light)) {
      const mark = at(element);
      const { severity } = findings[i] ?? { severity: 'info' as const };
      if (mark.severity !== 'error') mark.severity = severity;
    }
  return marks;
}

function elementsIn(light: string | null): readonly string[] {
  return light === null ? [] : light.split(' ').map((piece) => piece.split(':')[0] ?? '');
}
