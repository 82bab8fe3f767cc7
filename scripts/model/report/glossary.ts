import type { RichText } from "./text.ts";

export interface GlossaryEntry {
  id: string;
  term: string;
  abbreviation: string | null;
  /** Null for an abbreviation of which the long form says enough. */
  meaning: RichText | null;
}
