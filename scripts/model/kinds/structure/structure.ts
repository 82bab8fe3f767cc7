import { z } from "zod";
import { defineKind, type PublicDataset } from "../../kind/kind.ts";
import type { RichText } from "../../report/text.ts";
import { commonKeys } from "../../schema/common.ts";
import { name, text } from "../../schema/names.ts";
import { textCell } from "../../tables/publisher.ts";
import { type PublishingTools, textTable } from "../../tables/publishing-tools.ts";
import { didYouMean } from "../../values/nearest-names.ts";
import { problemAt } from "../../values/problem.ts";
import { say } from "../../words/words.ts";

const schema = z.strictObject({
  kind: z.literal("structure"),
  ...commonKeys,
  root: name,
  nodes: z.array(z.strictObject({ name, label: text, under: name.optional(), note: text.optional() })).min(1),
});

/** Groups under groups: an organisation chart. */
export const structure = defineKind({
  schema,
  block: "org-chart",
  shownAs: () => "form",
  notProse: ["root", "under"],
  entries: ({ nodes }) => ({ count: nodes.length, unit: "groups" }),
  tables: ({ data }, { frame, read }) => [
    textTable(
      frame,
      [say("Group"), say("Under"), say("Note")],
      data.nodes.map((node, index) => [
        textCell(node.label),
        textCell(data.nodes.find((other) => other.name === node.under)?.label ?? ""),
        textCell(node.note ? read(node.note, ["nodes", index, "note"]) : ""),
      ]),
    ),
  ],
  content: (dataset, tools) => ({ root: treeOf(dataset, tools) }),
});

interface StructureNode {
  name: string;
  label: string;
  note: RichText | null;
  children: StructureNode[];
}

function treeOf(
  { data, yaml }: PublicDataset<z.output<typeof schema>>,
  { problems, read }: PublishingTools,
): StructureNode {
  const byName = new Map(data.nodes.map((node) => [node.name, node]));
  const note = (path: PropertyKey[], what: string, todo: string) =>
    problems.push(problemAt(yaml.placeOf(path), what, todo));
  if (!byName.has(data.root))
    note(
      ["root"],
      `there is no group "${data.root}" in the list`,
      didYouMean(data.root, byName.keys(), "Write the name of the group at the top"),
    );
  else
    data.nodes.forEach((node, index) => {
      if (node.name === data.root) {
        if (node.under !== undefined)
          note(["nodes", index], `"${node.name}" is the root and is under nothing`, "Take its under: out");
      } else if (!reaches(node.name))
        note(
          ["nodes", index],
          `"${node.name}" is under no group that leads to "${data.root}"`,
          "Write under: and the name of another group",
        );
    });

  function reaches(from: string): boolean {
    let current: string | undefined = from;
    for (let step = 0; step <= data.nodes.length && current !== undefined; step++) {
      if (current === data.root) return true;
      current = byName.get(current)?.under;
    }
    return false;
  }

  const grow = (name: string): StructureNode => {
    const index = data.nodes.findIndex((node) => node.name === name);
    const node = data.nodes[index];
    return {
      name,
      label: node?.label ?? name,
      note: node?.note ? read(node.note, ["nodes", index, "note"]) : null,
      children: data.nodes
        .filter((child) => child.under === name && child.name !== data.root)
        .map((child) => grow(child.name)),
    };
  };
  return grow(data.root);
}
