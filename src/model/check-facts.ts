/** The checks, by code; docs/checks.md explains each. Amounts are decimal texts with the decimals of the form. */
export interface CheckFacts extends TableFacts, ProseFacts, AnswerFacts, AdviceFacts {}

/** A cell of a money table as a finding names it. */
export interface CellFact {
  readonly key: string;
  readonly entity: string | null;
  readonly name: string;
  readonly row: string | null;
  /** Null where the cell holds no number. */
  readonly value: string | null;
}

/** The proposal that would settle a finding together with others: one changed cell, or one of several. */
export interface SettlesFact {
  /** Of the first cell. */
  readonly key: string;
  readonly entity: string | null;
  readonly value: string;
  readonly codes: readonly string[];
  /** Code and subject of each finding that would be settled. */
  readonly subjects: readonly string[];
  readonly cells: readonly (Omit<CellFact, 'value'> & {
    /** What the form says. */
    readonly stated: string | null;
    /** What would settle the findings. */
    readonly value: string;
  })[];
}

interface Settleable {
  readonly settles?: SettlesFact;
}

type SumFacts = Settleable & {
  readonly problem: 'sum' | 'blank-total' | 'no-parts';
  /** Code of the template's relation. */
  readonly relation: string;
  readonly total: CellFact;
  readonly parts: readonly CellFact[];
  readonly blank: readonly CellFact[];
  readonly sum: string;
  /** Null where the total is blank. */
  readonly difference: string | null;
  readonly unit: string;
};

/** The consolidated row of a table is wholly blank though the units' rows are filled. */
type BlankRowFacts = Settleable & {
  readonly problem: 'blank-row';
  readonly row: string;
  readonly table: string;
  readonly parts: readonly CellFact[];
};

type UnitFacts = { readonly cell: CellFact; readonly unit: string } & (
  | { readonly problem: 'written'; readonly raw: string | null; readonly written: string }
  | {
      readonly problem: 'jump';
      readonly factor: 'above' | 'below';
      readonly expected: string;
      readonly neighbours: readonly CellFact[];
    }
  | { readonly problem: 'implausible'; readonly limit: string; readonly expected: string }
);

interface BalanceFacts extends Settleable {
  readonly balance: CellFact;
  readonly income: CellFact;
  readonly expenditure: CellFact;
  readonly carried: CellFact | null;
  readonly result: string;
  readonly resultWithoutCarried: string | null;
  readonly difference: string;
  readonly unit: string;
}

export interface TableFacts {
  T1: SumFacts;
  T2: SumFacts;
  T3: SumFacts;
  T4: SumFacts;
  T5: SumFacts;
  T6: SumFacts | BlankRowFacts;
  T7: Settleable & { readonly cell: CellFact; readonly unit: string };
  T8: Settleable & {
    readonly part: CellFact;
    readonly total: CellFact;
    readonly difference: string;
    readonly unit: string;
  };
  T9: UnitFacts;
  T10: SumFacts;
  B1: BalanceFacts;
  B3: Settleable & {
    readonly threePublic: CellFact;
    readonly operating: CellFact;
    readonly difference: string;
    readonly unit: string;
  };
  B5: {
    readonly has: CellFact;
    readonly lacks: CellFact;
    readonly row: string;
    readonly side: 'income' | 'expenditure';
  };
  X1: SettlesFact;
}

interface FigureFacts extends Settleable {
  readonly cell: CellFact;
  readonly cells: readonly CellFact[];
  readonly stated: readonly {
    readonly surface: string;
    readonly value: string;
    readonly heading: string;
    readonly difference: string;
  }[];
  readonly unit: string;
}

/** A total of the prose and the parts it names. */
interface PartsFacts {
  readonly label: string;
  readonly total: string;
  readonly parts: readonly { readonly label: string; readonly surface: string }[];
  readonly sum: string;
  readonly difference: string;
  readonly unit: string;
}

/** A headcount of the form and the definitions the prose gives numbers for. */
interface StaffFacts {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly definitions: readonly { readonly name: string; readonly value: string }[];
}

export interface ProseFacts {
  N1: FigureFacts;
  N2: FigureFacts;
  N3: FigureFacts;
  N4: FigureFacts;
  N5: FigureFacts;
  N6: PartsFacts;
  N10: { readonly stated: readonly string[]; readonly rows: number; readonly names: readonly string[] };
  N11: StaffFacts;
  N12: StaffFacts;
  N13: PartsFacts;
  N18: {
    readonly subject: string;
    readonly values: readonly { readonly section: number; readonly surface: string; readonly value: string }[];
    readonly unit: string;
  };
  N21: PartsFacts;
  N22: { readonly from: string; readonly to: string; readonly word: string; readonly direction: 'up' | 'down' };
}

/** A row of the indicator table. */
interface IndicatorFacts {
  readonly key: string;
  readonly name: string;
  readonly row: string;
  readonly text: string | null;
}

/** An answer that is not there; `blank` where the form prints its place. */
interface UnfilledFacts {
  readonly key: string;
  readonly name: string;
  readonly state: 'absent' | 'blank';
}

export interface AnswerFacts {
  G2: IndicatorFacts & { readonly blank: 'content' | 'completion' };
  G3: { readonly key: string; readonly name: string };
  G4: IndicatorFacts;
  G8: {
    readonly surface: string;
    readonly subject: string | null;
    readonly value: string;
    /** Whether a target may have been exceeded; missing in findings of older versions. */
    readonly exceedable?: boolean;
  };
  S1: { readonly score: string; readonly max: string };
  S2: {
    readonly score: string;
    readonly grade: string | null;
    readonly fitting: string;
    readonly excellent: string;
    readonly good: string;
    readonly fair: string;
  };
  D1: {
    readonly year: number;
    readonly evidence: string | null;
    readonly differing: readonly {
      readonly source: 'title' | 'file-name' | 'narrative';
      readonly years: readonly number[];
    }[];
    readonly agreeing: readonly string[];
  };
  D4: { readonly date: string; readonly year: number };
  F1: UnfilledFacts;
  F2: UnfilledFacts;
  F3: { readonly key: string; readonly name: string; readonly value: string | null; readonly wrong: readonly string[] };
  F4: { readonly blank: readonly { readonly key: string; readonly name: string }[]; readonly count: number };
  F7: { readonly texts: readonly string[] };
  Y1: { readonly carried: CellFact; readonly left: CellFact; readonly difference: string; readonly unit: string };
  Y2: {
    readonly key: string;
    readonly cell: string;
    readonly name: string;
    readonly row: string | null;
    readonly now: string;
    readonly before: string;
    readonly factor: string;
    readonly direction: 'up' | 'down';
    readonly limit: string;
  };
}

export interface AdviceFacts {
  A1: { readonly actual: string; readonly authorized: string; readonly rate: string };
  A2: { readonly key: string; readonly text: string | null };
  A3: IndicatorFacts;
  A4: IndicatorFacts;
  A5: {
    readonly name: string;
    readonly value: string;
    readonly staff: string;
    readonly each: string;
    readonly min: string;
    readonly max: string;
  };
  A6: { readonly row: string; readonly value: string };
  A7: { readonly name: string; readonly absent: readonly string[] };
  A8: { readonly key: string; readonly other: string; readonly text: string | null };
  A9: { readonly subject: string; readonly higher: string; readonly lower: string };
}
