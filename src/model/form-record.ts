import type { SourceFormat } from './document.js';
import type { Finding } from './finding.js';
import type { Place } from './place.js';

/** Version of the JSON shape below; see docs/schema.md. */
export const CONTRACT_VERSION = 1;

/** The result of one parser run for one file. Money and numbers are decimal strings. */
export interface FormRecord {
  readonly contract: typeof CONTRACT_VERSION;
  readonly parser: string;
  readonly source: Source;
  /** The id of the template that matched, null when the document is not a known form. */
  readonly form: string | null;
  readonly department: Department | null;
  readonly year: Year | null;
  /** Always all five, in order. */
  readonly sections: readonly Section[];
  readonly fields: readonly Field[];
  readonly quantities: readonly Quantity[];
  readonly narrative: readonly NarrativePart[];
  readonly findings: readonly Finding[];
  readonly residue: readonly Residue[];
  readonly coverage: Coverage;
}

export interface Source {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Null when no reader recognises the bytes. */
  readonly format: SourceFormat | null;
  readonly encoding: string | null;
  readonly layout: string | null;
}

export interface Department {
  readonly name: string;
  readonly evidence: 'cover' | 'evaluator' | 'narrative' | 'file-name';
  /** True only where the cover names the department; otherwise a person or the roster has to confirm it. */
  readonly confirmed: boolean;
}

export interface Year {
  readonly value: number;
  readonly evidence: 'title' | 'narrative' | 'file-name' | 'report-date';
}

export interface Section {
  readonly number: number;
  readonly title: string;
  readonly state: 'read' | 'absent';
}

export type FieldState = 'read' | 'blank' | 'absent' | 'unreadable';

export interface Field {
  readonly key: string;
  /** Null except in the four money tables: `consolidated`, `bureau`, `sub_agency_1` … */
  readonly entity: string | null;
  readonly state: FieldState;
  /** Source text untouched; `''` where blank, null where absent. */
  readonly raw: string | null;
  /** Normalised; null unless `state` is `read`. */
  readonly value: string | null;
  readonly unit: string | null;
  /** Null where absent. */
  readonly place: Place | null;
  /** 0 … 1. 1: given by the layout; below 1: inferred from arithmetic or wording. */
  readonly confidence: number;
}

export type Qualifier = 'exact' | 'over' | 'about' | 'at_least' | 'at_most';
export type QuantityKind = 'count' | 'money' | 'percent' | 'duration' | 'score' | 'other';

/** A number of something that can be counted, measured or paid. */
export interface Quantity {
  readonly surface: string;
  readonly subject: string | null;
  /** Exact decimal after expanding 万, 亿 and Chinese numerals; money in 元. */
  readonly value: string;
  readonly upper: string | null;
  readonly unit: string | null;
  readonly qualifier: Qualifier;
  readonly kind: QuantityKind;
  readonly change: { readonly role: 'from' | 'to'; readonly pair: number } | null;
  /** Key of the field that contains the number, null in the narrative. */
  readonly field: string | null;
  readonly section: number;
  readonly place: Place;
}

export interface NarrativePart {
  /** `2.2.1`: position in the outline of section 五. */
  readonly path: string;
  readonly heading: string;
  /** One of the six usual headings' stable names (`overview`, `spending` …), else null. */
  readonly slug: string | null;
  readonly text: string;
  readonly place: Place;
}

export interface Residue {
  readonly text: string;
  readonly place: Place;
}

/** Non-blank characters of the source, and how many of them are accounted for. Always equal. */
export interface Coverage {
  readonly characters: number;
  readonly accounted: number;
}
