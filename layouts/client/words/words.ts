/** What the scripts say, by the English; written in when they are bundled. */
declare const interfaceWords: Readonly<Record<string, string>>;

/** A text in the words of the website: `say("Sorted by {column}.", { column })`. */
export function say(english: string, values: Readonly<Record<string, string>> = {}): string {
  const text = interfaceWords[english] ?? english;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
