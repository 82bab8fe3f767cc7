import { asAmount } from "../../schema/value.ts";
import { toNumber } from "../../values/fraction.ts";
import { schemaMessage } from "../../yaml/schema-message.ts";
import { attendanceFile, type Data } from "./attendance-file.ts";
import {
  enteredAt,
  hasDeputies,
  meetingsHeld,
  possibleByDates,
  type RegisterLine,
  registerLines,
} from "./register.ts";

interface Misfit {
  path: PropertyKey[];
  message: string;
}

/** kind: attendance, with whether its parts fit together. */
export const schema = attendanceFile.superRefine((data, context) => {
  for (const { path, message } of misfitsOf(data))
    context.addIssue({ code: "custom", message, path, input: data });
});

function misfitsOf(data: Data): Misfit[] {
  const lines = registerLines(data);
  const byHand = hasDeputies(data);
  return lines.flatMap((line): Misfit[] => {
    const { coming, path, rule, name } = line;
    if (!coming) return [];
    const wrong = (key: string, what: string, todo: string) => [
      { path: key === "" ? path : [...path, key], message: schemaMessage(what, todo) },
    ];
    const counted = (["attended", "member", "deputy", "possible"] as const).filter(
      (key) => coming[key] !== undefined,
    );
    if (coming.came) {
      const held = meetingsHeld(data);
      if (typeof data.meetings === "number")
        return wrong(
          "came",
          "came: says how it was at each meeting, and nothing says when these were",
          "Write meetings: with a list of their days",
        );
      if (coming.came.length !== held)
        return wrong(
          "came",
          `"${name}" has came: for ${coming.came.length} of ${held} meetings`,
          "Write one word for each meeting",
        );
      return counted.length > 0
        ? wrong(
            counted[0] ?? "",
            `"${name}" has came: and ${counted[0]}:, which came: gives`,
            `Take ${counted[0]}: out`,
          )
        : [];
    }
    if (rule || line.isAnybody) return line.isAnybody && !line.came ? anybody(line) : [];
    if (byHand && (coming.member === undefined || coming.deputy === undefined))
      return wrong(
        "",
        `"${name}" does not say who came, and other members do`,
        "Write member: and deputy:, how many meetings each of the two attended, or came: for each meeting",
      );
    if (byHand && coming.attended !== undefined)
      return wrong(
        "attended",
        `"${name}" has attended: beside member: and deputy:, which add up to it`,
        "Take attended: out",
      );
    if (!byHand && coming.attended === undefined)
      return wrong("", '"attended" is missing', 'Add a line "attended: …", or member: and deputy:');
    const byDates = possibleByDates(line, data);
    if (coming.possible === undefined)
      return byDates === null
        ? wrong(
            "",
            `"${name}" was a member for a part of the year, and nothing says how many meetings were possible`,
            "Write possible:, or meetings: with a list of their days",
          )
        : [];
    const possible = numberOf(line, "possible");
    const isPart = coming.from !== undefined || coming.until !== undefined;
    return isPart &&
      byDates !== null &&
      possible !== null &&
      possible !== byDates &&
      coming.accepted === undefined
      ? wrong(
          "possible",
          `${possible} meetings were possible for "${name}", and ${byDates} fell into its membership`,
          "Mend the number or the days, or take possible: out: the days give it",
        )
      : [];
  });

  // Somebody came for an agency at least as often as the one who came most, and no oftener than all together.
  function anybody(line: RegisterLine): Misfit[] {
    const own = numberOf(line, "attended");
    const roles = lines
      .filter(({ roleOf }) => roleOf === line.name)
      .map((role) =>
        byHand ? sum(numberOf(role, "member"), numberOf(role, "deputy")) : numberOf(role, "attended"),
      );
    const known = roles.flatMap((number) => number ?? []);
    if (own === null || known.length < roles.length) return [];
    const [least, most] = [Math.max(...known), known.reduce((all, one) => all + one, 0)];
    return own >= least && own <= most
      ? []
      : [
          {
            path: [...line.path, "attended"],
            message: schemaMessage(
              `"${line.name}" was there at ${own} meetings as a whole, and its people attended ${known.join(", ")}`,
              `Write a number from ${least} to ${most}, or take it out: without it all places are added up`,
            ),
          },
        ];
  }

  function numberOf(line: RegisterLine, part: "attended" | "member" | "deputy" | "possible"): number | null {
    const entered = enteredAt(line, part, data);
    const amount = entered && asAmount(entered);
    return amount ? toNumber(amount) : null;
  }
}

function sum(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}
