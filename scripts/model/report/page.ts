import type { Block, Document, Part } from "./block.ts";
import type { Provenance } from "./figure.ts";
import type { Release, WithContacts } from "./release.ts";

export interface Page extends Document, Release, WithContacts {
  slug: string;
  title: string;
  order: number;
  formerly: string[];
}

/** The front page in the board's own words. */
export interface Home extends Release {
  title: string;
  lead: string;
  /** What stands above the first heading, beside the title. */
  opening: Block[];
  /** One for each ## heading. */
  parts: Part[];
  figures: Provenance[];
}
