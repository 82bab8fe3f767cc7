import { countShownAs, type DisclosureRules } from "./disclosure-control/disclosure-rules.ts";
import type { EnteredBook, EnteredEntry } from "./figures/figure.ts";
import { figureMaker } from "./figures/make-figure.ts";
import type { ProtectedBook } from "./figures/protected-value.ts";
import { kindOf } from "./kinds/kinds.ts";
import type { LoadedDataset } from "./load/loaded-board.ts";
import { isCompared } from "./reconcile/stated.ts";
import { toNumber } from "./values/fraction.ts";
import type { Place } from "./values/problem.ts";

/** A dataset as it may leave the building. */
interface SafeDataset {
  /** The file's value as YAML reads it: hidden values are `suppressed`, rounded ones are rounded. */
  value: unknown;
  /** Where the entered file reveals what the rules hide. */
  hidden: Place[];
  /** Where it reveals what rounding removes. */
  rounded: Place[];
}

/**
 * Removes from a dataset what its published form does not show: hidden values, what rounding removes, and what a source
 * printed for either.
 *
 * @param figures every figure as it was entered
 * @param book the same figures as published, with ratios and averages
 */
export function safeDataset(
  dataset: LoadedDataset,
  figures: EnteredBook,
  book: ProtectedBook,
  rules: DisclosureRules,
): SafeDataset {
  const value = structuredClone(dataset.yaml.value);
  const reported = { hidden: [] as Place[], rounded: [] as Place[] };
  const kind = kindOf(dataset.data);
  const make = figureMaker(dataset, () => "");
  const forget = (figureName: string, period: string, stated: EnteredEntry["stated"]) => {
    const figure = book.get(figureName);
    const entry = figure?.entries.find((other) => other.period.key === period);
    for (const [part, printed] of Object.entries(stated)) {
      if (figure && entry && isCompared(figure, entry, part as keyof typeof stated, figures, book)) continue;
      reported[figure?.isRounded ? "rounded" : "hidden"].push(printed.place);
      takeOut(value, printed.path);
    }
  };
  for (const { name, entries } of kind.figures?.(dataset, make) ?? []) {
    const figure = book.get(name);
    for (const entry of entries) {
      const { key } = entry.period;
      forget(name, key, entry.stated);
      const shown = figure?.entries.find(({ period }) => period.key === key)?.value;
      if (!entry.path || !shown || entry.value.state === "suppressed") continue;
      if (shown.state === "suppressed") {
        reported.hidden.push(entry.place);
        put(value, entry.path, "suppressed");
      } else if (figure?.isRounded && shown.state === "number") {
        const rounded = countShownAs(toNumber(shown.amount), rules);
        if (entry.value.state !== "number" || toNumber(entry.value.amount) !== rounded)
          reported.rounded.push(entry.place);
        put(value, entry.path, rounded);
      }
    }
  }
  for (const { figure, year, stated } of kind.derived?.(dataset, make) ?? []) {
    const published = book.get(figure.name)?.entries.filter((entry) => entry.year === year) ?? [];
    for (const [index, { period }] of published.entries())
      forget(figure.name, period.key, stated(period.key, index === published.length - 1));
  }
  return { value, ...reported };
}

type Branch = Record<PropertyKey, unknown>;

function branchAt(root: unknown, path: PropertyKey[]): Branch | null {
  let branch = root;
  for (const key of path) branch = (branch as Branch | null | undefined)?.[key];
  return typeof branch === "object" && branch !== null ? (branch as Branch) : null;
}

// A number in its long form keeps its other keys: {value: 1100, qualifier: over}.
function put(root: unknown, path: PropertyKey[], entered: number | "suppressed"): void {
  const parent = branchAt(root, path.slice(0, -1));
  const key = path.at(-1);
  if (!parent || key === undefined) return;
  const long = branchAt(parent, [key]);
  parent[key] = long && entered !== "suppressed" ? { ...long, value: entered } : entered;
}

function takeOut(root: unknown, path: PropertyKey[]): void {
  const [parent, key] = [branchAt(root, path.slice(0, -1)), path.at(-1)];
  if (key === undefined) return;
  if (Array.isArray(parent)) parent[Number(key)] = "suppressed";
  // What was printed for a single column is not in a list.
  else if (typeof key === "number") takeOut(root, path.slice(0, -1));
  else if (parent) delete parent[key];
}
