import { type FigureContext, resolveFigure } from "../expressions/resolve.ts";
import { figureWords } from "../markdown/figure-words.ts";
import { parseInlineMarkdown } from "../markdown/parser.ts";
import { type ProseText, proseText } from "../markdown/prose-text.ts";
import type { YamlSource } from "../yaml/yaml.ts";

/**
 * Keys whose values are no prose: names, values, periods, addresses and sources; what a source printed, and why
 * it is corrected, which quotes it; and the accepted texts themselves.
 */
const notProse = new Set([
  ...["kind", "name", "id", "of", "population", "agency", "under", "root"],
  ...["counts", "unit", "units", "type", "measure", "derived", "layout", "orientation", "status", "language"],
  ...["value", "values", "amount", "attended", "possible", "achieved", "organisations", "average-grade"],
  ...["period", "periods", "published", "review-by", "check-by", "date", "version", "contact", "prepared"],
  ...["replacement", "formerly", "checked-against", "criterion"],
  ...[
    "source",
    "sources",
    "document",
    "at",
    "link",
    "web-address",
    "website",
    "published-elsewhere",
    "numbers",
    "brand",
  ],
  ...["stated", "printed", "correction", "corrections", "revised"],
  ...["shows", "asks-for", "number-style", "largest-file", "telephone", "email"],
  ...["accepted-numbers", "accepted-private"],
]);

/**
 * The texts of a YAML file or of front matter, wherever they are printed. Figures in them are
 * filled in; those that cannot be are noted elsewhere.
 *
 * @param numbersAreTyped whether a bare number is a text, too: the cells of a dataset of kind records
 */
export function proseOfYaml(yaml: YamlSource, context: FigureContext, numbersAreTyped = false): ProseText[] {
  const texts: ProseText[] = [];
  const visit = (value: unknown, path: PropertyKey[]): void => {
    if (isName(value, path)) return;
    if (typeof value === "string") texts.push(textAt(value, path));
    else if (typeof value === "number" && numbersAreTyped && path[0] === "rows")
      texts.push(textAt(String(value), path));
    else if (Array.isArray(value)) value.forEach((inner, index) => void visit(inner, [...path, index]));
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) if (!notProse.has(key)) visit(inner, [...path, key]);
  };
  const textAt = (source: string, path: PropertyKey[]): ProseText => {
    const tokens = parseInlineMarkdown(source, {
      lines: source.split("\n"),
      onFigure: (expression) => {
        const resolved = resolveFigure(expression, context);
        return "text" in resolved ? figureWords(resolved) : { text: "", meta: null };
      },
    });
    return proseText(tokens, {
      file: yaml.file,
      year: context.year,
      source,
      placeInSource: (offset) => yaml.placeOfText(path, ...wordAt(source, offset)),
    });
  };
  visit(yaml.value, []);
  return texts;
}

// YAML may fold or quote a text, but leaves its words whole: the word, and how many like it stand before.
function wordAt(source: string, offset: number): [word: string, before: number] {
  const word = /^[^\s"'\\]+/.exec(source.slice(offset))?.[0] ?? "";
  return [word, word === "" ? 0 : source.slice(0, offset).split(word).length - 1];
}

// Names of figures and rows in a list, the number of a row ("Age 6"), a column that numbers its rows.
function isName(value: unknown, path: PropertyKey[]): boolean {
  const text = String(value);
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(text)) return true;
  if (path.at(-1) === "label" && /^\d+$/.test(text)) return true;
  return path[0] === "rows" && path.length === 3 && text === String(Number(path[1]) + 1);
}
