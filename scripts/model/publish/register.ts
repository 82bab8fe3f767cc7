import { actionStates, stateRating } from "../actions/action-state.ts";
import { leadOf } from "../actions/leads.ts";
import { releaseMark } from "../load/held-back.ts";
import type { BoardToPublish, RegisterFile } from "../load/loaded-board.ts";
import { accountInWords, accountOf, madeIn } from "../register/account.ts";
import { hasOverdue, stateOfRecommendation } from "../register/recommendation-state.ts";
import { recommendationRating, shownRegister, typeInWords, typeSlug, yearOf } from "../register/shown.ts";
import {
  isChosen,
  nameInWords,
  type ShownRegister,
  type TrackedLine,
  trackedLines,
  trackerTable,
} from "../register/tracker.ts";
import type { Register, RegisterPart, RegisterRecommendation, RegisterSource } from "../report/register.ts";
import type { Report } from "../report/report.ts";
import type { PublishedPeriod } from "../report/value.ts";
import { parsePeriod, periodInWords } from "../values/period.ts";
import { say } from "../words/words.ts";
import type { PublishingContext } from "./datasets.ts";

/** The register as its readers may see it, for pages and for the blocks of texts. */
export function toShow(
  loaded: BoardToPublish,
  fileTexts: PublishingContext["fileTexts"],
  date: PublishedPeriod,
): ShownRegister {
  const files = shownRegister(loaded);
  const context = {
    agencies: loaded.agencies,
    readerOf: ({ yaml }: RegisterFile) => fileTexts(yaml, null).read,
    now: date.key,
  };
  return { ...context, files, lines: trackedLines(files, context), date };
}

/** Publishes the register; null if the board has none. Every text is read, so that mistakes in what is not shown are found. */
export function publishRegister(
  loaded: BoardToPublish,
  register: ShownRegister,
  documents: Pick<Report, "reports" | "briefings" | "posters">,
): Register | null {
  const { files, lines, now, date } = register;
  readEverything(loaded, register);
  if (files.length === 0) return null;
  const part = (slug: string, title: string, chosen: TrackedLine[]): RegisterPart[] => {
    const caption = `${say("Recommendations and actions")}: ${title}`;
    const tracker = trackerTable(`register-${slug}`, caption, chosen, register);
    return tracker ? [{ slug, title, tracker }] : [];
  };
  const years = [...new Set(files.map(({ matter }) => yearOf(matter)))].sort().reverse();
  return {
    sources: files.map((file) => publishSource(file, loaded, register, documents)),
    agencies: loaded.agencies.flatMap(({ id, name }) =>
      part(
        id,
        name,
        lines.filter((line) => isChosen(line, { agencies: [id] }, now)),
      ),
    ),
    statuses: actionStates.flatMap((state) => {
      const slug = state.replaceAll(" ", "-");
      return part(
        slug,
        stateRating(state).label,
        lines.filter((line) => isChosen(line, { states: [slug] }, now)),
      );
    }),
    accounts: years.flatMap((year) => {
      const account = accountOf(madeIn(files, year), now);
      return account.made + account.toGovernment === 0
        ? []
        : [{ yearText: year.replace("-", "/"), words: accountInWords(account) }];
    }),
    csv: csvOf(register),
    date,
  };
}

function publishSource(
  file: RegisterFile,
  loaded: BoardToPublish,
  register: ShownRegister,
  documents: Pick<Report, "reports" | "briefings" | "posters">,
): RegisterSource {
  const { slug, matter } = file;
  const read = register.readerOf(file);
  const own = register.lines.filter((line) => line.file === file);
  const hasAny = matter.recommendations.length > 0;
  return {
    slug,
    title: matter.title,
    type: { slug: typeSlug(matter), label: typeInWords(matter) },
    mark: releaseMark(matter, loaded.day),
    made: published(matter.made),
    period: matter.period === undefined ? null : published(matter.period),
    published: matter.published.on === null ? null : published(matter.published.on),
    updated: matter.updated === undefined ? null : published(matter.updated),
    topics: matter.topics,
    summary: matter.summary === undefined ? null : read(matter.summary, ["summary"]),
    learning: matter.learning.map((text, index) => read(text, ["learning", index])),
    agencies: matter.agencies.flatMap((id) => {
      const agency = loaded.agencies.find((each) => each.id === id);
      return agency ? [{ slug: id, name: agency.name }] : [];
    }),
    documents: documentsOf(file, documents),
    link: matter.link ?? null,
    recommendations: matter.recommendations.map((recommendation, index): RegisterRecommendation => {
      const state = stateOfRecommendation(recommendation);
      const lines = own.filter((line) => line.recommendation === recommendation);
      return {
        number: recommendation.number,
        text: read(recommendation.text, ["recommendations", index, "text"]),
        state: recommendationRating(state),
        agencies: [
          ...new Set([
            ...lines.flatMap(({ agencies }) => agencies),
            ...recommendation.to.flatMap((words) => leadOf(words, loaded.agencies).agency ?? []),
          ]),
        ],
        states: [
          state.replaceAll(" ", "-"),
          ...(hasOverdue(recommendation, register.now) ? ["overdue"] : []),
        ],
      };
    }),
    account: hasAny ? accountInWords(accountOf(matter.recommendations, register.now)) : null,
    tracker: trackerTable(`register-${slug}`, say("Recommendations and actions"), own, register),
  };
}

function documentsOf(
  { matter }: RegisterFile,
  { reports, briefings, posters }: Pick<Report, "reports" | "briefings" | "posters">,
): RegisterSource["documents"] {
  const found = (
    kind: "briefing" | "poster",
    slugs: string[],
    all: { slug: string; title: string }[],
  ): RegisterSource["documents"] =>
    slugs.flatMap((slug) =>
      all.filter((each) => each.slug === slug).map(({ title }) => ({ kind, slug, title })),
    );
  return [
    ...found("briefing", matter.briefing, briefings),
    ...found("poster", matter.poster, posters),
    ...matter.report.flatMap((slug) =>
      reports
        .filter((each) => each.id === slug)
        .map(({ title }) => ({ kind: "report" as const, slug, title })),
    ),
  ];
}

/** The names of the columns of the register's file; what they mean is said beside it. */
export const registerColumns = [
  ...(["source", "source_title", "source_type", "made", "published"] as const),
  ...(["recommendation", "recommendation_text", "addressed_to", "response"] as const),
  ...(["recommendation_status", "action", "lead", "due", "action_status"] as const),
  ...(["overdue", "done", "evidence", "reason"] as const),
];

function csvOf({ lines, agencies, readerOf }: ShownRegister): string[][] {
  return lines.map(({ file, recommendation, at, action, actionAt, state }) => {
    const { matter, slug } = file;
    const read = readerOf(file);
    const path = ["recommendations", at];
    const inAction = [...path, "actions", actionAt];
    const names = (words: string[] = []) => words.map((each) => nameInWords(each, agencies)).join("; ");
    const text = (words: string | undefined, place: PropertyKey[]) =>
      words === undefined ? "" : read(words, place).text;
    return [
      ...[slug, matter.title, typeInWords(matter), matter.made, matter.published.on ?? ""],
      String(recommendation.number),
      text(recommendation.text, [...path, "text"]),
      names(recommendation.to),
      recommendation.response,
      stateOfRecommendation(recommendation),
      text(action?.text, [...inAction, "text"]),
      names(action?.lead),
      action?.due ?? "",
      action?.status ?? "",
      action ? (state === "overdue" ? "yes" : "no") : "",
      action?.done ?? "",
      text(action?.evidence, [...inAction, "evidence"]),
      action?.because === undefined
        ? text(recommendation.because, [...path, "because"])
        : text(action.because, [...inAction, "because"]),
    ];
  });
}

// What is not shown is checked like what is: it will be shown one day.
function readEverything(loaded: BoardToPublish, { readerOf }: ShownRegister): void {
  for (const file of loaded.register) {
    const read = readerOf(file);
    const { summary, learning, recommendations } = file.matter;
    if (summary !== undefined) read(summary, ["summary"]);
    learning.forEach((text, index) => void read(text, ["learning", index]));
    recommendations.forEach(({ text, because, actions }, at) => {
      const path = ["recommendations", at];
      read(text, [...path, "text"]);
      if (because !== undefined) read(because, [...path, "because"]);
      actions.forEach((action, index) => {
        const inner = [...path, "actions", index];
        for (const key of ["text", "evidence", "because"] as const) {
          const words = action[key];
          if (words !== undefined) read(words, [...inner, key]);
        }
        action.updates.forEach((update, each) => void read(update.text, [...inner, "updates", each, "text"]));
      });
    });
  }
}

function published(key: string): PublishedPeriod {
  const period = parsePeriod(key);
  return { key, text: period ? periodInWords(period) : key };
}
