import type { Ties } from "../model/build-report.ts";
import type { HiddenCell } from "../model/disclosure-control/hidden-cell.ts";

/**
 * Every value that is not shown and why, in plain words, for the person who approves it: the
 * information governance lead. Never a value.
 */
export function disclosureListing(hidden: HiddenCell[], ties: Ties): string {
  return [hiddenValues(hidden), takenAsKnown(ties), toLookAt(ties)].filter(Boolean).join("\n\n");
}

function hiddenValues(hidden: HiddenCell[]): string {
  if (hidden.length === 0) return "No value is hidden by the disclosure rules.";
  const byDataset = new Map<string, HiddenCell[]>();
  for (const cell of hidden) {
    const file = `data/${cell.dataset.year}/${cell.dataset.name}.yaml`;
    byDataset.set(file, [...(byDataset.get(file) ?? []), cell]);
  }
  const lists = [...byDataset]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, cells]) => `${file}\n${cells.map((cell) => `  ${inWords(cell)}`).join("\n")}`);
  return `${lists.join("\n\n")}\n\n${counted(hidden)}`;
}

function takenAsKnown({ undeclared: { relations, groups } }: Ties): string {
  const lines = [
    ...relations.map(({ terms }) => {
      const side = (sign: 1 | -1) => terms.filter(({ coefficient }) => coefficient === sign);
      const names = (sign: 1 | -1) =>
        side(sign)
          .map(({ cell }) => named(cell))
          .join(" and ");
      return `${names(1)} ${side(1).length > 1 ? "add up to" : "is the same as"} ${names(-1)}`;
    }),
    ...groups.map(
      ({ parts, whole }) => `${parts.map(named).join(" and ")} leave a small rest of ${named(whole)}`,
    ),
  ];
  return lines.length === 0
    ? ""
    : `Taken as known to readers, although no file says so. If one is a coincidence, say so under unrelated: in the data.\n${lines.map((line) => `  ${line}.`).join("\n")}`;
}

function toLookAt({ possible }: Ties): string {
  const lines = possible.map(guessInWords);
  return lines.length === 0
    ? ""
    : `To look at: a reader may guess a small number from these, rightly or not. If they belong together, say so with of:, population: or reconcile:, so that it is protected; if not, under unrelated:.\n${lines.map((line) => `  ${line}.`).join("\n")}`;
}

function guessInWords({ hidden, kind, others }: Ties["possible"][number]): string {
  const [first, ...rest] = others.map(named);
  const of = `${named(hidden)} may be taken for`;
  switch (kind) {
    case "the same":
      return `${of} the same as ${first}`;
    case "what is left":
      return `${of} what is left of ${first} beside ${rest.join(" and ")}`;
    case "a share of":
      return `${of} a percentage or a rate of ${first}: it would be of a small number, or of all but a small number`;
    case "of one base":
      return `${named(hidden)} and ${others.map(named).join(" and ")} may be taken for percentages of one number that is not shown: few numbers give them all`;
  }
}

function named({ figure, period }: { figure: string; period: string }): string {
  return `${figure} (${period})`;
}

function inWords({ figure, title, period, why }: HiddenCell): string {
  return `${title} (${figure}), ${period}: ${reasonInWords(why)}.`;
}

function reasonInWords(why: HiddenCell["why"]): string {
  switch (why.kind) {
    case "small count":
      return "a count below the threshold";
    case "small count in words":
      return "words that tell a count below the threshold";
    case "entered as suppressed":
      return "entered as suppressed";
    case "of suppressed parts":
      return "worked out from values that are entered as suppressed";
    case "small share":
      return `with ${why.of}, it tells a count below the threshold`;
    case "of a hidden value":
      return `worked out from ${why.of}, which is hidden`;
    case "protects":
      return `with it, a reader could work out ${why.other}`;
  }
}

/** @example "12 values are hidden: 9 for their own sake, 3 because they would give another away." */
function counted(hidden: HiddenCell[]): string {
  const protecting = hidden.filter(({ why }) => why.kind === "protects" || why.kind === "of a hidden value");
  const own = hidden.length - protecting.length;
  return `${hidden.length} value${hidden.length === 1 ? " is" : "s are"} hidden: ${own} for ${own === 1 ? "its" : "their"} own sake, ${protecting.length} because ${protecting.length === 1 ? "it" : "they"} would give another away.`;
}
