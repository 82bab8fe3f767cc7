import type { BrowserChart } from "../../../scripts/site/charts/browser-chart.ts";
import { nearestValue, type ValueIndex } from "../../../scripts/site/charts/nearest-value.ts";
import { nextValue } from "../../../scripts/site/charts/next-value.ts";
import { say } from "../words/words.ts";
import type { LiveDrawing } from "./live-drawing.ts";
import { hideTip, isInTip, showTip } from "./tip.ts";

/**
 * Lets a reader explore the values of a drawing with mouse, touch or keyboard. The tip can be hovered, stays until the
 * reader moves on, and is closed by Escape (WCAG 2.2, 1.4.13); values chosen with the keyboard are announced by
 * `status`.
 */
export function answerReader(drawing: LiveDrawing, chart: BrowserChart, status: HTMLElement): void {
  const { box } = drawing;
  const count = { series: chart.series.length, values: chart.labels.length };
  let shown: ValueIndex | null = null;
  // What Escape has closed stays closed while the mouse is over it.
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
    const value = nearestValue(drawing.places, placeOf(event, drawing));
    if (!value || isSame(value, closed) || isSame(value, shown)) return;
    closed = null;
    show(value);
  };

  box.addEventListener("pointermove", (event) => {
    // A moving finger scrolls the page; a tap asks for a value.
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
    choose(last, say("Use the arrow keys to hear each value."));
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
  // The box may have got the focus while the code was being fetched.
  if (document.activeElement === box) focused();
}

/** Where an event happened, in the drawing's own pixels. */
function placeOf(event: MouseEvent, { box, width: ownWidth }: LiveDrawing): { x: number; y: number } {
  const { left, top, width } = box.getBoundingClientRect();
  const scale = ownWidth / width;
  return { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
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
