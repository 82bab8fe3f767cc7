/**
 * The address form of a heading, a topic, a term: "What we know, 2016/17" → "what-we-know-2016-17". A text without
 * Latin letters and digits has the numbers of its letters: "安全" → "5b89-5168".
 */
export function slugOf(text: string): string {
  const slug = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[’'`]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return (
    slug || [...text.replace(/\s/g, "")].map((letter) => (letter.codePointAt(0) ?? 0).toString(16)).join("-")
  );
}

/** Gives each id once: the second "children" becomes "children-2". */
export function uniqueIds(): (wanted: string) => string {
  const seen = new Map<string, number>();
  return (wanted) => {
    const count = (seen.get(wanted) ?? 0) + 1;
    seen.set(wanted, count);
    return count === 1 ? wanted : `${wanted}-${count}`;
  };
}
