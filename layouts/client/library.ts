/**
 * The filters of the library: shows what matches every choice, says how many items that is, and keeps the choice in the
 * address, so that it can be shared. Without the script every list is complete.
 */
import { say } from "./words/words.ts";

const form = document.querySelector<HTMLFormElement>("#library-filter");
if (form) enhance(form);

function enhance(form: HTMLFormElement): void {
  const selects = [...form.querySelectorAll("select")];
  const items = [...document.querySelectorAll<HTMLElement>(".library-item")];
  const status = form.querySelector(".filter__status");

  const show = () => {
    const chosen = selects.filter(({ value }) => value !== "");
    for (const item of items)
      item.hidden = chosen.some(({ name, value }) => !(item.dataset[name] ?? "").split(" ").includes(value));
    for (const group of document.querySelectorAll<HTMLElement>(".library-group"))
      group.hidden = group.querySelector(".library-item:not([hidden])") === null;
    const shown = items.filter(({ hidden }) => !hidden).length;
    if (status)
      status.textContent =
        shown === items.length
          ? say("All {number} shown.", { number: String(items.length) })
          : say("{shown} of {number} shown.", { shown: String(shown), number: String(items.length) });
  };
  const keepInAddress = () => {
    const query = new URLSearchParams(
      selects.filter(({ value }) => value !== "").map(({ name, value }) => [name, value]),
    );
    history.replaceState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}`);
  };

  const query = new URLSearchParams(location.search);
  for (const select of selects) {
    const wanted = query.get(select.name) ?? "";
    if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted;
  }
  form.hidden = false;
  show();
  form.addEventListener("change", () => {
    show();
    keepInAddress();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () =>
    // The fields are cleared after this event.
    setTimeout(() => {
      show();
      keepInAddress();
    }),
  );
}
