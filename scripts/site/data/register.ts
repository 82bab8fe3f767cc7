import type { RegisterPart, RegisterSource } from "../../model/report/register.ts";
import type { Report } from "../../model/report/report.ts";
import { say } from "../../model/words/words.ts";
import { address } from "../addresses/addresses.ts";

interface RegisterChoice {
  value: string;
  label: string;
}

/** What the pages of the register are made from; empty lists if there is none. */
export interface RegisterPages {
  registerSources: RegisterSource[];
  /** The pages by agency and by status. */
  registerParts: (RegisterPart & { address: string })[];
  /** What its readers can filter by. */
  registerTypes: RegisterChoice[];
  registerAgencies: RegisterChoice[];
  registerStatuses: RegisterChoice[];
}

/** Arranges the register for its pages. */
export function registerOf({ register }: Report): RegisterPages {
  const sources = register?.sources ?? [];
  const pages = (parts: RegisterPart[] = [], addressOf: (slug: string) => string) =>
    parts.map((part) => ({ ...part, address: addressOf(part.slug) }));
  const recommendations = sources.flatMap((source) => source.recommendations);
  const states = new Map(
    recommendations.map(({ state, states: [own = ""] }): [string, string] => [own, state.label]),
  );
  if (recommendations.some(({ states }) => states.includes("overdue"))) states.set("overdue", say("Overdue"));
  const choices = (labels: Iterable<[string, string]>): RegisterChoice[] =>
    [...new Map(labels)].map(([value, label]) => ({ value, label }));
  return {
    registerSources: sources,
    registerParts: [
      ...pages(register?.agencies, address.registerAgency),
      ...pages(register?.statuses, address.registerStatus),
    ],
    registerTypes: choices(sources.map(({ type }) => [type.slug, type.label])),
    registerAgencies: choices((register?.agencies ?? []).map(({ slug, title }) => [slug, title])),
    registerStatuses: choices(states),
  };
}
