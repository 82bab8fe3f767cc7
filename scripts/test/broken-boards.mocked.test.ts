import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it, vi } from "vitest";
import { withMessages } from "./broken-board.ts";
import type { Site } from "./messages-in-model.ts";
import { problemsOf } from "./problems-of.ts";

const folder = fileURLToPath(new URL("fixtures/broken-boards/", import.meta.url));

const { callsInModel, remediesInModel, siteInModel } = await vi.hoisted(
  () => import("./messages-in-model.ts"),
);

const shown = vi.hoisted(() => ({
  sites: new Set<Site>(),
  remedies: new Set<string>(),
  /** Where the messages of schemas are made. */
  sitesOfMessage: new Map<string, Site[]>(),
}));

vi.mock(import("../model/values/problem.ts"), async (original) => {
  const problem = await original();
  const note = (todo: string) => {
    shown.sites.add(siteInModel());
    shown.remedies.add(todo);
  };
  const problemAt: typeof problem.problemAt = (place, what, todo, cause) => {
    note(todo);
    return problem.problemAt(place, what, todo, cause);
  };
  const warningAt: typeof problem.warningAt = (place, what, todo) => {
    note(todo);
    return problem.warningAt(place, what, todo);
  };
  return { ...problem, problemAt, warningAt };
});

// A schema makes many of its messages when it is loaded: what counts is whether one is read.
vi.mock(import("../model/yaml/schema-message.ts"), async (original) => {
  const messages = await original();
  const schemaMessage: typeof messages.schemaMessage = (what, todo) => {
    const message = messages.schemaMessage(what, todo);
    shown.sitesOfMessage.set(message, [...(shown.sitesOfMessage.get(message) ?? []), siteInModel()]);
    return message;
  };
  const schemaMessageOf: typeof messages.schemaMessageOf = (message) => {
    for (const site of shown.sitesOfMessage.get(message) ?? []) shown.sites.add(site);
    return messages.schemaMessageOf(message);
  };
  return { ...messages, schemaMessage, schemaMessageOf };
});

/**
 * Each file contains boards that break the rules for one thing, with everything that `npm run check` reports for each.
 * The boards are checked as in a build service, which refuses small numbers unless board.yaml calls the data public.
 */
describe("the broken boards of", () => {
  it.each(readdirSync(folder))("%s have these messages", async (name) => {
    const markdown = readFileSync(`${folder}${name}`, "utf8");
    const current = withMessages(markdown, (files) => problemsOf(files, { ci: true, remotes: [] }));
    await expect(current).toMatchFileSnapshot(`${folder}${name}`);
  });

  it("all files show every message of the model that a board can show", () => {
    const calls = callsInModel(["problemAt", "warningAt", "schemaMessage"]).filter(
      // A warning is made of a problem there.
      (site) => !shown.sites.has(site) && !site.startsWith("values/problem.ts"),
    );
    expect(calls.map(fileOf).sort()).toEqual(Object.values(noBoard).flat().sort());
  });

  it("all files show every remedy that the model writes into an object", () => {
    const remedies = remediesInModel().filter(
      ({ shown: like }) => ![...shown.remedies].some((remedy) => like.test(remedy)),
    );
    // A table of 3,000 rows is not a readable case.
    expect(remedies.map(({ site }) => fileOf(site))).toEqual(["too-long-to-print.ts"]);
  });
});

/** The files of calls that no board shows, by the reason; the tests of each file reach them. */
const noBoard = {
  "it is a warning, which stops nothing": [
    "appendices.ts",
    "duties.ts",
    "lost-thousands.ts",
    ...Array(3).fill("meeting-dates.ts"),
    ...Array(5).fill("meetings.ts"),
    "reading-age.ts",
    "report-editions.ts",
    "review.ts",
    "slipped-digit.ts",
  ],
  "git and Windows can keep no pipes, no loops of links and no such names": ["board-files.ts"],
  "a line of 20,000 letters is no case to read": ["board-folder.ts"],
  "it finds mistakes of this program": ["attack.ts"],
  "no board of this size is too large or too contradictory to be protected": [
    "hide-cells.ts",
    "hide-cells.ts",
  ],
  "it depends on Git and its remotes": ["refuse-unprotected.ts", "refuse-unprotected.ts"],
  "YAML has refused what is no number": ["value.ts"],
};

function fileOf(site: Site): string {
  return site.replace(/^.*\/|:\d+:\d+$/g, "");
}
