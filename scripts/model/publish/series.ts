import type { z } from "zod";
import type { Parse } from "../documents/parts-of.ts";
import type { ContentFile } from "../load/front-matter.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import type { Series } from "../report/pack.ts";
import { publishedDate } from "../report/published-date.ts";
import type { Report } from "../report/report.ts";
import type * as frontMatter from "../schema/front-matter.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import type { MarkOf } from "./document-control.ts";

type SeriesFile = ContentFile<z.output<typeof frontMatter.series>>;
type Learning = Pick<Report, "briefings" | "posters">;

/** Every series of the folder, by title. */
export function publishSeries(
  loaded: BoardToPublish,
  learning: Learning,
  parse: Parse,
  markOf: MarkOf,
  problems: Problem[],
): Series[] {
  return loaded.series
    .map((file): Series => {
      const { matter } = file;
      return {
        slug: file.slug,
        title: matter.title,
        summary: matter.summary,
        status: matter.status,
        published: publishedDate(matter.published),
        topic: matter.topic ?? null,
        documents: documentsOf(file, learning, loaded.unread, problems),
        mark: markOf(file),
        ...parse(file, `series-${file.slug}`),
      };
    })
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

function documentsOf(
  { matter, yaml }: SeriesFile,
  { briefings, posters }: Learning,
  unread: Set<string>,
  problems: Problem[],
): Series["documents"] {
  const all = [
    ...briefings.map((each) => ({ ...each, kind: "briefing" as const })),
    ...posters.map((each) => ({ ...each, kind: "poster" as const })),
  ];
  const entry = ({ kind, slug, title, summary }: (typeof all)[number]) => ({
    kind,
    slug,
    title,
    summary,
    appendices: [],
  });
  if (matter.topic !== undefined) {
    const topic = matter.topic.toLowerCase();
    const found = all.filter(({ topics }) => topics.some((each) => each.toLowerCase() === topic));
    const topics = [...new Set(all.flatMap((each) => each.topics))];
    if (found.length === 0)
      problems.push(
        problemAt(
          yaml.placeOf(["topic"]),
          `no briefing and no poster has the topic "${matter.topic}"`,
          didYouMean(matter.topic, topics, "Write a topic of theirs, or name them under documents:"),
        ),
      );
    return found.map(entry);
  }
  const known = new Map(all.map((each) => [`${each.kind}/${each.slug}`, each]));
  const names = matter.documents ?? [];
  return names.flatMap((name, index) => {
    const place = yaml.placeOf(["documents", index]);
    const found = known.get(name);
    if (names.indexOf(name) < index) {
      problems.push(problemAt(place, `"${name}" is in this series already`, "List each document once"));
      return [];
    }
    const [kind = "", slug = ""] = name.split("/");
    if (!found && !unread.has(`content/${kind}s/${slug}.md`))
      problems.push(
        problemAt(
          place,
          `there is no briefing or poster "${name}" in use`,
          didYouMean(name, known.keys(), `Write one of: ${[...known.keys()].join(", ")}`),
        ),
      );
    return found ? [entry(found)] : [];
  });
}
