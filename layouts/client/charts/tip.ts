import type { Rectangle } from "../../../scripts/site/charts/drawn-chart.ts";
import type { LiveDrawing } from "./live-drawing.ts";

/** What a tip says about a value. */
interface TipText {
  value: string;
  category: string;
  series: string;
  /** What the keys do, for readers who came by keyboard; "" if there is nothing to say. */
  hint: string;
}

const mark = part("div", "chart__mark");
const tip = part("div", "chart__tip");
const [value, category, series, hint] = ["value", "category", "series", "hint"].map((name) =>
  part("p", `chart__tip-${name}`),
) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
tip.append(value, category, series, hint);
// The live region announces both; the policy forbids style attributes in the page.
for (const one of [mark, tip]) one.setAttribute("aria-hidden", "true");
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Marks a value and shows its text beside it. A page has only one tip. */
export function showTip({ box, width }: LiveDrawing, place: Rectangle, text: TipText): void {
  value.textContent = text.value;
  category.textContent = text.category;
  series.textContent = text.series;
  hint.textContent = text.hint;
  box.append(mark, tip);
  const scale = box.clientWidth / width;
  const gap = 4;
  const [left, right] = [place.left * scale - gap, place.right * scale + gap];
  const [top, bottom] = [place.top * scale - gap, place.bottom * scale + gap];
  sheet.replaceSync(
    `.chart__mark { inset: ${px(top)} auto auto ${px(left)}; inline-size: ${px(right - left)}; block-size: ${px(bottom - top)}; }`,
  );
  // Centred on the value, within the drawing; below if there is no room above.
  const along = clamp((left + right - tip.offsetWidth) / 2, 0, box.clientWidth - tip.offsetWidth);
  const above = top - tip.offsetHeight - gap;
  const isRoom = box.getBoundingClientRect().top + above > 0;
  sheet.insertRule(`.chart__tip { inset: ${px(isRoom ? above : bottom + gap)} auto auto ${px(along)}; }`);
}

export function hideTip(): void {
  mark.remove();
  tip.remove();
}

/** Whether something is in the tip, or is the tip. */
export function isInTip(target: EventTarget | null): boolean {
  return target instanceof Node && tip.contains(target);
}

function part(element: string, className: string): HTMLElement {
  const made = document.createElement(element);
  made.className = className;
  return made;
}

function px(length: number): string {
  return `${Math.round(length * 10) / 10}px`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
