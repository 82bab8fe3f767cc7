import type { LoadedReport } from "../load/loaded-board.ts";
import { shippedDuties, shippedDuty } from "../load/shipped-duties.ts";
import type { Duty } from "../schema/duties.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { type Problem, problemAt, warningAt } from "../values/problem.ts";
import { say } from "../words/words.ts";

type Duties = ReadonlyMap<string, Duty>;

/** A board's own file replaces that of the product. */
function dutyNamed(own: Duties, name: string): Duty | null {
  return own.get(name) ?? shippedDuty(name);
}

/** What a report's duties ask for that no chapter answers, and answers to what nobody asks. */
export function checkDuties({ report, chapters }: LoadedReport, own: Duties): Problem[] {
  const { duties, "not-answered": refusals } = report.matter;
  const known = duties.flatMap(
    (name) => dutyNamed(own, name)?.requirements.map((each) => `${name}.${each.name}`) ?? [],
  );
  const problems = duties.flatMap((name, index): Problem[] =>
    dutyNamed(own, name)
      ? []
      : [
          problemAt(
            report.yaml.placeOf(["duties", index]),
            `there is no duty "${name}"`,
            didYouMean(
              name,
              [...own.keys(), ...shippedDuties()],
              `Write one of ${shippedDuties().join(", ")}, or make data/duties/${name}.yaml`,
            ),
          ),
        ],
  );
  const isLost = (requirement: string) =>
    problems.length > 0 && !duties.some((name) => requirement.startsWith(`${name}.`) && dutyNamed(own, name));
  const unknown = (place: Parameters<typeof problemAt>[0], requirement: string): Problem[] =>
    known.includes(requirement) || isLost(requirement)
      ? []
      : [
          problemAt(
            place,
            `no duty of this report asks for "${requirement}"`,
            didYouMean(requirement, known, "Name the duty under duties: in report.md, or take this out"),
          ),
        ];
  const answered = new Set(chapters.flatMap(({ matter }) => matter.answers));
  const refused = new Set(refusals.map(({ requirement }) => requirement));
  return [
    ...problems,
    ...chapters.flatMap(({ matter, yaml }) =>
      matter.answers.flatMap((requirement, index) => unknown(yaml.placeOf(["answers", index]), requirement)),
    ),
    ...refusals.flatMap(({ requirement }, index) => {
      const place = report.yaml.placeOf(["not-answered", index, "requirement"]);
      if (!answered.has(requirement)) return unknown(place, requirement);
      const by = chapters.find(({ matter }) => matter.answers.includes(requirement));
      return problemAt(
        place,
        `the chapter "${by?.matter.title}" answers "${requirement}"`,
        "Take it out of not-answered:, or out of the chapter's answers:",
      );
    }),
    ...duties.flatMap((name, index) => {
      const duty = dutyNamed(own, name);
      const open = duty?.requirements.filter((each) => {
        const requirement = `${name}.${each.name}`;
        return !answered.has(requirement) && !refused.has(requirement);
      });
      return (open ?? []).map((each) =>
        warningAt(
          report.yaml.placeOf(["duties", index]),
          `no chapter answers "${each.asks}" (${name}.${each.name}; ${sourceOf(duty as Duty, each)})`,
          `Write ${name}.${each.name} under answers: in the chapter that says it, or under not-answered: in report.md with the reason`,
        ),
      );
    }),
  ];
}

function sourceOf({ source }: Duty, requirement: Duty["requirements"][number]): string {
  return [source, requirement.source].filter(Boolean).join(", ");
}

/**
 * Where a report answers its duties, or one of them, as Markdown: the source, and a table of what is asked for and the
 * chapters that answer it.
 *
 * @param only the name of a duty; all of the report's if empty
 * @returns null if the report has no such duty
 */
export function dutiesAsMarkdown(
  { report, chapters }: LoadedReport,
  own: Duties,
  only: string,
): string | null {
  const { duties, "not-answered": refusals } = report.matter;
  const shown = duties.filter((name) => only === "" || name === only);
  if (shown.length === 0) return null;
  const answers = (requirement: string) => {
    const found = chapters.filter(({ matter }) => matter.answers.includes(requirement));
    if (found.length > 0) return found.map(({ slug }) => `[](chapter:${slug})`).join(", ");
    const because = refusals.find((each) => each.requirement === requirement)?.because;
    return because === undefined
      ? say("Not in this report")
      : say("Not in this report: {reason}", { reason: cell(because) });
  };
  return shown
    .flatMap((name) => {
      const duty = dutyNamed(own, name);
      if (!duty) return [];
      const source = cell(duty.source);
      const rows = duty.requirements.map(
        (each) =>
          `| ${cell(each.asks)}${each.source ? ` (${cell(each.source)})` : ""} | ${answers(`${name}.${each.name}`)} |`,
      );
      return [
        duty.link ? `[${source}](${duty.link})` : source,
        [`| ${say("What is asked for")} | ${say("Where it is answered")} |`, "| --- | --- |", ...rows].join(
          "\n",
        ),
      ];
    })
    .join("\n\n");
}

/** A text that means nothing in Markdown. */
function cell(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#]/g, "\\$&");
}
