import type { Severity } from '../../model/finding.js';
import type { FieldState } from '../../model/form-record.js';
import { indexPlaces, type PlaceIndex } from '../../model/place-index.js';
import type { ShownForm } from '../../present/shown-form.js';
import type { EffectiveField } from '../../store/forms/effective.js';
import type { DrawnDocument } from '../desk.js';
import { lightOf } from '../pieces.js';

/** A field on the form page. */
export interface ValueView {
  /** `v12`: n-th field of the record. */
  readonly id: string;
  readonly field: EffectiveField;
  /** What of the original lights up; null where nothing does. */
  readonly light: string | null;
  readonly state: ValueState;
}

/** One state decides how a value is drawn, the one a person must know of first. */
export type ValueState = 'conflict' | 'corrected' | 'doubtful' | FieldState;

/** What is drawn on a cell or paragraph of the original. */
export interface ElementMarks {
  readonly states: readonly ValueState[];
  readonly severity: Severity | null;
  /** Ids of the values that stand there. */
  readonly values: readonly string[];
}

export interface FormView {
  readonly values: readonly ValueView[];
  /** By the id of the element. */
  readonly marks: ReadonlyMap<string, ElementMarks>;
  /** For each finding, what lights up. */
  readonly findingLights: readonly (string | null)[];
}

/** Joins what was read with where it stands in the original. */
export function viewOf(shown: ShownForm, { document }: DrawnDocument): FormView {
  const places = document === null ? null : indexPlaces(document);
  const inConflict = new Set(shown.conflicts.map(({ key, entity }) => `${key}@${entity}`));
  const values = shown.record.fields.map((field, at): ValueView => {
    const light = places === null || field.place === null ? null : lightOf(places, field.place, field.raw);
    return { id: `v${at}`, field, light, state: stateOf(field, inConflict) };
  });
  const findingLights = shown.findings.map((finding) => findingLight(finding.places, places));
  return { values, findingLights, marks: marksOf(values, shown, findingLights) };
}

function stateOf(field: EffectiveField, inConflict: ReadonlySet<string>): ValueState {
  if (inConflict.has(`${field.key}@${field.entity}`)) return 'conflict';
  if (field.corrected) return 'corrected';
  if (field.state === 'read' && field.confidence < 1) return 'doubtful';
  return field.state;
}

function findingLight(of: ShownForm['findings'][number]['places'], places: PlaceIndex | null): string | null {
  if (places === null) return null;
  const lights = of.flatMap((place) => lightOf(places, place, null) ?? []);
  return lights.length === 0 ? null : lights.join(' ');
}

function marksOf(
  values: readonly ValueView[],
  { findings }: ShownForm,
  findingLights: readonly (string | null)[],
): ReadonlyMap<string, ElementMarks> {
  const marks = new Map<string, { states: ValueState[]; severity: Severity | null; values: string[] }>();
  const at = (id: string) => {
    const known = marks.get(id) ?? { states: [], severity: null, values: [] };
    marks.set(id, known);
    return known;
  };
  for (const { id, light, state } of values)
    for (const element of elementsIn(light)) {
      at(element).values.push(id);
      if (state !== 'read') at(element).states.push(state);
    }
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
