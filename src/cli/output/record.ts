import { type Lang, sayFinding } from '../../messages/index.js';
import type { Finding, StoredFinding } from '../../model/finding.js';
import type { Field, FormRecord, NarrativePart, Quantity, Residue } from '../../model/form-record.js';
import type { Place } from '../../model/place.js';

/**
 * The record as the contract prints it: keys always in the contract's order, each finding with its sentence. `extra`
 * are findings of the checks, which follow the reader's own.
 */
export function printableRecord(record: FormRecord, extra: readonly Finding[], lang: Lang) {
  const { contract, parser, source, form, department, year, sections } = record;
  return {
    contract,
    parser,
    source: {
      name: source.name,
      sha256: source.sha256,
      bytes: source.bytes,
      format: source.format,
      encoding: source.encoding,
      layout: source.layout,
    },
    form,
    department: department && { name: department.name, evidence: department.evidence, confirmed: department.confirmed },
    year: year && { value: year.value, evidence: year.evidence },
    sections: sections.map(({ number, title, state }) => ({ number, title, state })),
    fields: record.fields.map(printableField),
    quantities: record.quantities.map(printableQuantity),
    narrative: record.narrative.map(printableNarrative),
    findings: [...record.findings, ...extra].map((finding) => printableFinding(finding, lang)),
    residue: record.residue.map(({ text, place }: Residue) => ({ text, place: printablePlace(place) })),
    coverage: { characters: record.coverage.characters, accounted: record.coverage.accounted },
  };
}

export function printableFinding(finding: StoredFinding, lang: Lang) {
  return {
    code: finding.code,
    severity: finding.severity,
    message: sayFinding(lang, finding),
    facts: finding.facts,
    places: finding.places.map(printablePlace),
  };
}

export function printableField(field: Field) {
  const { key, entity, state, raw, value, unit, place, confidence } = field;
  return { key, entity, state, raw, value, unit, place: place && printablePlace(place), confidence };
}

function printableQuantity(quantity: Quantity) {
  const { surface, subject, value, upper, unit, qualifier, kind, change, field, section, place } = quantity;
  const printedChange = change && { role: change.role, pair: change.pair };
  return {
    surface,
    subject,
    value,
    upper,
    unit,
    qualifier,
    kind,
    change: printedChange,
    field,
    section,
    place: printablePlace(place),
  };
}

export function printableNarrative({ path, heading, slug, text, place }: NarrativePart) {
  return { path, heading, slug, text, place: printablePlace(place) };
}

const PLACE_KEYS = ['table', 'row', 'column', 'block', 'line', 'anchor', 'start', 'end'] as const;

function printablePlace(place: Place): Place {
  return Object.fromEntries(PLACE_KEYS.flatMap((key) => (place[key] === undefined ? [] : [[key, place[key]]])));
}
