import type { RichText } from "./text.ts";

export interface GlossaryEntry {
  id: string;
  term: string;
  abbreviation: string | null;
  meaning: RichText;
}
