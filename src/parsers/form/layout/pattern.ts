/** A pattern by what it finds: one text it must find something in, and one like it that it must not. A test runs both. */
export interface FormPattern {
  readonly pattern: RegExp;
  readonly example: string;
  readonly not: string;
}

export type FormPatterns = Readonly<Record<string, FormPattern>>;
