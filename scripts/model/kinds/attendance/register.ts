import { wholeNumber } from "../../figures/make-figure.ts";
import type { WithoutValues } from "../../kind/kind.ts";
import type { Printed } from "../../schema/common.ts";
import type { EnteredValue } from "../../schema/value.ts";
import { inside, type Rule, type Sheet, type SheetColumn, type SheetLine } from "../../tables/sheet.ts";
import { say } from "../../words/words.ts";
import type { Data, Presence } from "./attendance-file.ts";

export type PublicData = WithoutValues<Data>;
type Entry = PublicData["members"][number];
type Member = Exclude<Entry, { group: string }>;
type Coming = Omit<Member, "agency" | "label" | "seats" | "roles">;

type Part = "member" | "deputy" | "attended" | "possible";

export interface PresenceColumn extends SheetColumn {
  part: Part;
}

/** A line of the register: a member, one of the people who sit for it, or several together. */
export interface RegisterLine extends SheetLine {
  kind: "row" | "subtotal" | "total";
  coming: Coming | null;
  group: number | null;
  /** The member that a role belongs to. */
  roleOf: string | null;
  seats: number | undefined;
  /** How it was at each meeting, where it is known. */
  came: Presence[] | null;
  /** Whether it says at how many meetings anybody came for an agency. */
  isAnybody: boolean;
}

/** Meetings attended and possible by member, by role and together. */
export function registerOf(dataset: string, data: Data): Sheet<RegisterLine, PresenceColumn> {
  return {
    dataset,
    lines: registerLines(data),
    columns: presenceColumns(data),
    addsNothing: ["not-applicable"],
    holds: hasPart,
    isEntered: ({ isAnybody }, { part }) => isAnybody && part === "attended",
    entered: (line, { part }) => enteredAt(line, part, data),
  };
}

/** Whether a line tells a part: of an agency as a whole it is not known who came. */
export function hasPart({ isAnybody }: RegisterLine, { part }: Pick<PresenceColumn, "part">): boolean {
  return !isAnybody || part === "attended" || part === "possible";
}

export function presenceColumns(data: PublicData): PresenceColumn[] {
  const { period } = data;
  const column = (part: Part, suffix: string, rule: Rule | null = null) => ({ part, suffix, period, rule });
  return hasDeputies(data)
    ? [
        column("member", ".member"),
        column("deputy", ".deputy"),
        column("attended", "", { kind: "sum", parts: [".member", ".deputy"] }),
        column("possible", ".possible"),
      ]
    : [column("attended", ""), column("possible", ".possible")];
}

/** Whether the register tells members and their deputies apart. */
export function hasDeputies(data: PublicData): boolean {
  return registerLines(data).some(
    ({ coming }) => coming?.member !== undefined || coming?.deputy !== undefined || coming?.came,
  );
}

export function meetingsHeld({ meetings }: Pick<PublicData, "meetings">): number {
  return typeof meetings === "number" ? meetings : meetings.length;
}

/** The lines from top to bottom: roles before the agency that they sit for, members before their group's subtotal. */
export function registerLines(data: PublicData): RegisterLine[] {
  const lines = data.members.flatMap((entry, index): RegisterLine[] => {
    const path = ["members", index];
    if (!("group" in entry)) return memberLines(entry, path, null);
    const own = entry.members.flatMap((member, at) => memberLines(member, [...path, "members", at], index));
    const { name, subtotal } = entry;
    return subtotal
      ? [...own, sumOf(name, subtotal.label, own, [...path, "subtotal"], index, "subtotal")]
      : own;
  });
  return data.total ? [...lines, sumOf("total", data.total.label, lines, ["total"], null, "total")] : lines;
}

function sumOf(
  name: string,
  label: string,
  lines: RegisterLine[],
  path: PropertyKey[],
  group: number | null,
  kind: RegisterLine["kind"],
): RegisterLine {
  // An agency counts once, with all who sit for it.
  const parts = lines.filter(({ roleOf, kind: own, coming }) => roleOf === null && (own === "row" || coming));
  return {
    ...{ name, label, kind, path, group, coming: null, roleOf: null, seats: undefined, came: null },
    rule: { kind: "sum", parts: parts.map((part) => part.name) },
    isAnybody: parts.some((part) => part.isAnybody),
  };
}

function memberLines(member: Member, path: PropertyKey[], group: number | null): RegisterLine[] {
  const { name, label = name, roles, seats, came = null } = member;
  const line: RegisterLine = {
    ...{ name, label, kind: "row", path, group, coming: member, roleOf: null, seats, came },
    ...{ rule: null, isAnybody: false },
  };
  if (!roles) return [line];
  const own = roles.map(
    (role, at): RegisterLine => ({
      ...line,
      name: `${name}-${role.name}`,
      label: `${label}: ${role.label}`,
      path: [...path, "roles", at],
      coming: role,
      roleOf: name,
      seats: undefined,
      came: role.came ?? null,
    }),
  );
  const isAnybody = member.attended !== undefined || own.every((role) => role.came !== null);
  return [
    ...own,
    {
      ...line,
      label: isAnybody
        ? say("{agency} as a whole", { agency: label })
        : say("{agency}, all places", { agency: label }),
      kind: "subtotal",
      came:
        isAnybody && member.attended === undefined
          ? anybodyOf(own.flatMap((role) => (role.came ? [role.came] : [])))
          : null,
      isAnybody,
      rule: isAnybody ? null : { kind: "sum", parts: own.map((role) => role.name) },
    },
  ];
}

/** How an agency was at each meeting, by who of its people came. */
function anybodyOf(all: Presence[][]): Presence[] {
  const inOrder: Presence[] = ["member", "deputy", "apologies", "absent", "vacant", "not a member"];
  return (all[0] ?? []).map((_, meeting) => {
    const there = all.flatMap((came) => came[meeting] ?? []);
    return inOrder.find((presence) => there.includes(presence)) ?? "absent";
  });
}

const couldCome = (presence: Presence) => presence !== "vacant" && presence !== "not a member";

/** A part of a line as it was entered, or as its meetings give it; null where nobody says. */
export function enteredAt(line: RegisterLine, part: Part, data: Data): EnteredValue | null {
  const { came } = line;
  if (came) {
    const isPart = {
      member: (presence: Presence) => presence === "member",
      deputy: (presence: Presence) => presence === "deputy",
      attended: (presence: Presence) => presence === "member" || presence === "deputy",
      possible: couldCome,
    }[part];
    return came.some(couldCome) ? wholeNumber(came.filter(isPart).length) : { state: "not-applicable" };
  }
  const own = inside(data, [...line.path, part]) as EnteredValue | undefined;
  if (own !== undefined || part !== "possible") return own ?? null;
  const possible = possibleByDates(line, data);
  return possible === null ? null : wholeNumber(possible);
}

/** How many meetings fell into the time of a membership; null where the days are needed and not known. */
export function possibleByDates({ coming, seats = 1 }: RegisterLine, data: PublicData): number | null {
  const { from = "", until = "9999" } = coming ?? {};
  const { meetings } = data;
  if (typeof meetings === "number") return from === "" && until === "9999" ? meetings * seats : null;
  return meetings.filter((day) => day >= from && day <= until).length * seats;
}

/** What a source printed of a line, with its path. */
export function statedAt(line: RegisterLine, part: Part, data: Data) {
  const path = part === "attended" ? [...line.path, "stated"] : [...line.path, "stated-by", part];
  const printed = inside(data, path) as Printed | undefined;
  return printed && part !== "possible" ? { printed, path } : undefined;
}
