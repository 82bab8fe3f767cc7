import { type Relation, totalRelation } from "../figures/relation.ts";
import type { Item } from "./candidate.ts";
import type { List } from "./items.ts";
import { arePartsByName, holds, subjectOf } from "./kin.ts";

/** The largest number of parts of a whole that are looked for beside one another. */
const mostParts = 15;
/** How many parts of one subject are tried in pairs. */
const mostOfOneSubject = 12;

/** In a longer list not every pair is tried, and in a very long one no words are compared. */
const mostInPairs = 60;
const longList = 300;

/**
 * How many bits of surprise are left, after the number of sets that were tried, before a sum is no coincidence. The
 * sum of two numbers that comes out at 43 by chance is one of about 43: 5.4 bits; one of 300 sets will.
 */
const enough = { byWords: 1.5, inShortList: 3, otherwise: 8 };
/** A dataset of so few counts that an editor has put together what belongs together. */
const shortList = 5;

/**
 * Sums that hold exactly, in every period, row or column in which all of their members have a count, and that are
 * hardly a coincidence: the titles say that they are parts of the whole, or they stand beside one another and add up
 * again and again.
 */
export function sumRelations(lists: List[]): Relation[] {
  return [...lists.flatMap(within), ...lists.flatMap((list) => elsewhere(list, lists))];
}

/** A whole among the items of a list, with the items before or behind it, or with all others, or with two of them. */
function within({ items }: List): Relation[] {
  const found: Relation[] = [];
  items.forEach((whole, at) => {
    const others = items.filter((item) => item !== whole);
    const runs: Item[][] = [others];
    for (let length = 2; length <= mostParts; length++) {
      if (at + length < items.length) runs.push(items.slice(at + 1, at + 1 + length));
      if (at - length >= 0) runs.push(items.slice(at - length, at));
    }
    const named =
      items.length > longList ? [] : others.filter(({ title, name }) => isOfWhole(whole, title, name));
    const pairs = pairsOf(items.length > mostInPairs ? named.slice(0, mostOfOneSubject) : others);
    for (const parts of [...runs, named])
      if (addsUp(whole, parts, runs.length * items.length, 1, items.length))
        found.push(...relationsOf(whole, parts));
    const namedPairs = Math.max(1, (named.length * (named.length - 1)) / 2);
    for (const parts of pairs)
      if (addsUp(whole, parts, pairs.length * items.length, namedPairs, items.length))
        found.push(...relationsOf(whole, parts));
  });
  return found;
}

/** A whole in another dataset: of all items of this list, or of those whose titles name it. */
function elsewhere({ items, title, dataset }: List, lists: List[]): Relation[] {
  return lists.flatMap((other) =>
    other.dataset === dataset
      ? []
      : other.items.flatMap((whole) => {
          const subject = subjectOf(whole.title);
          if (subject.length === 0) return [];
          const named = items.filter((item) => holds(`${item.title} ${title}`, subject));
          if (named.length < 2) return [];
          const pairs = named.length > mostOfOneSubject ? [] : pairsOf(named);
          const fits = (parts: Item[], tried: number) => surprise(whole, parts, tried) >= enough.inShortList;
          return [
            ...(fits(named, 1) ? [named] : []),
            ...pairs.filter((parts) => fits(parts, pairs.length)),
          ].flatMap((parts) => relationsOf(whole, parts));
        }),
  );
}

function pairsOf(items: Item[]): Item[][] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other]));
}

function isOfWhole(whole: Item, title: string, name: string): boolean {
  const subject = subjectOf(whole.title);
  return name.startsWith(`${whole.name}-`) || (subject.length > 0 && holds(title, subject));
}

/**
 * @param tried how many sets like this one are looked at
 * @param triedByWords how many of them have titles that speak of the whole
 * @param listed how many items the list has
 */
function addsUp(whole: Item, parts: Item[], tried: number, triedByWords: number, listed: number): boolean {
  if (parts.length < 2) return false;
  const left = surprise(whole, parts, tried);
  if (left === Number.NEGATIVE_INFINITY) return false;
  if (parts.every(({ unit }) => unit === whole.unit) && left >= enough.otherwise) return true;
  if (arePartsByName(whole, parts) && surprise(whole, parts, triedByWords) >= enough.byWords) return true;
  return (
    listed <= shortList && parts.length === listed - 1 && surprise(whole, parts, listed) >= enough.inShortList
  );
}

/** The bits of surprise in a sum that holds everywhere, less those of the sets tried; −∞ if it does not hold. */
function surprise(whole: Item, parts: Item[], tried: number): number {
  let bits = 0;
  for (const [context, { amount }] of whole.counts) {
    let sum = 0;
    let filled = 0;
    for (const { counts } of parts) {
      const part = counts.get(context)?.amount;
      if (part === undefined) {
        sum = Number.NaN;
        break;
      }
      sum += part;
      if (part > 0) filled++;
    }
    if (Number.isNaN(sum)) continue;
    if (sum !== amount) return Number.NEGATIVE_INFINITY;
    // Of one part that is not zero, the whole is the same number again.
    if (filled > 1) bits += Math.log2(1 + amount);
  }
  return bits === 0 ? Number.NEGATIVE_INFINITY : bits - Math.log2(tried);
}

function relationsOf(whole: Item, parts: Item[]): Relation[] {
  return [...whole.counts].flatMap(([context, { cell }]) => {
    const cells = parts.flatMap(({ counts }) => counts.get(context)?.cell ?? []);
    if (cells.length < parts.length) return [];
    const names = parts.map(({ name }) => name).join(", ");
    return totalRelation(cell, cells, `${whole.name}, which ${names} add up to`, whole.place);
  });
}
