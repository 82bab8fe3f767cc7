import type { EnteredDataset } from "../../kind/kind.ts";
import { asAmount } from "../../schema/value.ts";
import { toNumber } from "../../values/fraction.ts";
import { type Problem, problemAt } from "../../values/problem.ts";
import type { Data } from "./attendance-file.ts";
import { enteredAt, meetingsHeld, registerLines } from "./register.ts";

/** What an attendance counts, by its title: "Attendance at board meetings" counts board meetings. */
export function meetingsOf(title: string): string {
  const meetings = title.replace(/\battend(?:ance|ees?|ed)\b(?:\s+(?:at|of|in))?/gi, " ");
  return /\bmeetings?\b/i.test(meetings) ? meetings : `${meetings} meetings`;
}

/**
 * Members who could have come to more meetings than were held, meetings to which nobody could have come, and members who
 * look like one to a reader.
 *
 * Meetings identify nobody, so that their numbers may be in a message.
 */
export function meetingsThatCannotBe({ data, yaml }: EnteredDataset<Data>): Problem[] {
  const meetings = meetingsHeld(data);
  const members = registerLines(data).filter(({ coming, rule }) => coming !== null && rule === null);
  const possible = members.map((line) => {
    const entered = enteredAt(line, "possible", data);
    const amount = entered && asAmount(entered);
    return amount ? toNumber(amount) : null;
  });
  const most = Math.max(...possible.map((number) => number ?? Number.POSITIVE_INFINITY));
  return [
    ...members.flatMap(({ name, path, coming, seats }, index): Problem[] => {
      const number = possible[index] ?? null;
      if (number === null || coming?.accepted !== undefined || isPossible(number, meetings, seats)) return [];
      return [
        problemAt(
          yaml.placeOf([...path, "possible"]),
          `${number} meetings were possible for "${name}", and ${meetings} were held`,
          "Mend one of the two; where several people sit for it, write seats: and how many",
        ),
      ];
    }),
    ...(members.length > 1 && most < meetings && data["stands-alone"] === undefined
      ? [
          problemAt(
            yaml.placeOf(["meetings"]),
            `${meetings} meetings were held, and no member could have come to more than ${most}`,
            'Mend the number that is wrong, or say why, with stands-alone: "…"',
          ),
        ]
      : []),
    ...members.flatMap(({ name, label, path }, index) => {
      const first = members.findIndex((other) => other.label === label);
      return first === index
        ? []
        : [
            problemAt(
              yaml.placeOf(path),
              `"${name}" and "${members[first]?.name}" are both printed as "${label}"`,
              "Name the agency that is meant, or write label: in place of agency: and say how the two differ",
            ),
          ];
    }),
  ];
}

// An agency with several seats has a place at each meeting for each.
function isPossible(possible: number, meetings: number, seats: number | undefined): boolean {
  return possible <= meetings * (seats ?? 1) || (seats === undefined && possible % meetings === 0);
}
