import type { AnyKind } from "../kind/kind.ts";
import type { FileTexts } from "../markdown/file-texts.ts";
import type { ProseText } from "../markdown/prose-text.ts";
import { isValueState } from "../schema/value.ts";
import { parsePeriod } from "../values/period.ts";
import type { YamlSource } from "../yaml/yaml.ts";

/**
 * Keys whose values are not prose, in addition to those that a kind of dataset names: names, values, periods, addresses
 * and sources; what a source printed, and the reason for a correction, which quotes it; and the accepted texts
 * themselves.
 */
const notProse = new Set([
  ...["kind", "name", "id", "of", "population"],
  ...["counts", "unit", "units", "type", "measure", "orientation", "status", "language"],
  ...["value", "shown-in", "negatives"],
  ...[
    "period",
    "periods",
    "published",
    "review-by",
    "check-by",
    "embargo",
    "closes",
    "date",
    "version",
    "contact",
    "prepared",
  ],
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
  ...["stated", "printed", "correction", "revised"],
  ...["shows", "asks-for", "number-style", "largest-file", "telephone", "email", "paper", "form"],
  ...["accepted-numbers", "accepted-private"],
]);

/**
 * The texts of a YAML file or of front matter, wherever they are printed. Mistakes in their figures are reported where
 * they are read.
 *
 * @param kind the kind of the dataset, if it is one
 */
export function proseOfYaml(
  yaml: YamlSource,
  read: FileTexts,
  { numbersAreTexts = false, notProse: ownKeys = [] }: Pick<AnyKind, "numbersAreTexts" | "notProse"> = {},
): ProseText[] {
  const texts: ProseText[] = [];
  const visit = (value: unknown, path: PropertyKey[]): void => {
    if (isName(value, path)) return;
    if (typeof value === "string") texts.push(read.proseAt(value, path));
    else if (typeof value === "number" && numbersAreTexts && path[0] === "rows")
      texts.push(read.proseAt(String(value), path));
    else if (Array.isArray(value)) value.forEach((inner, index) => void visit(inner, [...path, index]));
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value))
        if (key === "values") visitCells(inner, [...path, key]);
        else if (!notProse.has(key) && !ownKeys.includes(key)) visit(inner, [...path, key]);
  };
  // Among values stand words, in columns that hold them.
  const visitCells = (cell: unknown, path: PropertyKey[]): void => {
    if (typeof cell === "string") {
      if (!isValueState(cell) && parsePeriod(cell) === null) texts.push(read.proseAt(cell, path));
    } else if (Array.isArray(cell)) cell.forEach((inner, index) => void visitCells(inner, [...path, index]));
    else if (typeof cell === "object" && cell !== null && !("value" in cell || "text" in cell))
      for (const [key, inner] of Object.entries(cell)) visitCells(inner, [...path, key]);
  };
  visit(yaml.value, []);
  return texts;
}

/** Keys whose texts give a reason, and quote what a source printed. */
const reasons = new Set(["correction", "revised", "reason"]);

/**
 * The texts of a dataset that give reasons: why a printed number is not used, why a value was revised. They quote
 * numbers, so that these may be typed; what they say of figures is printed like any other text.
 */
export function reasonsOfYaml(yaml: YamlSource, read: FileTexts): ProseText[] {
  const texts: ProseText[] = [];
  const visit = (value: unknown, path: PropertyKey[]): void => {
    if (typeof value === "string") {
      if (reasons.has(String(path.at(-1))) && /\{\{|\d/.test(value)) texts.push(read.proseAt(value, path));
    } else if (Array.isArray(value)) value.forEach((inner, index) => void visit(inner, [...path, index]));
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value))
        if (!/^accepted-(?:numbers|private)$/.test(key)) visit(inner, [...path, key]);
  };
  visit(yaml.value, []);
  return texts;
}

const ageBand =
  /^(?:ages? |aged )?(?:(?:under|over|below|up to|from) )?\d{1,3}(?:(?:\s?[-–]\s?| (?:to|and|or) )(?:\d{1,3}|over|under|above|older|younger))?\+?(?: years?)?(?: old| of age)?$/i;

/** "31 to 60 days", "More than £500", "Less than 5 miles": a group of a measure. */
const measureBand =
  /^(?:(?:up to|under|over|below|less than|more than|at least|from|within|after) )?£?\d[\d,.]*(?:(?:\s?[-–]\s?| (?:to|and) (?:under )?)£?\d[\d,.]*)?(?:(?:\s|-)?(?:minutes?|hours?|(?:working )?days?|weeks?|months?|years?|miles?|km|points?|marks?)(?: (?:or|and) (?:more|over|less|under|longer))?)$|^(?:(?:up to|under|over|below|less than|more than|at least|from) )?£\d[\d,.]*(?:(?:\s?[-–]\s?| to )£\d[\d,.]*)?(?: (?:or|and) (?:more|over|less|under))?$/i;

// Names of figures and rows in a list, the number of a row ("6", "0 to 5"), a column that numbers its rows.
function isName(value: unknown, path: PropertyKey[]): boolean {
  const text = String(value);
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(text)) return true;
  if (path.at(-1) === "label" && (ageBand.test(text) || measureBand.test(text))) return true;
  return path[0] === "rows" && path.length === 3 && text === String(Number(path[1]) + 1);
}
