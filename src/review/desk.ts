import type { Lang } from '../messages/index.js';
import type { Document } from '../model/document.js';
import type { Finding } from '../model/finding.js';
import type { Template } from '../model/template.js';
import type { Store } from '../store/open-store.js';
import type { CommandAnswer, DeskCommand } from './commands/command.js';
import type { WhatIf, WhatIfAnswer } from './commands/what-if.js';

/** What the review desk works with; handed in by the command that serves it. */
export interface Desk {
  /** Opened to read: the desk's own thread never waits for a lock. */
  readonly store: Store;
  /** The templates forms were read with, whose words name what is shown. */
  readonly templates: readonly Template[];
  /** Reads the document of a stored original again, to be drawn. */
  readonly documentOf: (sha256: string) => Promise<DrawnDocument>;
  /** Has the writer do what a person asked for. */
  readonly send: (command: DeskCommand) => Promise<CommandAnswer>;
  /** Says what would come of a correction; writes nothing. Throws the StoreError of what cannot be said of the cell. */
  readonly preview: (whatIf: WhatIf) => WhatIfAnswer;
  /** A file of `browser` or `style`; null where there is none of that name. */
  readonly asset: (name: string) => string | null;
  /** Who sits at the desk. */
  readonly person: string;
  /** The language of pages where the visitor has not chosen one. */
  readonly lang: Lang;
  readonly access: Access;
  /** Called with what went wrong unexpectedly; gives the number it can be found by in the log. */
  readonly report: (error: unknown) => string;
}

/** Who may knock at all. */
export interface Access {
  /** `127.0.0.1:8765`: the names this server answers to. */
  readonly hosts: ReadonlySet<string>;
  /** In the printed link; who has it gets the cookie. Null lets everyone on this machine in. */
  readonly startKey: string | null;
  /** Signs the cookie. */
  readonly secret: string;
}

export interface DrawnDocument {
  /** Null where there is nothing to draw. */
  readonly document: Document | null;
  readonly problem: Finding | null;
}
