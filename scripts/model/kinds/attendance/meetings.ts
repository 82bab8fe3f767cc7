import type { EnteredDataset } from "../../kind/kind.ts";
import { asAmount, type EnteredValue } from "../../schema/value.ts";
import { toNumber } from "../../values/fraction.ts";
import { type Problem, problemAt } from "../../values/problem.ts";

interface Attendance {
  title: string;
  meetings: number;
  "stands-alone"?: string | undefined;
  members: {
    name: string;
    agency?: string | undefined;
    label?: string | undefined;
    possible: EnteredValue;
    seats?: number | undefined;
    accepted?: string | undefined;
  }[];
}

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
export function meetingsThatCannotBe({ data, yaml }: EnteredDataset<Attendance>): Problem[] {
  const { meetings, members } = data;
  const possible = members.map(numberOf);
  const most = Math.max(...possible.map((number) => number ?? Number.POSITIVE_INFINITY));
  return [
    ...members.flatMap((member, index): Problem[] => {
      const number = possible[index] ?? null;
      if (number === null || member.accepted !== undefined || isPossible(number, meetings, member.seats))
        return [];
      return [
        problemAt(
          yaml.placeOf(["members", index, "possible"]),
          `${number} meetings were possible for "${member.name}", and ${meetings} were held`,
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
    ...members.flatMap((member, index) => {
      const first = members.findIndex((other) => nameOf(other) === nameOf(member));
      return first === index
        ? []
        : [
            problemAt(
              yaml.placeOf(["members", index]),
              `"${member.name}" and "${members[first]?.name}" are both printed as "${nameOf(member)}"`,
              "Name the agency that is meant, or write label: in place of agency: and say how the two differ",
            ),
          ];
    }),
  ];
}

function nameOf({ label, agency, name }: Attendance["members"][number]): string {
  return label ?? agency ?? name;
}

function numberOf({ possible }: Attendance["members"][number]): number | null {
  const amount = asAmount(possible);
  return amount === null ? null : toNumber(amount);
}

// An agency with several seats has a place at each meeting for each.
function isPossible(possible: number, meetings: number, seats: number | undefined): boolean {
  return possible <= meetings * (seats ?? 1) || (seats === undefined && possible % meetings === 0);
}
