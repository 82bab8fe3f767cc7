import type { BoardToPublish, LoadedReport } from "../load/loaded-board.ts";
import { listInWords } from "../values/list-in-words.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { dateInWords } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";

/** Whether what reports say of their versions can be: which report they replace, and what the newest version changed. */
export function checkVersions({ reports, unread }: Pick<BoardToPublish, "reports" | "unread">): Problem[] {
  return reports.flatMap((report) => [...wrongReplaced(report, reports, unread), ...wrongChanges(report)]);
}

function wrongReplaced(
  { id, report: { matter, yaml } }: LoadedReport,
  reports: LoadedReport[],
  unread: ReadonlySet<string>,
): Problem[] {
  const { replaces } = matter;
  if (replaces === undefined) return [];
  const place = yaml.placeOf(["replaces"]);
  const others = reports.map((each) => each.id).filter((each) => each !== id);
  if (replaces === id)
    return [
      problemAt(
        place,
        "a report cannot replace itself",
        "Name the earlier version's folder, or take this out",
      ),
    ];
  if (!others.includes(replaces))
    return [...unread].some((file) => file.includes(`/${replaces}/`))
      ? []
      : [
          problemAt(
            place,
            `there is no report "${replaces}" to be replaced`,
            didYouMean(
              replaces,
              others,
              "Write the name of the earlier version's folder, or take this out if it is not kept",
            ),
          ),
        ];
  const circle = replacedFrom(id, reports);
  if (circle.at(-1) === id)
    return circle.toSorted()[0] === id
      ? [
          problemAt(
            place,
            `this report replaces itself, by way of ${listInWords(
              circle.slice(0, -1).map((each) => `"${each}"`),
              "and",
            )}`,
            "Take replaces: out of the earliest of them",
          ),
        ]
      : [];
  const older = reports.find((each) => each.id === replaces)?.report.matter;
  return older && older.published > matter.published
    ? [
        problemAt(
          place,
          `"${replaces}" was published later, on ${dateInWords(older.published)}, than this report, on ${dateInWords(matter.published)}`,
          "Write replaces: in the newer of the two, or mend a date",
        ),
      ]
    : [];
}

/** The reports that one replaces, from one to the next, until one replaces none or was there already. */
function replacedFrom(id: string, reports: LoadedReport[]): string[] {
  const replaced: string[] = [];
  const replacedBy = (of: string) => reports.find((each) => each.id === of)?.report.matter.replaces;
  for (let of = replacedBy(id); of !== undefined; of = replacedBy(of)) {
    const isAgain = replaced.includes(of);
    if (!isAgain) replaced.push(of);
    if (isAgain || of === id) break;
  }
  return replaced;
}

function wrongChanges({ report: { matter, yaml } }: LoadedReport): Problem[] {
  const { version, changes } = matter;
  const newest = changes.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
  return [
    ...changes.flatMap(({ version: named }, index) =>
      changes.findIndex((other) => other.version === named) < index
        ? [
            problemAt(
              yaml.placeOf(["changes", index, "version"]),
              `version ${named} is in this list twice`,
              "Put what it changed into one entry",
            ),
          ]
        : [],
    ),
    ...(newest && version !== undefined && newest.version !== version
      ? [
          problemAt(
            yaml.placeOf(["version"]),
            `this is version ${version}, and the newest of changes: is version ${newest.version}`,
            `Say under changes: what version ${version} changed, or mend the number`,
          ),
        ]
      : []),
  ];
}
