/**
 * Quotation marks and apostrophes as they are printed, in the words of a page: titles and data are typed with straight
 * ones, and the Markdown of the text around them already has the others.
 *
 * @example curlyQuotes("<p>Children&#39;s care</p>") // "<p>Children’s care</p>"
 */
export function curlyQuotes(html: string): string {
  return html.replace(/<(script|style|code|pre)\b[\s\S]*?<\/\1>|<[^>]*>|[^<]+/g, (part) =>
    part.startsWith("<") ? part : curlyText(part),
  );
}

/** The same for a text without marks. */
export function curlyText(text: string): string {
  if (!/['"&]/.test(text)) return text;
  return text
    .replace(/(?<=\p{L})(?:'|&#39;)|(?<=\p{N})(?:'|&#39;)(?=s\b)/gu, "’")
    .replace(/(?<=^|[\s(])(?:"|&quot;)(?=\S)/g, "“")
    .replace(/(?<=\S)(?:"|&quot;)/g, "”");
}
