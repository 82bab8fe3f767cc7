import { kinds } from "../kinds/kinds.ts";
import type { LoadedBoard, LoadedDataset, RegisterFile } from "../load/loaded-board.ts";
import { parsePeriod, previousPeriodKey } from "../values/period.ts";
import { say } from "../words/words.ts";
import { emptyYaml } from "../yaml/empty-yaml.ts";
import { type Account, accountOf, madeIn } from "./account.ts";
import { shownRegister, typeInWords, typeSlug, yearOf } from "./shown.ts";

/** The dataset of the register, and so of its figures: `{{ register.made@2016-17 }}`. */
export const registerName = "register";

// What is counted stands in many files: a problem with a count is shown at their folder.
const counted = emptyYaml("data/register");

/**
 * The counts of the register as datasets, so that sentences, charts, tables and files take them as they take any number:
 * for each report that year's recommendations and those of the year before, or for the newest year where there is no
 * report. They count recommendations, and no people. A dataset of the board's own with this name keeps it.
 *
 * @param now the newest date of publication, by which is judged what is overdue
 */
export function registerDatasets(loaded: LoadedBoard, now: string): LoadedDataset[] {
  const register = shownRegister(loaded).filter(({ matter }) => matter.recommendations.length > 0);
  const years = [...new Set(register.map(({ matter }) => yearOf(matter)))].sort();
  const reports = [...new Set(loaded.reports.flatMap(({ year }) => year ?? []))];
  return (reports.length > 0 ? reports : years.slice(-1)).flatMap((year): LoadedDataset[] => {
    const periods = [yearBefore(year), year].filter((each) => years.includes(each));
    const isTaken = loaded.datasets.some((each) => each.year === year && each.name === registerName);
    const { schema } = kinds.get("table") ?? {};
    if (periods.length === 0 || isTaken || !schema) return [];
    const data = schema.parse(tableOf(register, periods, now));
    return [{ year, name: registerName, data, yaml: counted, private: false }];
  });
}

/** @example yearBefore("2016-17") → "2015-16" */
export function yearBefore(year: string): string {
  const period = parsePeriod(year);
  return period ? previousPeriodKey(period) : "";
}

const states: [name: string, of: keyof Account, label: () => string][] = [
  ["done", "done", () => say("Done")],
  ["in-progress", "inProgress", () => say("On the way")],
  ["not-started", "notStarted", () => say("Not started")],
  ["not-accepted", "notAccepted", () => say("Not accepted")],
];

function tableOf(register: RegisterFile[], periods: string[], now: string) {
  const accounts = periods.map((year) => accountOf(madeIn(register, year), now));
  // Counts that agree by chance have nothing to do with one another.
  const row = (name: string, label: string, values: number[]) => ({
    name,
    label,
    values,
    "stands-alone": "it is counted in the register",
  });
  const types = new Map(
    register.map(({ matter }) => [typeSlug(matter), labelOfType(register, typeSlug(matter))]),
  );
  const byType = [...types].map(([slug, label]) => ({
    slug,
    label,
    values: periods.map(
      (year) =>
        accountOf(
          madeIn(
            register.filter(({ matter }) => typeSlug(matter) === slug),
            year,
          ),
          now,
        ).made,
    ),
  }));
  const shownTypes = byType.filter(({ values }) => values.some((value) => value > 0));
  const chart = (title: string, rows: string[]) => ({
    title,
    subtitle: say("Number of recommendations, by the year in which they were made"),
    type: "bars",
    rows,
  });
  return {
    title: say("Recommendations and what became of them"),
    kind: "table",
    counts: "none",
    unit: say("recommendations"),
    "row-heading": say("Recommendations"),
    source: say("The board’s register"),
    periods,
    rows: [
      {
        group: say("Where they stand"),
        rows: [
          { name: "made", label: say("Recommendations made"), "sum-of": states.map(([name]) => name) },
          ...states.map(([name, of, label]) =>
            row(
              name,
              label(),
              accounts.map((account) => account[of]),
            ),
          ),
          row(
            "overdue",
            say("With an overdue action"),
            accounts.map(({ overdue }) => overdue),
          ),
        ],
      },
      {
        group: say("Where they come from"),
        rows: shownTypes.map(({ slug, label, values }) => row(slug, label, values)),
      },
    ],
    charts: {
      "register-by-status": chart(
        say("Where recommendations stand"),
        states.map(([name]) => name),
      ),
      ...(shownTypes.length > 1
        ? {
            "register-by-source": chart(
              say("Where recommendations come from"),
              shownTypes.map(({ slug }) => slug),
            ),
          }
        : {}),
    },
  };
}

// Several sources of one type may have words of their own.
function labelOfType(register: RegisterFile[], slug: string): string {
  const own = new Set(
    register.filter(({ matter }) => typeSlug(matter) === slug).map(({ matter }) => typeInWords(matter)),
  );
  return own.size === 1 ? ([...own][0] ?? "") : say("Other");
}
