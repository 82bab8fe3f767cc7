import { namesOf } from "../actions/leads.ts";
import { yearsAccount } from "../register/account.ts";
import { yearBefore } from "../register/register-data.ts";
import { typeSlug, yearOf } from "../register/shown.ts";
import { isChosen, type ShownRegister, type TrackerChoice, trackerTable } from "../register/tracker.ts";
import type { Block } from "../report/block.ts";
import type { SourceType } from "../schema/register.ts";
import { sourceTypes } from "../schema/register.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { parsePeriod } from "../values/period.ts";
import { slugOf } from "../values/slug.ts";
import { say } from "../words/words.ts";

type NoteProblem = (what: string, todo: string, cause?: string) => null;

/**
 * `::: register`: the tracker, or what its words choose of it: codes, types, years, agencies, `open` or `overdue`, in any
 * order.
 */
export function registerBlock(argument: string, register: ShownRegister, problem: NoteProblem): Block | null {
  if (register.files.length === 0) return problem(...nothing);
  const choice = choiceOf(argument, register, problem);
  if (!choice) return null;
  const lines = register.lines.filter((line) => isChosen(line, choice, register.now));
  const table = trackerTable(
    ["register", ...argument.split(/[\s,]+/).filter(Boolean)].map(slugOf).join("-"),
    captionOf(choice, register),
    lines,
    register,
  );
  return { type: "register", table, date: register.date };
}

/** `::: register-account 2016-17` as Markdown: what was made in a year, and what became of it and of last year's. */
export function registerAccount(
  argument: string,
  year: string | null,
  { files, now }: ShownRegister,
  problem: NoteProblem,
): string | null {
  if (files.length === 0) return problem(...nothing);
  const wanted = argument || year;
  if (wanted === null)
    return problem(
      'the block "::: register-account" does not say which year',
      "Write ::: register-account and a year, such as 2016-17",
    );
  if (parsePeriod(wanted)?.kind !== "financial-year")
    return problem(`"${wanted}" is not a year of the register`, "Write it as 2016-17");
  const years = [...new Set(files.map(({ matter }) => yearOf(matter)))].sort();
  return (
    yearsAccount(files, wanted, yearBefore(wanted), now) ??
    problem(
      `the register has no recommendations of ${wanted}, nor of the year before`,
      `It has some of: ${years.join(", ")}`,
    )
  );
}

const nothing = [
  "this board has no register",
  "Make a file for each review in data/register/, as docs/register.md explains",
] as const;

function choiceOf(argument: string, register: ShownRegister, problem: NoteProblem): TrackerChoice | null {
  const { files, agencies } = register;
  const choice = { sources: [], types: [], years: [], agencies: [] } as Required<
    Pick<TrackerChoice, "sources" | "types" | "years" | "agencies">
  > &
    Pick<TrackerChoice, "only">;
  const types = (Object.keys(sourceTypes) as SourceType[]).map((type) => typeSlug({ type }));
  for (const word of argument.split(/[\s,]+/).filter(Boolean)) {
    const agency = agencies.find((each) =>
      namesOf(each).some((name) => name.toLowerCase() === word.toLowerCase()),
    );
    if (word === "open" || word === "overdue") choice.only = word;
    else if (files.some(({ slug }) => slug === word)) choice.sources.push(word);
    else if (types.includes(word)) choice.types.push(word);
    else if (parsePeriod(word)?.kind === "financial-year") choice.years.push(word);
    else if (agency) choice.agencies.push(agency.id);
    else {
      const known = [
        "open",
        "overdue",
        ...files.map(({ slug }) => slug),
        ...types,
        ...agencies.map(({ id }) => id),
      ];
      return problem(
        `"${word}" is no source, type, year or agency of the register`,
        didYouMean(
          word,
          known,
          "Write a code, a type such as rapid-review, a year, an agency, open or overdue",
        ),
      );
    }
  }
  return choice;
}

/** @example "Recommendations and actions: rapid review, 2016/17, Northern Police, overdue" */
function captionOf(
  { sources = [], types = [], years = [], agencies = [], only }: TrackerChoice,
  register: ShownRegister,
): string {
  const words = [
    ...sources.flatMap((slug) => register.files.find((file) => file.slug === slug)?.matter.title ?? []),
    ...Object.entries(sourceTypes).flatMap(([type, label]) =>
      types.includes(typeSlug({ type: type as SourceType })) ? say(label) : [],
    ),
    ...years.map((year) => year.replace("-", "/")),
    ...agencies.flatMap((id) => register.agencies.find((agency) => agency.id === id)?.name ?? []),
    ...(only === undefined ? [] : [only === "open" ? say("Open") : say("Overdue")]),
  ];
  const all = say("Recommendations and actions");
  return words.length === 0 ? all : `${all}: ${words.join(", ")}`;
}
