import type { WithoutValues } from "../../kind/kind.ts";
import type { Printed } from "../../schema/common.ts";
import type { EnteredValue } from "../../schema/value.ts";
import { periodLabel } from "../../tables/publisher.ts";
import { inside, type Sheet, type SheetColumn, type SheetLine } from "../../tables/sheet.ts";
import { english, say } from "../../words/words.ts";
import type { Amounts, Data } from "./finances-file.ts";

export type PublicData = WithoutValues<Data>;
type Entry = PublicData["income"]["items"][number];
type Item = Exclude<Entry, { group: string }>;

export type Side = "expenditure" | "income";
export const sides: Side[] = ["expenditure", "income"];

/** A column of amounts: of a fund, of all, of a budget, or what the two differ by. */
export interface MoneyColumn extends SheetColumn {
  holds: "amount" | "fund" | "budget" | "variance";
  /** The name of its fund. */
  fund: string | null;
  label: string;
  under: string | null;
}

/** A line of the accounts: an item, a subtotal, a total, or what is made of them. */
export interface MoneyLine extends SheetLine {
  kind: "row" | "subtotal" | "total";
  side: Side | null;
  /** The group that it stands in, by its index among the items. */
  group: number | null;
  item: Item | null;
  /** The line that its shares are of. */
  whole: Side | null;
  /** The subtotal of its group. */
  groupTotal: { name: string; label: string } | null;
  /** Where its file says what a source printed. */
  stated: PropertyKey[];
}

/** Expenditure and income with all that is worked out from them. */
export function accountsOf(dataset: string, data: Data): Sheet<MoneyLine, MoneyColumn> {
  return {
    dataset,
    lines: moneyLines(data),
    columns: moneyColumns(data),
    // An amount in words, such as "included in training", adds nothing.
    addsNothing: ["text"],
    holds: isMade,
    entered: (line, column) => amountAt(line, column, data)?.amount ?? { state: "blank" },
  };
}

/** Whether a line has an amount in a column: nothing is brought forward in a budget. */
export function isMade({ side, name }: MoneyLine, { holds }: MoneyColumn): boolean {
  return side !== null || !name.endsWith("-forward") || holds === "amount" || holds === "fund";
}

/** The columns from left to right: the funds or the budget of each period, with what is worked out beside them. */
export function moneyColumns(data: PublicData): MoneyColumn[] {
  const { funds = [] } = data;
  const periods = periodsOf(data);
  return periods.flatMap((period): MoneyColumn[] => {
    const under = periods.length > 1 ? periodLabel(period) : null;
    const column = (holds: MoneyColumn["holds"], suffix: string, label: string): MoneyColumn => ({
      ...{ period, holds, suffix, label, under, rule: null, fund: null },
    });
    const all = column("amount", "", data["all-funds"] ?? say("All funds"));
    if (funds.length > 0)
      return [
        ...funds.map(({ name, label }) => ({ ...column("fund", `.${name}`, label), fund: name })),
        { ...all, rule: { kind: "sum", parts: funds.map(({ name }) => `.${name}`) } },
      ];
    const has = (key: "amount" | "budget") =>
      itemsOf(data).some(({ item }) => isGiven(item[key], period, periods.length === 1));
    if (!has("budget")) return [{ ...all, label: periodLabel(period), under: null }];
    const budget = column("budget", ".budget", say("Budget"));
    if (!has("amount")) return [budget];
    return [
      budget,
      { ...all, label: say("Actual") },
      {
        ...column("variance", ".variance", say("Actual less budget")),
        rule: { kind: "difference", parts: ["", ".budget"] },
      },
    ];
  });
}

export function periodsOf({ periods, period = "" }: PublicData): string[] {
  return periods ?? [period];
}

function isGiven(amounts: unknown, period: string, isOnly: boolean): boolean {
  return typeof amounts === "object" && amounts !== null && (isOnly || period in amounts);
}

/** Every item of both accounts with its place. */
export function itemsOf(data: PublicData): { item: Item; path: PropertyKey[] }[] {
  return moneyLines(data).flatMap(({ item, path }) => (item ? [{ item, path }] : []));
}

/** The lines from top to bottom: each account with its total, the balance, and what is carried forward. */
export function moneyLines(data: PublicData): MoneyLine[] {
  const beside = { side: null, group: null, item: null, whole: null, groupTotal: null };
  const carried = data["carried-forward"];
  const lines = sides.flatMap((side) => accountLines(data, side));
  lines.push({
    ...beside,
    name: "balance",
    label: english("Income less expenditure"),
    kind: "subtotal",
    rule: { kind: "difference", parts: ["income", "expenditure"] },
    path: [],
    stated: ["balance", "stated", "total"],
  });
  if (data["brought-forward"] === undefined) return lines;
  const path = ["brought-forward"];
  lines.push(
    {
      ...beside,
      name: "brought-forward",
      label: english("Brought forward"),
      kind: "row",
      rule: null,
      path,
      stated: [],
    },
    {
      ...beside,
      name: "carried-forward",
      label: carried?.label ?? english("Carried forward"),
      kind: "total",
      rule: { kind: "sum", parts: ["brought-forward", "balance"] },
      path: carried ? ["carried-forward"] : path,
      stated: ["carried-forward", "stated", "total"],
    },
  );
  return lines;
}

function accountLines(data: PublicData, side: Side): MoneyLine[] {
  const common = { side, whole: side, group: null, item: null, groupTotal: null };
  const sumOf = (lines: MoneyLine[]) => ({
    kind: "sum" as const,
    parts: lines.filter(({ rule }) => rule === null).map(({ name }) => name),
  });
  const row = (item: Item, path: PropertyKey[]): MoneyLine => ({
    ...common,
    ...{ name: item.name, label: item.label, kind: "row", rule: null, path, item },
    stated: [...path, "stated", "share"],
  });
  const lines = data[side].items.flatMap((entry, group): MoneyLine[] => {
    const path = [side, "items", group];
    if (!("group" in entry)) return [row(entry, path)];
    const { name, subtotal } = entry;
    const groupTotal = subtotal ? { name, label: subtotal.label } : null;
    const own = entry.items.map((item, at) => ({ ...row(item, [...path, "items", at]), group, groupTotal }));
    if (!subtotal) return own;
    const stated = [...path, "subtotal", "stated", "total"];
    return [
      ...own,
      {
        ...common,
        ...{ name, label: subtotal.label, kind: "subtotal", rule: sumOf(own), group, stated },
        path: [...path, "subtotal"],
      },
    ];
  });
  return [
    ...lines,
    {
      ...common,
      ...{
        name: side,
        label: side === "income" ? english("Total income") : english("Total expenditure"),
        kind: "total",
        rule: sumOf(lines),
        whole: null,
      },
      ...{ path: [side], stated: [side, "stated", "total"] },
    },
  ];
}

/** What was entered for a line in a column, with its place; null where nothing was. */
export function amountAt(
  { item, path, name, side }: MoneyLine,
  column: MoneyColumn,
  data: Data,
): { amount: EnteredValue; path: PropertyKey[] } | null {
  const base = item ? [...path, column.holds === "budget" ? "budget" : "amount"] : path;
  const isEntered = item !== null || (side === null && name === "brought-forward");
  const entered = isEntered ? (inside(data, base) as Amounts | undefined) : undefined;
  return entered === undefined ? null : amountUnder(entered, keysOf(column, data), base);
}

/** The names under which the amount of a column stands. */
export function keysOf({ period, fund }: MoneyColumn, data: PublicData): string[] {
  return [...(data.periods ? [period] : []), ...(fund === null ? [] : [fund])];
}

function amountUnder(
  amounts: Amounts,
  keys: string[],
  path: PropertyKey[],
): { amount: EnteredValue; path: PropertyKey[] } | null {
  if (isOneAmount(amounts)) return keys.length === 0 ? { amount: amounts, path } : null;
  for (const key of keys) {
    const inner = amounts[key];
    const others = keys.filter((other) => other !== key);
    if (inner !== undefined) return amountUnder(inner, others, [...path, key]);
  }
  return null;
}

/** Whether it is an amount, and no mapping of amounts. */
export function isOneAmount(amounts: Amounts): amounts is EnteredValue {
  return typeof amounts.state === "string";
}

/** What a source printed, at a path of the file: one text for each column. */
export function statedAt(data: Data, path: PropertyKey[]): (Printed | null)[] {
  return path.length === 0 ? [] : ((inside(data, path) as (Printed | null)[] | undefined) ?? []);
}
