/** The search page: queries the Pagefind index as somebody types, and shows the results. */
import { indexWords, isClose } from "./is-close.ts";
import { foundWords, resultItem, type SearchResult } from "./search-result.ts";

interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  debouncedSearch(
    words: string | null,
    options: object,
    milliseconds: number,
  ): Promise<{ results: { id: string; data(): Promise<SearchResult> }[] } | null>;
}

/** The filter values of each page of the index: {"en_1a2b3c": {kind: ["Poster"], topic: ["neglect"]}}. */
type Choices = Record<string, Record<string, string[]>>;

const shownAtOnce = 10;

const form = document.querySelector<HTMLFormElement>("#search");
if (form) start(form);

function start(form: HTMLFormElement): void {
  const words = form.querySelector<HTMLInputElement>("#search-words") as HTMLInputElement;
  const status = form.querySelector("#search-status") as HTMLElement;
  const selects = [...form.querySelectorAll("select")];
  const section = document.querySelector<HTMLElement>(".search-results") as HTMLElement;
  const list = section.querySelector("ol") as HTMLElement;
  const more = section.querySelector<HTMLButtonElement>("button") as HTMLButtonElement;
  const wholeList = document.querySelector<HTMLElement>(".a-to-z") as HTMLElement;
  // The page is in a folder of its own, directly below the site.
  const site = new URL("..", location.href);
  let loading: Promise<[Pagefind, Choices]> | undefined;
  let asked = 0;

  const load = (): Promise<[Pagefind, Choices]> => {
    const address = new URL(form.dataset.index ?? "", location.href);
    loading ??= Promise.all([
      import(address.href) as Promise<Pagefind>,
      fetch(new URL("choices.json", address)).then((answer) => answer.json() as Promise<Choices>),
    ]).then(async ([pagefind, choices]) => {
      await pagefind.options({ baseUrl: site.pathname, excerptLength: 28 });
      return [pagefind, choices];
    });
    return loading;
  };

  const search = async (): Promise<void> => {
    const text = words.value.trim();
    const filters = Object.fromEntries(
      selects.filter(({ value }) => value !== "").map(({ name, value }) => [name, value]),
    );
    keepInAddress(text, filters);
    const mine = ++asked;
    if (text === "" && Object.keys(filters).length === 0) {
      section.hidden = true;
      wholeList.hidden = false;
      status.textContent = "";
      return;
    }
    try {
      // Without words, everything that passes the filters is found.
      const [pagefind, choices] = await load();
      const all = await pagefind.debouncedSearch(text === "" ? null : indexWords(text), {}, 150);
      // A newer query has begun.
      if (all === null || mine !== asked) return;
      const found = all.results.filter(({ id }) =>
        Object.entries(filters).every(([name, value]) => choices[id]?.[name]?.includes(value)),
      );
      const read = (from: number) =>
        Promise.all(found.slice(from, from + shownAtOnce).map((result) => result.data()));
      const first = await read(0);
      if (mine !== asked) return;
      const results = text === "" || isClose(text, first.flatMap(foundWords)) ? found : [];
      list.replaceChildren();
      const show = async (from: number): Promise<void> => {
        const next = from === 0 ? first : await read(from);
        if (mine !== asked) return;
        if (results.length > 0) list.append(...next.map(resultItem));
        more.hidden = from + shownAtOnce >= results.length;
        more.onclick = async () => {
          await show(from + shownAtOnce);
          list.children[from + shownAtOnce]?.querySelector("a")?.focus();
        };
      };
      await show(0);
      if (mine !== asked) return;
      section.hidden = results.length === 0;
      wholeList.hidden = results.length > 0;
      status.textContent =
        results.length === 0
          ? `Nothing found${text === "" ? "" : ` for “${text}”`}. The list below has everything.`
          : `${results.length} ${results.length === 1 ? "page" : "pages"} found${text === "" ? "" : ` for “${text}”`}.`;
    } catch {
      section.hidden = true;
      wholeList.hidden = false;
      status.textContent = "The search does not work here. The list below has everything.";
    }
  };

  const query = new URLSearchParams(location.search);
  words.value = query.get("q") ?? "";
  for (const select of selects) {
    const wanted = query.get(select.name) ?? "";
    if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted;
  }
  form.hidden = false;
  for (const words of document.querySelectorAll<HTMLElement>(".search-only")) words.hidden = false;
  form.addEventListener("input", () => void search());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void search();
  });
  form.addEventListener("reset", () =>
    // The fields are cleared after this event.
    setTimeout(() => {
      void search();
      words.focus();
    }),
  );
  words.addEventListener("focus", () => void load().catch(() => {}), { once: true });
  section.addEventListener("keydown", (event) => moveByArrows(event, words, list));
  words.addEventListener("keydown", (event) => moveByArrows(event, words, list));
  if (query.size > 0) void search();
}

/** Down moves from the words to the results and through them, up moves back. */
function moveByArrows(event: KeyboardEvent, words: HTMLElement, list: HTMLElement): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [words, ...list.querySelectorAll<HTMLElement>("h3 a")];
  const now = stops.indexOf(document.activeElement as HTMLElement);
  const next = now < 0 ? undefined : stops[now + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function keepInAddress(text: string, filters: Record<string, string>): void {
  const query = new URLSearchParams({ ...(text === "" ? {} : { q: text }), ...filters });
  history.replaceState(null, "", `${location.pathname}${query.size > 0 ? `?${query}` : ""}`);
}
