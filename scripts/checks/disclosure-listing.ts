import type { HiddenCell } from "../model/disclosure-control/hidden-cell.ts";
import { reasonInWords } from "../model/disclosure-control/reason-in-words.ts";
import type { Ties } from "../model/undeclared/ties.ts";
import { guessInWords, knownTies } from "../model/undeclared/ties-in-words.ts";
import { groupBy } from "../system/group-by.ts";

/**
 * Every value that is not shown and why, in plain words, for the person who approves it: the
 * information governance lead. Never a value.
 */
export function disclosureListing(hidden: HiddenCell[], ties: Ties): string {
  return [hiddenValues(hidden), takenAsKnown(ties), toLookAt(ties)].filter(Boolean).join("\n\n");
}

function hiddenValues(hidden: HiddenCell[]): string {
  if (hidden.length === 0) return "No value is hidden by the disclosure rules.";
  const byDataset = groupBy(hidden, ({ dataset }) => `data/${dataset.year}/${dataset.name}.yaml`);
  const lists = [...byDataset]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, cells]) => `${file}\n${cells.map((cell) => `  ${inWords(cell)}`).join("\n")}`);
  return `${lists.join("\n\n")}\n\n${counted(hidden)}`;
}

function takenAsKnown({ undeclared }: Ties): string {
  const lines = knownTies(undeclared, named).map(({ words }) => words);
  return lines.length === 0
    ? ""
    : `Taken as known to readers, although no file says so. If one is a coincidence, say so under unrelated: in the data.\n${lines.map((line) => `  ${line}.`).join("\n")}`;
}

function toLookAt({ possible }: Ties): string {
  const lines = possible().map((each) => guessInWords(each, named));
  return lines.length === 0
    ? ""
    : `To look at: a reader may guess a small number from these, rightly or not. If they belong together, say so with of:, population: or reconcile:, so that it is protected; if not, under unrelated:.\n${lines.map((line) => `  ${line}.`).join("\n")}`;
}

function named({ figure, period }: { figure: string; period: string }): string {
  return `${figure} (${period})`;
}

function inWords({ figure, title, period, why }: HiddenCell): string {
  return `${title} (${figure}), ${period}: ${reasonInWords(why)}.`;
}

/** @example "12 values are hidden: 9 for their own sake, 3 because they would give another away." */
function counted(hidden: HiddenCell[]): string {
  const protecting = hidden.filter(({ why }) => why.kind === "protects" || why.kind === "of a hidden value");
  const own = hidden.length - protecting.length;
  return `${hidden.length} value${hidden.length === 1 ? " is" : "s are"} hidden: ${own} for ${own === 1 ? "its" : "their"} own sake, ${protecting.length} because ${protecting.length === 1 ? "it" : "they"} would give another away.`;
}
