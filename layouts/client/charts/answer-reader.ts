import type { BrowserChart } from "../../../scripts/site/charts/browser-chart.ts";
import { nearestValue, type ValueIndex } from "../../../scripts/site/charts/nearest-value.ts";
import { nextValue } from "../../../scripts/site/charts/next-value.ts";
import type { LiveDrawing } from "./live-drawing.ts";
import { hideTip, isInTip, showTip } from "./tip.ts";

/**
 * Lets a reader ask a drawing for its values: with a mouse, a finger or the keys. The tip can be pointed at, stays until
 * the reader goes on, and Escape closes it (WCAG 2.2, 1.4.13); what keys have chosen is said by `status`.
 */
export function answerReader(drawing: LiveDrawing, chart: BrowserChart, status: HTMLElement): void {
  const { box } = drawing;
  const count = { series: chart.series.length, values: chart.labels.length };
  let shown: ValueIndex | null = null;
  // What was closed with Escape stays closed while the mouse is on it.
  let closed: ValueIndex | null = null;
  let chosenByKey: ValueIndex | null = null;
  let last: ValueIndex = { series: 0, index: 0 };

  const show = (value: ValueIndex, hint = "") => {
    const place = drawing.places?.rectangles[value.series]?.[value.index];
    if (!place) return;
    shown = value;
    last = value;
    showTip(drawing, place, { ...inWords(chart, value), hint });
  };
  const choose = (value: ValueIndex, hint?: string) => {
    chosenByKey = value;
    show(value, hint);
    const { category, series, value: words } = inWords(chart, value);
    status.textContent = `${category}, ${series}: ${words}`;
  };
  const hide = () => {
    if (shown) hideTip();
    shown = null;
  };
  const point = (event: MouseEvent) => {
    if (isInTip(event.target) || !drawing.places) return;
    const { left, top, width } = box.getBoundingClientRect();
    const scale = drawing.width / width;
    const at = { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
    const value = nearestValue(drawing.places, at);
    if (!value || isSame(value, closed) || isSame(value, shown)) return;
    closed = null;
    show(value);
  };

  box.addEventListener("pointermove", (event) => {
    // A finger that moves scrolls the page; it asks by a tap.
    if (event.pointerType !== "touch") point(event);
  });
  box.addEventListener("click", point);
  box.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "touch") return;
    closed = null;
    hide();
    if (chosenByKey) show(chosenByKey);
  });
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Node && !box.contains(event.target)) hide();
  });

  const focused = () => {
    if (!box.matches(":focus-visible")) return;
    choose(last, "Arrow keys read the values.");
  };
  box.addEventListener("focus", focused);
  box.addEventListener("blur", () => {
    chosenByKey = null;
    status.textContent = "";
    hide();
  });
  box.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !drawing.places) return;
    const next = nextValue(last, event.key, drawing.places.along, count);
    if (!next) return;
    event.preventDefault();
    choose(next);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    closed = shown;
    chosenByKey = null;
    hide();
  });
  drawing.redrawn = () => {
    if (shown) show(shown);
  };
  // The reader may have come by the keyboard while the code was on its way.
  if (document.activeElement === box) focused();
}

function inWords(chart: BrowserChart, { series, index }: ValueIndex) {
  return {
    value: chart.series[series]?.words[index] ?? "",
    category: chart.categories[index] ?? "",
    series: chart.columns[series] ?? "",
  };
}

function isSame(one: ValueIndex, other: ValueIndex | null): boolean {
  return one.series === other?.series && one.index === other.index;
}
