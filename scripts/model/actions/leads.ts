import type { AgencyEntry } from "../schema/board.ts";

/** Who leads an action: an agency of the board, or a role. */
export interface Lead {
  /** Null for a role. */
  agency: string | null;
  name: string;
}

/** Reads who leads: an agency by its id, its name or its short name, in any case; all else is a role, in its own words. */
export function leadOf(words: string, agencies: AgencyEntry[]): Lead {
  const agency = agencies.find((each) =>
    namesOf(each).some((name) => name.toLowerCase() === words.toLowerCase()),
  );
  return agency ? { agency: agency.id, name: agency.name } : { agency: null, name: words };
}

/** What an agency may be called in a file. */
export function namesOf({ id, name, "short-name": short }: AgencyEntry): string[] {
  return [id, name, ...(short === undefined ? [] : [short])];
}
