import type { DisclosureRules } from "../model/disclosure-control/disclosure-rules.ts";
import { networkOf } from "../model/disclosure-control/network.ts";
import { type PrimaryReason, primaryReason } from "../model/disclosure-control/primary-suppression.ts";
import { type Component, componentsOf } from "../model/disclosure-control/system.ts";
import { cellKey } from "../model/figures/cell-key.ts";
import type { EnteredFigure } from "../model/figures/figure.ts";
import type { Relation } from "../model/figures/relation.ts";
import { bookOf } from "./count-table.ts";

/** The components of a table with something to protect, where no value is missed more than another. */
export function componentsOfTable(
  { figures, relations }: { figures: EnteredFigure[]; relations: Relation[] },
  rules: DisclosureRules,
): Component[] {
  const book = bookOf(figures);
  const own = new Map<string, PrimaryReason>();
  for (const figure of figures)
    for (const entry of figure.entries) {
      const reason = primaryReason(figure, entry, book, rules);
      if (reason) own.set(cellKey({ figure: figure.name, period: entry.period.key }), reason);
    }
  const { cells, equations } = networkOf({ figures: book, relations }, own, rules, () => 1);
  return componentsOf(cells, equations, ({ protectionInterval }) => protectionInterval !== null);
}
