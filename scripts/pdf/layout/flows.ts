import type { PdfPlaces } from "../structure/read-places.ts";

/**
 * The flows of a document: stretches that run on from page to page and end where a new page has to begin, such as the
 * chapters of a section before the next divider.
 *
 * These functions run inside the page, in print media. They can use nothing from outside themselves.
 */

/**
 * Finds every flow of `main`, and of the main part of each document that this one carries, names it in `data-flow` of its parts, and marks its two ends with ids that something
 * links to, so that a printing says where they are: "flow-1-start" and "flow-1-end". Gives the names.
 */
export function markFlows(): string[] {
  const flows: HTMLElement[][] = [];
  let previous: string | null = null;
  let parent: Element | null = null;
  for (const element of document.querySelectorAll<HTMLElement>(":is(main, [data-main]) > *")) {
    const style = getComputedStyle(element);
    const page = style.getPropertyValue("page");
    const isElsewhere = element.parentElement !== parent;
    if (isElsewhere || page !== previous || /page|left|right/.test(style.breakBefore)) flows.push([]);
    flows.at(-1)?.push(element);
    previous = page;
    parent = element.parentElement;
  }
  const links = document.createElement("div");
  links.className = "flow-mark";
  links.hidden = true;
  const names = flows.map((elements, index) => {
    const name = `flow-${index + 1}`;
    for (const element of elements) element.dataset.flow = name;
    elements[0]?.prepend(mark(`${name}-start`));
    elements.at(-1)?.append(mark(`${name}-end`));
    return name;
  });
  document.body.append(links);
  return names;

  /** Out of the flow, so that it takes no room and moves nothing. */
  function mark(id: string): HTMLElement {
    const element = document.createElement("span");
    element.className = "flow-mark";
    element.id = id;
    element.style.position = "absolute";
    const link = document.createElement("a");
    link.href = `#${id}`;
    links.append(link);
    return element;
  }
}

export function removeFlowMarks(): void {
  for (const mark of document.querySelectorAll(".flow-mark")) mark.remove();
}

/** Gives each flow its spacing, one that the stylesheet knows; "" is the usual one. */
export function setSpacing(spacingOfFlow: Record<string, string>): void {
  for (const [flow, spacing] of Object.entries(spacingOfFlow)) {
    for (const element of document.querySelectorAll<HTMLElement>(`[data-flow="${flow}"]`)) {
      if (spacing === "") delete element.dataset.spacing;
      else element.dataset.spacing = spacing;
    }
  }
}

/** How high some flows, or all of them, are in one piece, in pixels, with each spacing; at the width of their pages. */
export function heightsOfFlows(some: string[] | null, spacings: string[]): Record<string, number[]> {
  const parts = [...document.querySelectorAll<HTMLElement>("[data-flow]")];
  const flows = some ?? [...new Set(parts.map((part) => part.dataset.flow ?? ""))];
  const elementsOf = flows.map((flow) => parts.filter((part) => part.dataset.flow === flow));
  const heights = spacings.map((spacing) => {
    for (const element of elementsOf.flat()) element.dataset.spacing = spacing;
    return elementsOf.map((elements) => {
      const rects = elements.map((element) => element.getBoundingClientRect());
      return (rects.at(-1)?.bottom ?? 0) - (rects[0]?.top ?? 0);
    });
  });
  for (const element of elementsOf.flat()) delete element.dataset.spacing;
  return Object.fromEntries(
    flows.map((flow, index) => [flow, heights.map((ofFlows) => ofFlows[index] ?? 0)]),
  );
}

/** What was done to flows, by their names. */
export interface Adjusted {
  /** Those that a new draft has to show. */
  changed: string[];
  /** Those that are again as they were in an earlier draft. */
  asBefore: Map<string, PdfPlaces>;
}

/** Above and below the text of a page, in pixels. */
export interface Margins {
  top: number;
  bottom: number;
}

/** The margins of each flow's pages, as the `@page` rules of their name have them, or those of all pages. */
export function marginsOfFlows(): Record<string, Margins> {
  const parts = document.querySelectorAll<HTMLElement>("[data-flow]");
  const flows = [...new Set([...parts].map((part) => part.dataset.flow ?? ""))];
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSPageRule);
  return Object.fromEntries(
    flows.map((flow) => [flow, { top: margin(flow, "margin-top"), bottom: margin(flow, "margin-bottom") }]),
  );

  function margin(flow: string, property: string): number {
    const page = pageOf(document.querySelector(`[data-flow="${flow}"]`));
    const declared = ["", page].flatMap((name) =>
      rules
        .filter(({ selectorText }) => selectorText === name)
        .map(({ style }) => style.getPropertyValue(property)),
    );
    return pixels(declared.findLast((length) => length !== "") ?? "");
  }

  /** Parts of a document that have no pages of their own are on those of what holds them. */
  function pageOf(element: Element | null): string {
    if (!element) return "";
    const page = getComputedStyle(element).getPropertyValue("page");
    return page === "auto" ? pageOf(element.parentElement) : page;
  }

  function pixels(length: string): number {
    const [, number = "0", unit = "mm"] = length.match(/^([\d.]+)(\w*)$/) ?? [];
    const inPixels: Record<string, number> = { px: 1, pt: 4 / 3, mm: 96 / 25.4, cm: 960 / 25.4, in: 96 };
    return Number(number) * (inPixels[unit] ?? 1);
  }
}
