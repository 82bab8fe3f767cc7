import { compareText } from "../../system/compare-text.ts";
import { stateRating } from "../actions/action-state.ts";
import type { BoardToPublish, RegisterFile } from "../load/loaded-board.ts";
import type { Rating } from "../report/table.ts";
import { type RegisterEntry, type ShownPart, shownParts, sourceTypes } from "../schema/register.ts";
import { lastDay, type Period, parsePeriod, reportingYear } from "../values/period.ts";
import type { Place } from "../values/problem.ts";
import { slugOf } from "../values/slug.ts";
import { say } from "../words/words.ts";
import type { RecommendationState } from "./recommendation-state.ts";

/** The keys that say more of a source than its type, its title and its year, by the part that allows them. */
const keysOfPart = {
  summary: ["summary"],
  learning: ["learning", "topics", "briefing", "poster", "report"],
  agencies: ["agencies"],
  recommendations: ["recommendations"],
} as const satisfies Record<ShownPart, (keyof RegisterEntry)[]>;
const never = ["period", "link"] as const;

/** What is not shown of a source: all but what `published:` names, until its day. */
function hiddenKeys({ published: { on, shown } }: RegisterEntry): (keyof RegisterEntry)[] {
  if (on !== null) return [];
  return [...never, ...shownParts.flatMap((part) => (shown.includes(part) ? [] : keysOfPart[part]))];
}

/**
 * What readers may see of a source. Of one that is not published yet that is its type, its title and its year, and
 * besides only what `published:` names: neither pages nor counts know more than this.
 */
export function asShown(matter: RegisterEntry): RegisterEntry {
  const shown = { ...matter, ...(matter.published.on === null ? { made: yearOf(matter) } : {}) };
  for (const key of hiddenKeys(matter))
    Object.assign(shown, { [key]: Array.isArray(shown[key]) ? [] : undefined });
  return shown;
}

/**
 * A source as it may leave the building: without what is not shown.
 *
 * @returns the file's value as YAML reads it, and the places of what is left out
 */
export function safeSource({ matter, yaml }: RegisterFile): { value: unknown; hidden: Place[] } {
  const value = { ...(yaml.value as Record<string, unknown>) };
  const keys = hiddenKeys(matter).filter((key) => key in value);
  for (const key of keys) delete value[key];
  const { made } = asShown(matter);
  const isExact = made !== matter.made;
  if (isExact) value.made = made;
  return {
    value,
    hidden: [...keys, ...(isExact ? ["made"] : [])].map((key) => yaml.placeOfKey([key])),
  };
}

/** The register as readers may see it, the newest first: the order tells no day that is not shown. */
export function shownRegister({ register }: Pick<BoardToPublish, "register">): RegisterFile[] {
  const madeBy = ({ matter }: RegisterFile) => lastDay(periodOf(matter));
  return register
    .map((file) => ({ ...file, matter: asShown(file.matter) }))
    .sort((a, b) => compareText(madeBy(b), madeBy(a)) || compareText(a.slug, b.slug));
}

/** The financial year in which the recommendations of a source were made. */
export function yearOf(matter: Pick<RegisterEntry, "made">): string {
  return reportingYear(periodOf(matter));
}

function periodOf({ made }: Pick<RegisterEntry, "made">): Period {
  const period = parsePeriod(made);
  if (!period) throw new Error(`"${made}" is no period`);
  return period;
}

/** What a source is, in the board's own words where it has some. */
export function typeInWords(matter: Pick<RegisterEntry, "type" | "type-label">): string {
  return matter["type-label"] ?? say(sourceTypes[matter.type]);
}

/** @example typeSlug({ type: "rapid review" }) → "rapid-review" */
export function typeSlug({ type }: Pick<RegisterEntry, "type">): string {
  return slugOf(type);
}

/** Where a recommendation stands, in words, with the colour and shape that repeat it. */
export function recommendationRating(state: RecommendationState): Rating {
  return state === "to the government"
    ? { label: say("To the government"), colour: "blue", meaning: null }
    : stateRating(state);
}
