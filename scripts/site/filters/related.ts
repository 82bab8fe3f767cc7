import type { Briefing, Poster } from "../../model/report/learning.ts";
import { slugOf } from "../../model/values/slug.ts";
import { address } from "../addresses/addresses.ts";
import type { Site } from "../data/site.ts";

/** Where a reader of a briefing or a poster may go next. */
interface RelatedLearning {
  briefing: Briefing | null;
  poster: Poster | null;
  /** Of the same kind, from the first again after the last; null where it is the only one, or withdrawn. */
  next: { address: string; title: string } | null;
}

/** What shares the most topics with a briefing or a poster, of the other kind, and the next of its own. */
export function related(item: Briefing | Poster, site: Pick<Site, "briefings" | "posters">): RelatedLearning {
  const isPoster = "statements" in item;
  const own = isPoster ? site.posters : site.briefings;
  const at = own.findIndex(({ slug }) => slug === item.slug);
  const next = own[(at + 1) % own.length];
  return {
    briefing: isPoster ? nearest(item, site.briefings) : null,
    poster: isPoster ? null : nearest(item, site.posters),
    next:
      at < 0 || !next || next.slug === item.slug
        ? null
        : { address: isPoster ? address.poster(next.slug) : address.briefing(next.slug), title: next.title },
  };
}

function nearest<Other extends Briefing | Poster>(item: Briefing | Poster, others: Other[]): Other | null {
  const topics = new Set(item.topics.map(slugOf));
  const shared = (other: Other) => other.topics.filter((topic) => topics.has(slugOf(topic))).length;
  const [first] = others.filter((other) => shared(other) > 0).sort((a, b) => shared(b) - shared(a));
  return first ?? null;
}
