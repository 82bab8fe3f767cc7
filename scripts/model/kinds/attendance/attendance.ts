import { shareOfWhole } from "../../calculate/changes-and-shares.ts";
import { inRankOrder, type Order } from "../../calculate/rank.ts";
import { statedAt as statedEntry, wholeNumber } from "../../figures/make-figure.ts";
import { defineKind } from "../../kind/kind.ts";
import type { Rating, TableCell, TableRow } from "../../report/table.ts";
import { type GridCell, type GridRow, gridCell } from "../../tables/grid.ts";
import { signed } from "../../tables/measure-table.ts";
import { cellOf, periodLabel, textCell } from "../../tables/publisher.ts";
import { makeTable, type PublishingTools } from "../../tables/publishing-tools.ts";
import { rankCells } from "../../tables/rank-cells.ts";
import { ratingCell } from "../../tables/ratings.ts";
import { derivationOf, relationsOf, valueAt } from "../../tables/sheet.ts";
import { numberColumn } from "../../tables/unit-in-head.ts";
import { english, say } from "../../words/words.ts";
import type { Presence } from "./attendance-file.ts";
import { schema } from "./attendance-schema.ts";
import { meetingsOf, meetingsThatCannotBe } from "./meetings.ts";
import {
  hasDeputies,
  hasPart,
  meetingsHeld,
  type PublicData,
  presenceColumns,
  type RegisterLine,
  registerLines,
  registerOf,
  statedAt,
} from "./register.ts";

/** How many of the meetings each member attended; the percentage is worked out. */
export const attendance = defineKind({
  schema,
  block: "attendance",
  notProse: ["agency", "attended", "member", "deputy", "possible", "came", "from", "until", "derived"],
  tableNames: ({ name, data }) => [name, ...(hasStrip(data) ? [`${name}-meetings`] : [])],
  // A member that names an agency goes by the agency's name.
  nameAgencies: ({ members }, agencies) => {
    for (const entry of members)
      for (const member of "group" in entry ? entry.members : [entry])
        member.label ??= agencies.find(({ id }) => id === member.agency)?.name;
  },
  checkNames: (dataset, { agency }) => [
    ...registerLines(dataset.data).flatMap(({ coming, path }) =>
      coming && "agency" in coming && typeof coming.agency === "string"
        ? agency(coming.agency, [...path, "agency"])
        : [],
    ),
    ...meetingsThatCannotBe(dataset),
  ],
  figures: ({ name: dataset, data }, make) => {
    const meetings = { unit: "meetings", counts: "none" } as const;
    const sheet = registerOf(dataset, data);
    const inWords = {
      member: (label: string) => say("{member}, by the member", { member: label }),
      deputy: (label: string) => say("{member}, by a deputy", { member: label }),
      attended: (label: string) => label,
      possible: (label: string) => label,
    };
    return [
      make(
        {
          ...meetings,
          name: `${dataset}.meetings`,
          title: say("Meetings held"),
          subject: meetingsOf(data.title),
        },
        [{ period: data.period, value: wholeNumber(meetingsHeld(data)), path: ["meetings"] }],
      ),
      ...sheet.lines.flatMap((line) =>
        sheet.columns
          .toReversed()
          .filter((column) => hasPart(line, column))
          .map((column) => {
            const { part, suffix, period } = column;
            const isEntered = line.coming !== null && part in line.coming;
            const { accepted } = line.coming ?? {};
            return make(
              {
                ...meetings,
                name: `${dataset}.${line.name}${suffix}`,
                title: inWords[part](line.label),
                whole: part === "possible" ? null : `${dataset}.${line.name}.possible`,
                ...derivationOf(sheet, line, column),
              },
              [
                {
                  period,
                  value: valueAt(sheet, line, column),
                  path: isEntered ? [...line.path, part] : line.path,
                  stated: { share: statedAt(line, part, data) },
                  accepted:
                    accepted && part === "attended"
                      ? { reason: accepted, path: [...line.path, "accepted"] }
                      : undefined,
                },
              ],
            );
          }),
      ),
    ];
  },
  entries: (data) => ({
    count: registerLines(data).filter(({ coming, roleOf }) => coming && roleOf === null).length,
    unit: "members",
  }),
  derived: ({ name: dataset, data, year, yaml }, make) => {
    const { average } = data;
    if (!average) return [];
    const parts = registerLines(data)
      .filter(({ coming, roleOf }) => coming && roleOf === null)
      .map(({ name }) => `${dataset}.${name}`);
    const stated = average.stated && { printed: average.stated, path: ["average", "stated"] };
    return [
      {
        figure: make(
          {
            name: `${dataset}.average`,
            title: average.label,
            unit: "percent",
            counts: "none",
            decimals: average.decimals,
            derivedFrom: { rule: `${average.rule} average`, parts },
          },
          [],
        ),
        rule: {
          kind: "average",
          parts,
          measure: "share",
          weighted: average.rule === "weighted",
          periods: [data.period],
        },
        year,
        place: yaml.placeOf(["average"]),
        stated: () => statedEntry({ value: stated }, yaml),
      },
    ];
  },
  relations: ({ name, data, yaml }) => relationsOf(registerOf(name, data), (path) => yaml.placeOf(path)),
  grid: ({ name: dataset, data }, book) => {
    const row = ({ name, label, coming }: RegisterLine): GridRow => ({
      name,
      label,
      unit: "meetings",
      cells: [gridCell(book, `${dataset}.${name}`, data.period)],
      notes: coming ? [...membershipOf(coming), ...coming.notes] : [],
    });
    const lines = registerLines(data).filter(({ coming }) => coming !== null);
    return {
      figurePrefix: `${dataset}.`,
      rowHeading: say("Member"),
      columns: [{ label: periodLabel(data.period), period: data.period }],
      rows: inOrder(lines, data.order, row, ({ cells: [cell] }) =>
        cell ? shareOfWhole(cell.figure, cell.entry, book) : null,
      ),
      total: null,
    };
  },
  tables: ({ name, data }, tools) => [
    registerTable(name, data, tools),
    ...(hasStrip(data) ? [stripTable(name, data, tools)] : []),
  ],
});

/** Rows by their percentages: agencies stay in their groups, and those who sit for one stay with it. */
function inOrder(
  lines: RegisterLine[],
  order: Order,
  row: (line: RegisterLine) => GridRow,
  measureOf: (row: GridRow) => ReturnType<typeof shareOfWhole>,
): GridRow[] {
  const units = lines
    .filter(({ roleOf }) => roleOf === null)
    .map((line) => ({
      group: line.group,
      label: line.label,
      own: row(line),
      roles: lines.filter(({ roleOf }) => roleOf === line.name).map(row),
    }));
  const groups = [...new Set(units.map(({ group }) => group))];
  return groups.flatMap((group) =>
    inRankOrder(
      units.filter((unit) => unit.group === group),
      order,
      ({ own }) => measureOf(own),
    ).flatMap(({ roles, own }) => [...roles, own]),
  );
}

/** When a membership began or ended, in words. */
function membershipOf({ from, until }: NonNullable<RegisterLine["coming"]>): string[] {
  const days = { from: periodLabel(from ?? ""), until: periodLabel(until ?? "") };
  if (from && until)
    return [say("A member from {from} until {until}; only these meetings were possible.", days)];
  if (from) return [say("A member from {from}; only these meetings were possible.", days)];
  return until ? [say("A member until {until}; only these meetings were possible.", days)] : [];
}

const heads = {
  member: english("By the member"),
  deputy: english("By a deputy"),
  attended: english("Meetings attended"),
  possible: english("Meetings possible"),
};

function registerTable(dataset: string, data: PublicData, tools: PublishingTools) {
  const { grid, frame, publisher, read } = tools;
  const rows = grid?.rows ?? [];
  const columns = presenceColumns(data);
  const isRanked = data.derived.includes("rank");
  const withShares = data.derived.includes("shares") && hasDeputies(data);
  const cellAt = (name: string): GridCell => gridCell(publisher.book, `${dataset}.${name}`, data.period);
  const shareAt = (name: string) => publisher.print(cellAt(name), "share");
  const lines = registerLines(data);
  const lineOf = (name: string) => lines.find((line) => line.name === name);
  // Those who sit for an agency are no rivals of it.
  const ranked = rows.filter(({ name }) => lineOf(name)?.roleOf === null);
  const ranks = rankCells(ranked.map(({ name }) => shareAt(name)));
  const draw = (line: RegisterLine): TableRow => {
    const parts = columns.map((column) =>
      hasPart(line, column)
        ? cellOf(publisher.print(cellAt(`${line.name}${column.suffix}`), "value"))
        : textCell(""),
    );
    const shares = withShares
      ? columns
          .filter(({ part }) => part === "member" || part === "deputy")
          .map((column) =>
            hasPart(line, column) ? cellOf(shareAt(line.name + column.suffix)) : textCell(""),
          )
      : [];
    const rank = ranks[ranked.findIndex(({ name }) => name === line.name)] ?? textCell("");
    return {
      kind: line.kind,
      cells: [
        textCell(line.label),
        ...parts,
        ...shares,
        cellOf(shareAt(line.name)),
        ...(isRanked ? [rank] : []),
      ],
    };
  };
  const inGroup = (group: number | null) => (line: RegisterLine | undefined) => line?.group === group;
  const groups = [...new Set(lines.map(({ group }) => group))];
  const body = groups.flatMap((group): TableRow[] => {
    const entry = group === null ? undefined : data.members[group];
    const head =
      entry && "group" in entry ? [{ kind: "group" as const, cells: [textCell(entry.group)] }] : [];
    const entered = rows.flatMap(({ name }) => lineOf(name) ?? []).filter(inGroup(group));
    const sums = lines.filter((line) => line.coming === null && line.name !== "total").filter(inGroup(group));
    return [...head, ...[...entered, ...sums].map(draw)];
  });
  const total = lines.find(({ kind }) => kind === "total");
  const { average } = data;
  const empty = (count: number) => Array.from({ length: count }, () => textCell(""));
  if (total) body.push(draw(total));
  if (average)
    body.push({
      kind: "total",
      cells: [
        textCell(average.label),
        ...empty(columns.length + (withShares ? 2 : 0)),
        cellOf(publisher.valueOf(`${dataset}.average`, data.period)),
        ...empty(isRanked ? 1 : 0),
      ],
    });
  return makeTable(
    average ? { ...frame, notes: [...frame.notes, read(rulesInWords[average.rule], [])] } : frame,
    [
      { label: say("Member"), numeric: false },
      ...columns.map(({ part }) => numberColumn(say(heads[part]), "")),
      ...(withShares
        ? [
            signed(say("{column} (share)", { column: say(heads.member) }), "percent"),
            signed(say("{column} (share)", { column: say(heads.deputy) }), "percent"),
          ]
        : []),
      numberColumn(say("Attendance"), "percent"),
      ...(isRanked ? [numberColumn(say("Rank"), "")] : []),
    ],
    body,
  );
}

/** Whether it is shown who came to which meeting. */
function hasStrip(data: PublicData): boolean {
  return Array.isArray(data.meetings) && registerLines(data).some(({ came }) => came !== null);
}

const presenceRatings: Record<Presence, Rating> = {
  member: { label: english("Member"), colour: "green", meaning: english("The member came.") },
  deputy: { label: english("Deputy"), colour: "blue", meaning: english("A deputy came for the member.") },
  apologies: {
    label: english("Apologies"),
    colour: "amber",
    meaning: english("Nobody came, and apologies were sent."),
  },
  absent: {
    label: english("Absent"),
    colour: "red",
    meaning: english("Nobody came, and no apologies were sent."),
  },
  vacant: {
    label: english("Vacant"),
    colour: "grey",
    meaning: english("Nobody held the place, so that nobody could come."),
  },
  "not a member": {
    label: english("Not a member"),
    colour: "grey",
    meaning: english("Not yet, or no longer, a member."),
  },
};

function saidRating(presence: Presence): Rating {
  const { label, colour, meaning } = presenceRatings[presence];
  return { label: say(label), colour, meaning: meaning && say(meaning) };
}

function stripTable(dataset: string, data: PublicData, { grid, frame }: PublishingTools) {
  const meetings = Array.isArray(data.meetings) ? data.meetings : [];
  const lines = registerLines(data);
  const rows = (grid?.rows ?? []).flatMap(({ name }) => lines.find((line) => line.name === name) ?? []);
  return makeTable(
    {
      ...frame,
      name: `${dataset}-meetings`,
      caption: say("{title}: each meeting", { title: data.title }),
      notes: [],
    },
    [
      { label: say("Member"), numeric: false },
      ...meetings.map((day) => ({ label: periodLabel(day), numeric: false })),
    ],
    rows.flatMap(({ label, came, kind }): TableRow[] =>
      came && kind === "row"
        ? [
            {
              kind: "row",
              cells: [
                textCell(label),
                ...came.map((presence): TableCell => ratingCell(saidRating(presence))),
              ],
            },
          ]
        : [],
    ),
  );
}

const rulesInWords = {
  plain: "The average is the mean of the members' percentages: each member counts the same.",
  weighted: "The average is all meetings attended out of all meetings possible.",
};
