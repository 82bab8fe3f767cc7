import { z } from "zod";
import { wholeNumber } from "../figures/make-figure.ts";
import { gridCell } from "../publish/grid.ts";
import { cellOf, periodLabel, textCell } from "../publish/publisher.ts";
import { figureCell, makeTable } from "../publish/tools.ts";
import { commonKeys, printed, texts } from "../schema/common.ts";
import { name, period, text } from "../schema/names.ts";
import { value } from "../schema/value.ts";
import { defineKind } from "./kind.ts";

/** How many of the meetings each member attended; the percentage is worked out. */
export const attendance = defineKind({
  schema: z.strictObject({
    kind: z.literal("attendance"),
    ...commonKeys,
    period,
    meetings: z.int().min(1),
    members: z.array(
      z
        .strictObject({
          name,
          agency: name.optional(),
          label: text.optional(),
          attended: value,
          possible: value,
          stated: printed.optional(),
          notes: texts,
        })
        .refine((member) => (member.agency === undefined) !== (member.label === undefined), {
          error: "a member has either agency: or label:|Keep one of the two",
        }),
    ),
  }),
  figures: ({ name: dataset, data }, make) => {
    const meetings = { unit: "meetings", counts: "none" } as const;
    return [
      make({ ...meetings, name: `${dataset}.meetings`, title: "Meetings held" }, [
        { period: data.period, value: wholeNumber(data.meetings), path: ["meetings"] },
      ]),
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
            },
          ]),
        ];
      }),
    ];
  },
  grid: ({ name: dataset, data }, book, agencies) => ({
    rowHeading: "Member",
    columns: [{ label: periodLabel(data.period), period: data.period }],
    rows: data.members.map((member) => ({
      name: member.name,
      label: member.label ?? agencies.find(({ id }) => id === member.agency)?.name ?? member.name,
      unit: "meetings",
      cells: [gridCell(book, `${dataset}.${member.name}`, data.period)],
      notes: member.notes,
    })),
    total: null,
  }),
  tables: ({ name: dataset, data }, { grid, frame, publisher }) => [
    makeTable(
      frame,
      [
        { label: "Member", numeric: false },
        { label: "Meetings attended", numeric: true },
        { label: "Meetings possible", numeric: true },
        { label: "Attendance", numeric: true },
      ],
      (grid?.rows ?? []).map((row) => ({
        kind: "row",
        cells: [
          textCell(row.label),
          figureCell(publisher, `${dataset}.${row.name}`, data.period),
          figureCell(publisher, `${dataset}.${row.name}.possible`, data.period),
          cellOf(publisher.print(row.cells[0] ?? null, "share")),
        ],
      })),
    ),
  ],
  content: () => ({ kind: "attendance" }),
});
