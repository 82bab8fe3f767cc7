import { distance } from "fastest-levenshtein";
import type { Action } from "../schema/action.ts";
import type { AgencyEntry } from "../schema/board.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { dateInWords } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import type { Places } from "../yaml/yaml.ts";
import { leadOf, namesOf } from "./leads.ts";

/** What an action may contradict. */
export interface AroundAction {
  agencies: AgencyEntry[];
  /** The first day on which the action can have been agreed; null if unknown. */
  made: string | null;
  /** The day of the build; null if unknown. */
  day: string | null;
}

/** Dates of an action that cannot be, and a lead that is nearly the name of an agency. */
export function checkAction(
  action: Action,
  yaml: Places,
  path: PropertyKey[],
  around: AroundAction,
): Problem[] {
  return [
    ...checkLeads(action.lead ?? [], yaml, [...path, "lead"], around.agencies),
    ...checkDates(action, yaml, path, around),
  ];
}

/**
 * Names that are nearly those of an agency: a role in words is free, a misspelt agency would lose its actions.
 *
 * @param path where the names are: a list, or one name in its place
 */
export function checkLeads(
  leads: string[],
  yaml: Places,
  path: PropertyKey[],
  agencies: AgencyEntry[],
): Problem[] {
  return leads.flatMap((words) => {
    if (leadOf(words, agencies).agency !== null) return [];
    const isId = /^[a-z0-9]+(-[a-z0-9]+)+$/.test(words);
    const slips = agencies.flatMap(namesOf).filter((name) => isSlip(words, name));
    if (!isId && slips.length === 0) return [];
    return problemAt(
      yaml.placeOfText(path, words),
      `"${words}" is no agency of data/agencies.yaml`,
      didYouMean(
        words,
        isId ? agencies.map(({ id }) => id) : slips,
        "Add it there, or write the role in words",
      ),
    );
  });
}

/** Whether a name was meant, and a letter or two went wrong. Abbreviations are too short to say, and so many are near. */
function isSlip(words: string, name: string): boolean {
  return name.length > 5 && distance(words.toLowerCase(), name.toLowerCase()) <= 2;
}

function checkDates(
  { due, done, updates }: Action,
  yaml: Places,
  path: PropertyKey[],
  { made, day }: AroundAction,
): Problem[] {
  const beforeMade = (key: "due" | "done", date: string | undefined) =>
    made !== null && date !== undefined && date !== "ongoing" && date < made
      ? [
          problemAt(
            yaml.placeOf([...path, key]),
            `${key}: ${dateInWords(date)} is before ${dateInWords(made)}, when this action was made`,
            "Mend one of the two dates",
          ),
        ]
      : [];
  const toCome = (inner: PropertyKey[], date: string | undefined) =>
    day !== null && date !== undefined && date > day
      ? [
          problemAt(
            yaml.placeOf([...path, ...inner]),
            `${dateInWords(date)} is still to come, and this says what has been done by then`,
            "Write the day on which it happened, or take it out until then",
          ),
        ]
      : [];
  return [
    ...beforeMade("due", due),
    ...beforeMade("done", done),
    ...toCome(["done"], done),
    ...updates.flatMap(({ date }, index) => toCome(["updates", index, "date"], date)),
  ];
}
