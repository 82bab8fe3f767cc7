import { checkAction, checkLeads } from "../actions/check-action.ts";
import type { BoardToPublish, RegisterFile } from "../load/loaded-board.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { dateInWords, firstDay, parsePeriod } from "../values/period.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { reportFolder } from "../values/report-id.ts";
import { isGovernment } from "./recommendation-state.ts";

/** What the sources of a register say of other files, and of dates, that cannot be. */
export function checkRegister(loaded: BoardToPublish): Problem[] {
  return loaded.register.flatMap((file) => [
    ...checkDocuments(file, loaded),
    ...checkAgencies(file, loaded),
    ...checkSource(file, loaded.day),
    ...checkRecommendations(file, loaded),
  ]);
}

function checkDocuments({ matter, yaml }: RegisterFile, loaded: BoardToPublish): Problem[] {
  const known = {
    briefing: { names: loaded.briefings.map(({ slug }) => slug), folder: "content/briefings/" },
    poster: { names: loaded.posters.map(({ slug }) => slug), folder: "content/posters/" },
    report: { names: loaded.reports.map(({ id }) => id), folder: "content/reports/" },
  };
  return (["briefing", "poster", "report"] as const).flatMap((kind) =>
    matter[kind].flatMap((name) => {
      const { names, folder } = known[kind];
      const from = kind === "report" ? reportFolder(name) : `${folder}${name}`;
      const isUnread = [...loaded.unread].some((file) => file.startsWith(from));
      if (names.includes(name) || isUnread) return [];
      return problemAt(
        yaml.placeOfText([kind], name),
        `there is no ${kind} "${name}"`,
        didYouMean(name, names, `Write it in ${folder}, or mend the name`),
        `${kind}:${name}`,
      );
    }),
  );
}

function checkAgencies({ matter, yaml }: RegisterFile, { agencies, unread }: BoardToPublish): Problem[] {
  if (unread.has("data/agencies.yaml")) return [];
  const ids = agencies.map(({ id }) => id);
  return matter.agencies.flatMap((id, index) =>
    ids.includes(id)
      ? []
      : problemAt(
          yaml.placeOf(["agencies", index]),
          `"${id}" is not an agency`,
          didYouMean(id, ids, "Add it to data/agencies.yaml"),
        ),
  );
}

function checkSource({ matter, yaml }: RegisterFile, day: string | null): Problem[] {
  const { published, link, updated } = matter;
  return [
    ...(published.on === null && link !== undefined
      ? [
          problemAt(
            yaml.placeOf(["link"]),
            "this is not published yet, and has a link to where it is published",
            "Write published: and the day, or take the link out",
          ),
        ]
      : []),
    ...(day !== null && updated !== undefined && updated > day
      ? [
          problemAt(
            yaml.placeOf(["updated"]),
            `updated: ${dateInWords(updated)} is still to come`,
            "Write the day on which you last asked how far the actions are",
          ),
        ]
      : []),
  ];
}

function checkRecommendations(
  { matter, yaml }: RegisterFile,
  { agencies, unread, day }: BoardToPublish,
): Problem[] {
  const made = parsePeriod(matter.made);
  const around = {
    // A list that cannot be read may well hold them.
    agencies: unread.has("data/agencies.yaml") ? [] : agencies,
    made: made && firstDay(made),
    day,
  };
  return matter.recommendations.flatMap(({ number, to, actions }, index) => {
    const path = ["recommendations", index];
    const isTaken = matter.recommendations.findIndex((other) => other.number === number) < index;
    return [
      ...(isTaken
        ? [
            problemAt(
              yaml.placeOf([...path, "number"]),
              `another recommendation has the number ${number}, too`,
              "Give each the number that it has in its review",
            ),
          ]
        : []),
      ...checkLeads(
        to.filter((words) => !isGovernment(words)),
        yaml,
        [...path, "to"],
        around.agencies,
      ),
      ...actions.flatMap((action, at) => checkAction(action, yaml, [...path, "actions", at], around)),
    ];
  });
}
