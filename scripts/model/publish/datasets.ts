import type { LoadedBoard, LoadedDataset } from "../load/load-board.ts";
import { type RichTextReader, richTextReader } from "../markdown/rich-text.ts";
import { type Problem, problemAt } from "../problem.ts";
import type {
  Correction,
  DatasetContent,
  PublishedDataset,
  RichText,
  StructureNode,
  Table,
  TableRow,
} from "../report.ts";
import type { DatasetOf } from "../schema/dataset.ts";
import { chartsOf } from "./charts.ts";
import { type Grid, gridOf } from "./grid.ts";
import { cellOf, type Publisher, publishPeriodKey, textCell } from "./publisher.ts";
import { sourceText } from "./source-text.ts";
import { csvOf, figuresTable, makeTable, measureTable, type TableFrame } from "./tables.ts";

export interface PublishingContext {
  loaded: LoadedBoard;
  publisher: Publisher;
  suppressionWords: string;
  problems: Problem[];
  isBroken: (name: string) => boolean;
  /** Everything that the year lists as corrected, in order. */
  corrections: Correction[];
}

/** Publishes one dataset: its tables, charts, CSV, and what its kind has besides. */
export function publishDataset(dataset: LoadedDataset, context: PublishingContext): PublishedDataset {
  const { loaded, publisher, problems } = context;
  const { data, yaml, year, name } = dataset;
  const read = richTextReader(
    yaml,
    { book: publisher.book, year, suppressionWords: context.suppressionWords },
    problems,
    context.isBroken,
  );
  const source = sourceText(data.source, loaded.sources);
  const grid = gridOf(dataset, publisher.book, loaded.agencies);
  const notes = [
    ...data.notes.map((note, index) => read(note, ["notes", index])),
    ...(grid?.rows.flatMap((row) => row.notes.map((note) => read(`${row.label}: ${note}`, []))) ?? []),
  ];
  const tables = tablesOf(dataset, grid, { name, caption: data.title, notes, source }, read, context);
  return {
    year,
    name,
    title: data.title,
    summary: data.summary ? read(data.summary, ["summary"]).text : null,
    notes,
    source,
    charts: chartsOf(dataset, grid, { publisher, read, source, problems }),
    tables,
    csv: csvOf(tables),
    ...contentOf(dataset, read, context),
  };
}

function tablesOf(
  { year, name, data }: LoadedDataset,
  grid: Grid | null,
  frame: TableFrame,
  read: RichTextReader,
  { publisher, corrections }: PublishingContext,
): Table[] {
  const texts = (items: string[], path: PropertyKey[]) =>
    items.map((item, index) => read(item, [...path, index]));
  const rowsTable = (labels: string[], rows: TableRow["cells"][]) => [
    makeTable(
      frame,
      labels.map((label) => ({ label, numeric: false })),
      rows.map((cells) => ({ kind: "row", cells })),
    ),
  ];
  switch (data.kind) {
    case "figures":
      return grid ? [figuresTable(grid, frame, publisher)] : [];
    case "table":
      return grid ? [measureTable(data, grid, frame, publisher)] : [];
    case "attendance":
      return grid ? [attendanceTable(data, grid, frame, publisher, name)] : [];
    case "finances":
      return (["expenditure", "income"] as const).map((side) =>
        accountTable(side, data, name, frame, publisher),
      );
    case "section-11":
      return data.forms.map((form, index) =>
        makeTable(
          {
            ...frame,
            name: `${name}-${form.name}`,
            caption: form.label,
            notes: texts(form.notes, ["forms", index, "notes"]),
          },
          [
            { label: "Standard", numeric: false },
            { label: "Organisations at the top grade", numeric: true },
          ],
          form.standards.map((standard) => ({
            kind: "row",
            cells: [
              textCell(standard.label),
              figureCell(publisher, `${name}.${form.name}.${standard.name}`, data.period),
            ],
          })),
        ),
      );
    case "hundred-children":
      return rowsTable(
        ["Of 100 children", "Number"],
        data.statements.map((statement) => [
          textCell(statement.text),
          figureCell(publisher, `${name}.${statement.name}`, data.period),
        ]),
      );
    case "records":
      return rowsTable(
        data.columns.map(({ label }) => label),
        data.rows.map((row, index) =>
          data.columns.map((column) => {
            const cell = row[column.name];
            const path = ["rows", index, column.name];
            if (cell === undefined) return cellOf(publisher.notAvailable);
            return textCell(Array.isArray(cell) ? texts(cell, path) : read(cell, path));
          }),
        ),
      );
    case "priorities":
      return rowsTable(
        ["Priority", data.columns.outcome, data.columns.planned, data.columns.done, data.columns.next],
        data.priorities.flatMap((priority, p) =>
          priority.outcomes.map((outcome, o) => {
            const path = ["priorities", p, "outcomes", o];
            return [
              textCell(`${priority.number}. ${priority.title}`),
              textCell(read(outcome.outcome, [...path, "outcome"])),
              textCell(texts(outcome.planned, [...path, "planned"])),
              textCell(texts(outcome.done, [...path, "done"])),
              textCell(texts(outcome.next, [...path, "next"])),
            ];
          }),
        ),
      );
    case "priority-areas":
      return rowsTable(
        ["Priority", "Activities"],
        data.areas.map((area, index) => [
          textCell(`${area.number}. ${area.title}`),
          textCell(texts(area.activities, ["areas", index, "activities"])),
        ]),
      );
    case "recommendations":
      return rowsTable(
        ["Recommendation", "What was done", "Status"],
        data.recommendations.map((entry, index) => [
          textCell(read(`${entry.number}. ${entry.text}`, ["recommendations", index, "text"])),
          textCell(texts(entry.actions, ["recommendations", index, "actions"])),
          textCell(entry.status),
        ]),
      );
    case "audits":
      return rowsTable(
        ["Audit", "Owner", "Messages", "Strengths", "Weaknesses", "Recommendations"],
        data.audits.map((audit, index) => [
          textCell(`${audit.number}. ${audit.title}`),
          textCell(audit.owner),
          ...(["messages", "strengths", "weaknesses", "recommendations"] as const).map((part) =>
            textCell(texts(audit[part], ["audits", index, part])),
          ),
        ]),
      );
    case "structure":
      return rowsTable(
        ["Group", "Under", "Note"],
        data.nodes.map((node) => [
          textCell(node.label),
          textCell(data.nodes.find((other) => other.name === node.under)?.label ?? ""),
          textCell(node.note ?? ""),
        ]),
      );
    case "cycle":
      return rowsTable(
        ["Stage", "What happens"],
        data.stages.map((stage, index) => [
          textCell(stage.title),
          textCell(read(stage.text, ["stages", index, "text"])),
        ]),
      );
    case "corrections":
      return rowsTable(
        ["Where", "Printed in the source", "Published here", "Why"],
        corrections
          .filter((correction) => correction.year === year && correction.dataset === name)
          .map((correction) => [
            textCell(correction.where),
            textCell(correction.printed),
            textCell(correction.published),
            textCell(correction.reason),
          ]),
      );
  }
}

function figureCell(publisher: Publisher, figureName: string, period: string) {
  const figure = publisher.book.get(figureName);
  const entry = figure?.entries.find((candidate) => candidate.period.key === period);
  return cellOf(figure && entry ? publisher.value(figure, entry) : publisher.notAvailable);
}

function attendanceTable(
  data: DatasetOf<"attendance">,
  grid: Grid,
  frame: TableFrame,
  publisher: Publisher,
  name: string,
): Table {
  return makeTable(
    frame,
    [
      { label: "Member", numeric: false },
      { label: "Meetings attended", numeric: true },
      { label: "Meetings possible", numeric: true },
      { label: "Attendance", numeric: true },
    ],
    grid.rows.map((row) => {
      const cell = row.cells[0];
      return {
        kind: "row",
        cells: [
          textCell(row.label),
          figureCell(publisher, `${name}.${row.name}`, data.period),
          figureCell(publisher, `${name}.${row.name}.possible`, data.period),
          cellOf(cell ? publisher.share(cell.figure, cell.entry) : publisher.notAvailable),
        ],
      };
    }),
  );
}

function accountTable(
  side: "expenditure" | "income",
  data: DatasetOf<"finances">,
  name: string,
  frame: TableFrame,
  publisher: Publisher,
): Table {
  const title = side === "expenditure" ? "Expenditure" : "Income";
  const period = publishPeriodKey(data.period).text;
  return makeTable(
    {
      ...frame,
      name: `${name}-${side}`,
      caption: `${title}, ${period}`,
      // The dataset's notes stand once, under its last table.
      notes: side === "income" ? frame.notes : [],
    },
    [
      { label: title, numeric: false },
      { label: period, numeric: true },
    ],
    [
      ...data[side].items.map(
        (item): TableRow => ({
          kind: "row",
          cells: [textCell(item.label), figureCell(publisher, `${name}.${item.name}`, data.period)],
        }),
      ),
      {
        kind: "total",
        cells: [textCell(`Total ${side}`), figureCell(publisher, `${name}.${side}`, data.period)],
      },
    ],
  );
}

function contentOf(dataset: LoadedDataset, read: RichTextReader, context: PublishingContext): DatasetContent {
  const { data, name } = dataset;
  const texts = (items: string[], path: PropertyKey[]): RichText[] =>
    items.map((item, index) => read(item, [...path, index]));
  switch (data.kind) {
    case "finances": {
      const figure = context.publisher.book.get(`${name}.balance`);
      const entry = figure?.entries[0];
      const balance =
        figure && entry ? context.publisher.value(figure, entry) : context.publisher.notAvailable;
      return { kind: data.kind, balance: { label: figure?.title ?? "", text: balance.text } };
    }
    case "records":
      return { kind: data.kind, layout: data.layout };
    case "section-11": {
      const value = (figureName: string) => {
        const figure = context.publisher.book.get(figureName);
        return figure
          ? context.publisher.value(figure, figure.entries[0] ?? null)
          : context.publisher.notAvailable;
      };
      return {
        kind: data.kind,
        scale: data.scale,
        forms: data.forms.map((form) => ({
          name: form.name,
          label: form.label,
          organisations: value(`${name}.${form.name}.organisations`),
          averageGrade: value(`${name}.${form.name}.average-grade`),
        })),
      };
    }
    case "priorities":
      return {
        kind: data.kind,
        columns: data.columns,
        priorities: data.priorities.map((priority, p) => ({
          number: priority.number,
          title: priority.title,
          outcomes: priority.outcomes.map((outcome, o) => {
            const path = ["priorities", p, "outcomes", o];
            return {
              outcome: read(outcome.outcome, [...path, "outcome"]),
              planned: texts(outcome.planned, [...path, "planned"]),
              done: texts(outcome.done, [...path, "done"]),
              next: texts(outcome.next, [...path, "next"]),
            };
          }),
        })),
      };
    case "priority-areas":
      return {
        kind: data.kind,
        period: publishPeriodKey(data.period),
        areas: data.areas.map((area, index) => ({
          ...area,
          activities: texts(area.activities, ["areas", index, "activities"]),
        })),
      };
    case "recommendations":
      return {
        kind: data.kind,
        from: data.from,
        recommendations: data.recommendations.map((entry, index) => ({
          number: entry.number,
          status: entry.status,
          text: read(entry.text, ["recommendations", index, "text"]),
          actions: texts(entry.actions, ["recommendations", index, "actions"]),
        })),
      };
    case "hundred-children":
      return {
        kind: data.kind,
        heading: data.heading,
        groups: hundredChildrenGroups(dataset.name, data, context),
      };
    case "audits":
      return {
        kind: data.kind,
        audits: data.audits.map((audit, index) => ({
          number: audit.number,
          title: audit.title,
          owner: audit.owner,
          messages: texts(audit.messages, ["audits", index, "messages"]),
          strengths: texts(audit.strengths, ["audits", index, "strengths"]),
          weaknesses: texts(audit.weaknesses, ["audits", index, "weaknesses"]),
          recommendations: texts(audit.recommendations, ["audits", index, "recommendations"]),
        })),
      };
    case "structure":
      return { kind: data.kind, root: structureTree(dataset, data, context.problems) };
    case "cycle":
      return {
        kind: data.kind,
        stages: data.stages.map((stage, index) => ({
          ...stage,
          text: read(stage.text, ["stages", index, "text"]),
        })),
      };
    default:
      return { kind: data.kind };
  }
}

function hundredChildrenGroups(
  name: string,
  data: DatasetOf<"hundred-children">,
  { publisher }: PublishingContext,
): Extract<DatasetContent, { kind: "hundred-children" }>["groups"] {
  const labels = [...new Set(data.statements.map(({ group }) => group))];
  return labels.map((label) => ({
    label,
    statements: data.statements
      .filter(({ group }) => group === label)
      .map((statement) => {
        const figure = publisher.book.get(`${name}.${statement.name}`);
        const entry = figure?.entries.find(({ period }) => period.key === data.period) ?? null;
        return {
          name: statement.name,
          text: statement.text,
          value: figure ? publisher.value(figure, entry) : publisher.notAvailable,
        };
      }),
  }));
}

function structureTree(
  dataset: LoadedDataset,
  data: DatasetOf<"structure">,
  problems: Problem[],
): StructureNode {
  const names = new Set(data.nodes.map(({ name }) => name));
  data.nodes.forEach((node, index) => {
    const above = node.under;
    if (node.name === data.root ? above === undefined : above !== undefined && names.has(above)) return;
    problems.push(
      problemAt(
        dataset.yaml.placeOf(["nodes", index]),
        node.name === data.root
          ? `"${node.name}" is the root and stands under nothing`
          : `"${node.name}" stands under no group that the list has`,
        node.name === data.root ? "Take its under: out" : "Write under: and the name of another group",
      ),
    );
  });
  if (!names.has(data.root))
    problems.push(
      problemAt(
        dataset.yaml.placeOf(["root"]),
        `there is no group "${data.root}" in the list`,
        "Write the name of the group at the top",
      ),
    );
  const grow = (name: string, above: string[]): StructureNode => {
    const node = data.nodes.find((candidate) => candidate.name === name);
    return {
      name,
      label: node?.label ?? name,
      note: node?.note ?? null,
      // A circle of groups under one another ends where it meets itself.
      children: data.nodes
        .filter(({ under, name: child }) => under === name && !above.includes(child))
        .map(({ name: child }) => grow(child, [...above, name])),
    };
  };
  return grow(data.root, []);
}
