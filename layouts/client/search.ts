/** The search page: queries the Pagefind index as somebody types, and shows the results. */

import { indexWords, isClose } from "./is-close.ts";
import { foundWords, resultItem, type SearchResult } from "./search-result.ts";
import { say } from "./words/words.ts";

interface PagefindResult {
  id: string;
  data(): Promise<SearchResult>;
}

interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  debouncedSearch(
    words: string | null,
    options: object,
    milliseconds: number,
  ): Promise<{ results: PagefindResult[] } | null>;
}

/** The filter values of each page of the index: {"en_1a2b3c": {kind: ["Poster"], topic: ["neglect"]}}. */
type Choices = Record<string, Record<string, string[]>>;

const shownAtOnce = 10;

const form = document.querySelector<HTMLFormElement>("#search");
if (form) start(form);

function start(form: HTMLFormElement): void {
  const words = form.querySelector<HTMLInputElement>("#search-words") as HTMLInputElement;
  const selects = [...form.querySelectorAll("select")];
  const page = resultsPage(form);
  const load = indexLoader(new URL(form.dataset.index ?? "", location.href));
  let asked = 0;

  const search = async (): Promise<void> => {
    const text = words.value.normalize("NFC").trim();
    const filters = Object.fromEntries(
      selects.filter(({ value }) => value !== "").map(({ name, value }) => [name, value]),
    );
    keepInAddress(text, filters);
    const mine = ++asked;
    if (text === "" && Object.keys(filters).length === 0) return page.showNothing("");
    try {
      // Without words, everything that passes the filters is found.
      const [pagefind, choices] = await load();
      const all = await pagefind.debouncedSearch(text === "" ? null : indexWords(text), {}, 150);
      // A newer query has begun.
      if (all === null || mine !== asked) return;
      const found = all.results.filter(({ id }) =>
        Object.entries(filters).every(([name, value]) => choices[id]?.[name]?.includes(value)),
      );
      const first = await readResults(found, 0);
      if (mine !== asked) return;
      const results = text === "" || isClose(text, first.flatMap(foundWords)) ? found : [];
      if (results.length === 0)
        return page.showNothing(
          text === ""
            ? say("Nothing found. The list below has everything.")
            : say("Nothing found for “{words}”. The list below has everything.", { words: text }),
        );
      page.show(results, first, () => mine === asked);
      const number = String(results.length);
      page.say(
        text === ""
          ? say(number === "1" ? "{number} page found." : "{number} pages found.", { number })
          : say(
              number === "1" ? "{number} page found for “{words}”." : "{number} pages found for “{words}”.",
              {
                number,
                words: text,
              },
            ),
      );
    } catch {
      page.showNothing(say("The search does not work here. The list below has everything."));
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
  page.section.addEventListener("keydown", (event) => moveByArrows(event, words, page.list));
  words.addEventListener("keydown", (event) => moveByArrows(event, words, page.list));
  if (query.size > 0) void search();
}

/** Loads the index on the first call. */
function indexLoader(address: URL): () => Promise<[Pagefind, Choices]> {
  // The page is in a folder of its own, directly below the site.
  const site = new URL("..", location.href);
  let loading: Promise<[Pagefind, Choices]> | undefined;
  return () => {
    loading ??= Promise.all([
      import(address.href) as Promise<Pagefind>,
      fetch(new URL("choices.json", address)).then((answer) => answer.json() as Promise<Choices>),
    ]).then(async ([pagefind, choices]) => {
      await pagefind.options({ baseUrl: site.pathname, excerptLength: 28 });
      return [pagefind, choices];
    });
    return loading;
  };
}

/** The places of the results on the page; without results, the A to Z is shown instead. */
function resultsPage(form: HTMLFormElement) {
  const status = form.querySelector("#search-status") as HTMLElement;
  const section = document.querySelector<HTMLElement>(".search-results") as HTMLElement;
  const list = section.querySelector("ol") as HTMLElement;
  const more = section.querySelector<HTMLButtonElement>("button") as HTMLButtonElement;
  const wholeList = document.querySelector<HTMLElement>(".a-to-z") as HTMLElement;
  const say = (words: string): void => {
    status.textContent = words;
  };
  return {
    section,
    list,
    say,
    showNothing(words: string): void {
      list.replaceChildren();
      section.hidden = true;
      wholeList.hidden = false;
      say(words);
    },
    show(results: PagefindResult[], first: SearchResult[], isNewest: () => boolean): void {
      const append = (next: SearchResult[], from: number): void => {
        list.append(...next.map(resultItem));
        more.hidden = from + shownAtOnce >= results.length;
        more.onclick = async () => {
          const start = from + shownAtOnce;
          const further = await readResults(results, start);
          if (isNewest()) append(further, start);
          list.children[start]?.querySelector("a")?.focus();
        };
      };
      list.replaceChildren();
      append(first, 0);
      section.hidden = false;
      wholeList.hidden = true;
    },
  };
}

function readResults(results: PagefindResult[], from: number): Promise<SearchResult[]> {
  return Promise.all(results.slice(from, from + shownAtOnce).map((result) => result.data()));
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
