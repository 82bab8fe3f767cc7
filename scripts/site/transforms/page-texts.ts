/** Their texts are drawn, run or sent as they are. */
const untouched = /<(svg|script|style|textarea|option|code|pre)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g;

/** Changes the texts in the body of a finished page, and nothing of its elements and drawings. */
export function mapTexts(html: string, change: (text: string) => string): string {
  const body = Math.max(html.indexOf("<body"), 0);
  return (
    html.slice(0, body) +
    html.slice(body).replace(untouched, (part) => (part.startsWith("<") ? part : change(part)))
  );
}
