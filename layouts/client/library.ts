/**
 * The filters of the library, the data and the corrections: shows what matches every choice, says how many items that
 * is, and keeps the choice in the address, so that it can be shared. Without the script every list is complete.
 */
import { say } from "./words/words.ts";

const form = document.querySelector<HTMLFormElement>("#library-filter");
if (form) enhance(form);

function enhance(form: HTMLFormElement): void {
  const fields = [...form.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input")];
  const items = [...document.querySelectorAll<HTMLElement>(".library-item, .corrections tbody tr")];
  const status = form.querySelector(".filter__status");
  const clear = form.querySelector<HTMLButtonElement>("button[type=reset]");

  const show = () => {
    const chosen = fields.filter(({ value }) => value.trim() !== "");
    for (const item of items) item.hidden = !chosen.every((field) => matches(item, field));
    for (const group of document.querySelectorAll<HTMLElement>(".library-group"))
      group.hidden = group.querySelector(".library-item:not([hidden])") === null;
    if (clear) clear.hidden = chosen.length === 0;
    const shown = items.filter(({ hidden }) => !hidden).length;
    if (status)
      status.textContent =
        shown === 0
          ? say("Nothing matches. Clear a filter to see more.")
          : shown === items.length
            ? say("All {number} shown.", { number: String(items.length) })
            : say("{shown} of {number} shown.", { shown: String(shown), number: String(items.length) });
  };
  const keepInAddress = () => {
    const query = new URLSearchParams(
      fields.filter(({ value }) => value !== "").map(({ name, value }) => [name, value]),
    );
    history.replaceState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}`);
  };

  const query = new URLSearchParams(location.search);
  for (const field of fields) {
    const wanted = query.get(field.name) ?? "";
    if (field instanceof HTMLInputElement || [...field.options].some(({ value }) => value === wanted))
      field.value = wanted;
  }
  form.hidden = false;
  show();
  form.addEventListener("input", () => {
    show();
    keepInAddress();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () =>
    // The fields are cleared after this event.
    setTimeout(() => {
      show();
      keepInAddress();
      // The button that had the focus is gone.
      fields[0]?.focus();
    }),
  );
}

/** A choice is one of an item's own values; typed words are all in its text. */
function matches(item: HTMLElement, { name, value, type }: HTMLSelectElement | HTMLInputElement): boolean {
  if (type !== "search") return (item.dataset[name] ?? "").split(" ").includes(value);
  const text = (item.textContent ?? "").toLowerCase();
  return value
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
