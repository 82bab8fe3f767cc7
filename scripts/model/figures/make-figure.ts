import type { CommonKeys, Counts, Printed, PublishedElsewhere, Source } from "../schema/common.ts";
import type { EnteredValue } from "../schema/value.ts";
import { fractionOfNumber, multiply } from "../values/fraction.ts";
import { type Period, parsePeriod } from "../values/period.ts";
import { parseUnit, type Unit } from "../values/unit.ts";
import type { YamlSource } from "../yaml/yaml.ts";
import type { Derivation, EnteredEntry, EnteredFigure, StatedPart } from "./figure.ts";

/** What a kind says about a figure; the rest comes from its dataset. */
export interface FigureSettings {
  name: string;
  title: string;
  meaning?: string | undefined;
  /** What it is about, in full; its title, with that of its dataset where it is a row, if omitted. */
  subject?: string | undefined;
  standsAlone?: string | undefined;
  unit: string;
  /** What an amount is called above and below nothing. */
  named?: Unit["named"];
  counts?: Counts | undefined;
  /** Why its small numbers may be shown; the dataset's own reason if omitted. */
  notDisclosive?: string | undefined;
  publishedElsewhere?: PublishedElsewhere | undefined;
  decimals?: number | undefined;
  shareDecimals?: number | undefined;
  /** The whole of a count, the base of a percentage. */
  whole?: string | null | undefined;
  population?: string | null | undefined;
  role?: "target" | "comparator";
  source?: Source;
  derivedFrom?: Derivation;
}

/** A value as it is written in the dataset's file. */
interface FigureCell {
  period: string;
  value: EnteredValue;
  path: PropertyKey[];
  stated?: StatedTexts;
  accepted?: { reason: string; path: PropertyKey[] } | undefined;
  comparedWith?: string | undefined;
}

export type StatedTexts = Partial<Record<StatedPart, { printed: Printed; path: PropertyKey[] } | undefined>>;

export type MakeFigure = (settings: FigureSettings, cells: FigureCell[]) => EnteredFigure;

/** Makes the figures of one dataset. */
export function figureMaker(
  dataset: { year: string; name: string; data: CommonKeys; yaml: YamlSource },
  sourceText: (source: Source) => string,
): MakeFigure {
  const { year, name, data, yaml } = dataset;
  const unitOf = (label: string): Unit => ({
    ...parseUnit(label === "pounds" ? (data["shown-in"] ?? label) : label),
    ...(data.negatives === "brackets" ? { inBrackets: true } : {}),
  });
  return (settings, cells) => ({
    name: settings.name,
    title: settings.title,
    meaning: settings.meaning ?? null,
    subject:
      settings.subject ??
      (settings.name.startsWith(`${name}.`) ? `${data.title}: ${settings.title}` : settings.title),
    standsAlone: settings.standsAlone ?? data["stands-alone"] ?? null,
    unit: {
      ...unitOf(settings.unit),
      ...(settings.named ? { named: settings.named } : {}),
    },
    counts: settings.counts ?? data.counts,
    notDisclosive: settings.notDisclosive ?? data["not-disclosive"] ?? null,
    publishedElsewhere: settings.publishedElsewhere ?? data["published-elsewhere"] ?? null,
    decimals: settings.decimals ?? 0,
    shareDecimals: settings.shareDecimals ?? 0,
    whole: settings.unit === "percent" ? null : (settings.whole ?? null),
    base: settings.unit === "percent" ? (settings.whole ?? null) : null,
    population: settings.population ?? null,
    ...(settings.role ? { role: settings.role } : {}),
    dataset: { year, name, title: data.title },
    isRounded: false,
    source: sourceText(settings.source ?? data.source),
    derivedFrom: settings.derivedFrom ?? null,
    entries: cells.map((cell) => ({
      period: knownPeriod(cell.period),
      ...(cell.comparedWith === undefined ? {} : { comparedWith: cell.comparedWith }),
      value: inPounds(cell.value, settings.unit),
      place: yaml.placeOf(cell.path),
      path: settings.derivedFrom ? null : cell.path,
      year,
      stated: statedAt(cell.stated ?? {}, yaml),
      accepted: cell.accepted
        ? { reason: cell.accepted.reason, place: yaml.placeOf(cell.accepted.path) }
        : null,
    })),
  });
}

/** What a source printed, with its place in the file. */
export function statedAt(stated: StatedTexts, yaml: YamlSource): EnteredEntry["stated"] {
  return Object.fromEntries(
    Object.entries(stated).flatMap(([part, text]) =>
      text ? [[part, { ...text.printed, place: yaml.placeOf(text.path), path: text.path }]] : [],
    ),
  );
}

export function wholeNumber(number: number): EnteredValue {
  return {
    state: "number",
    amount: { numerator: BigInt(number), denominator: 1n },
    qualifier: null,
    provisional: false,
    revised: null,
  };
}

/** An amount that is entered in thousands or millions of pounds, in pounds. */
function inPounds(value: EnteredValue, unit: string): EnteredValue {
  const { shownIn } = parseUnit(unit);
  return shownIn && value.state === "number"
    ? { ...value, amount: multiply(value.amount, fractionOfNumber(shownIn)) }
    : value;
}

// The schemas have refused every other text.
function knownPeriod(key: string): Period {
  const period = parsePeriod(key);
  if (!period) throw new Error(`"${key}" is not a period.`);
  return period;
}
