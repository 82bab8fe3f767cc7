import { z } from "zod";
import { shareOfWhole } from "../../calculate/changes-and-shares.ts";
import { inRankOrder, orders } from "../../calculate/rank.ts";
import { statedAt, wholeNumber } from "../../figures/make-figure.ts";
import { defineKind } from "../../kind/kind.ts";
import type { TableRow } from "../../report/table.ts";
import { commonKeys, printed, texts } from "../../schema/common.ts";
import { decimals, name, period, text } from "../../schema/names.ts";
import { value } from "../../schema/value.ts";
import { gridCell } from "../../tables/grid.ts";
import { cellOf, periodLabel, textCell } from "../../tables/publisher.ts";
import { figureCell, makeTable } from "../../tables/publishing-tools.ts";
import { rankCells } from "../../tables/rank-cells.ts";
import { numberColumn } from "../../tables/unit-in-head.ts";
import { say } from "../../words/words.ts";
import { schemaMessage } from "../../yaml/schema-message.ts";
import { meetingsOf, meetingsThatCannotBe } from "./meetings.ts";

/** How many of the meetings each member attended; the percentage is worked out. */
export const attendance = defineKind({
  schema: z.strictObject({
    kind: z.literal("attendance"),
    ...commonKeys,
    period,
    meetings: z.int().min(1),
    derived: z.array(z.enum(["rank"])).default([]),
    order: z.enum(orders).default("as-entered"),
    average: z
      .strictObject({
        label: text,
        rule: z.enum(["plain", "weighted"]),
        decimals: decimals.default(0),
        stated: printed.optional(),
      })
      .optional(),
    members: z
      .array(
        z
          .strictObject({
            name,
            agency: name.optional(),
            label: text.optional(),
            attended: value,
            possible: value,
            /** How many people sit for it; each can come to every meeting. */
            seats: z.int().min(1).optional(),
            accepted: text.optional(),
            stated: printed.optional(),
            notes: texts,
          })
          .refine((member) => member.agency === undefined || member.label === undefined, {
            error: schemaMessage("a member has either agency: or label:", "Keep one of the two"),
          })
          .refine((member) => member.agency !== undefined || member.label !== undefined, {
            error: schemaMessage(
              "a member has neither agency: nor label:",
              "Add agency: and a name of agencies.yaml, or label:",
            ),
          }),
      )
      .min(1),
  }),
  block: "attendance",
  notProse: ["agency", "attended", "possible", "derived"],
  // A member that names an agency goes by the agency's name.
  nameAgencies: ({ members }, agencies) => {
    for (const member of members) member.label ??= agencies.find(({ id }) => id === member.agency)?.name;
  },
  checkNames: (dataset, { agency }) => [
    ...dataset.data.members.flatMap((member, index) =>
      member.agency ? agency(member.agency, ["members", index, "agency"]) : [],
    ),
    ...meetingsThatCannotBe(dataset),
  ],
  figures: ({ name: dataset, data }, make) => {
    const meetings = { unit: "meetings", counts: "none" } as const;
    return [
      make(
        {
          ...meetings,
          name: `${dataset}.meetings`,
          title: say("Meetings held"),
          subject: meetingsOf(data.title),
        },
        [{ period: data.period, value: wholeNumber(data.meetings), path: ["meetings"] }],
      ),
      ...data.members.flatMap((member, index) => {
        const path = ["members", index];
        const figure = { ...meetings, name: `${dataset}.${member.name}`, title: member.label ?? member.name };
        const possible = `${figure.name}.possible`;
        return [
          make({ ...figure, name: possible }, [
            { period: data.period, value: member.possible, path: [...path, "possible"] },
          ]),
          make({ ...figure, whole: possible }, [
            {
              period: data.period,
              value: member.attended,
              path: [...path, "attended"],
              stated: { share: member.stated && { printed: member.stated, path: [...path, "stated"] } },
              accepted: member.accepted
                ? { reason: member.accepted, path: [...path, "accepted"] }
                : undefined,
            },
          ]),
        ];
      }),
    ];
  },
  entries: ({ members }) => ({ count: members.length, unit: "members" }),
  derived: ({ name: dataset, data, year, yaml }, make) => {
    const { average } = data;
    if (!average) return [];
    const parts = data.members.map((member) => `${dataset}.${member.name}`);
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
        stated: () => statedAt({ value: stated }, yaml),
      },
    ];
  },
  grid: ({ name: dataset, data }, book) => ({
    figurePrefix: `${dataset}.`,
    rowHeading: "Member",
    columns: [{ label: periodLabel(data.period), period: data.period }],
    rows: inRankOrder(
      data.members.map((member) => ({
        name: member.name,
        label: member.label ?? member.name,
        unit: "meetings",
        cells: [gridCell(book, `${dataset}.${member.name}`, data.period)],
        notes: member.notes,
      })),
      data.order,
      ({ cells: [cell] }) => (cell ? shareOfWhole(cell.figure, cell.entry, book) : null),
    ),
    total: null,
  }),
  tables: ({ name: dataset, data }, { grid, frame, publisher, read }) => {
    const rows = grid?.rows ?? [];
    const shares = rows.map((row) => publisher.print(row.cells[0] ?? null, "share"));
    const isRanked = data.derived.includes("rank");
    const ranks = rankCells(shares);
    const lines = rows.map((row, index): TableRow => {
      const name = `${dataset}.${row.name}`;
      const cells = [
        textCell(row.label),
        figureCell(publisher, name, data.period),
        figureCell(publisher, `${name}.possible`, data.period),
        cellOf(shares[index] ?? publisher.notAvailable),
      ];
      return { kind: "row", cells: isRanked ? [...cells, ranks[index] ?? textCell("")] : cells };
    });
    const { average } = data;
    if (average)
      lines.push({
        kind: "total",
        cells: [
          textCell(average.label),
          textCell(""),
          textCell(""),
          figureCell(publisher, `${dataset}.average`, data.period),
          ...(isRanked ? [textCell("")] : []),
        ],
      });
    const columns = [
      numberColumn(say("Meetings attended"), ""),
      numberColumn(say("Meetings possible"), ""),
      numberColumn(say("Attendance"), "percent"),
      ...(isRanked ? [numberColumn(say("Rank"), "")] : []),
    ];
    return [
      makeTable(
        average ? { ...frame, notes: [...frame.notes, read(rulesInWords[average.rule], [])] } : frame,
        [{ label: say("Member"), numeric: false }, ...columns],
        lines,
      ),
    ];
  },
});

const rulesInWords = {
  plain: "The average is the mean of the members' percentages: each member counts the same.",
  weighted: "The average is all meetings attended out of all meetings possible.",
};
