import type { CheckConfig } from './check.js';

/** A template as its file has it. */
export interface TemplateText {
  readonly name: string;
  readonly text: string;
  /** False for the templates that come with the program. */
  readonly own: boolean;
}

/** What a database says of the templates and settings its readings were made with. */
export interface KeptSetup {
  /** Null where it does not say. */
  readonly templates: readonly TemplateText[] | null;
  /** Null for the program's own settings, too. */
  readonly checks: CheckConfig | null;
}
