import { describe, expect, it } from "vitest";
import { action } from "../schema/action.ts";
import { formatProblem } from "../values/problem.ts";
import { parseWithSchema } from "../yaml/parse.ts";
import { parseYaml } from "../yaml/yaml.ts";
import { checkAction } from "./check-action.ts";
import { leadOf } from "./leads.ts";

const agencies = [
  { id: "northmoor-council", name: "Northmoor Council" },
  { id: "northern-police", name: "Northern Police", "short-name": "Police" },
];

/** What is wrong with an action that was made on 1 June 2016, on 14 November 2017. */
function wrongWith(lines: string, around: Partial<Parameters<typeof checkAction>[3]> = {}): string[] {
  const yaml = parseYaml("actions.yaml", lines);
  if ("what" in yaml) return [formatProblem(yaml)];
  const read = parseWithSchema(action, yaml, "an action");
  const problems =
    "problems" in read
      ? read.problems
      : checkAction(read.value, yaml, [], { agencies, made: "2016-06-01", day: "2017-11-14", ...around });
  return problems.map(formatProblem);
}

const sound = "text: Train all staff.\nlead: Police\ndue: 2017-03-31\n";

describe("an action", () => {
  it("is sound with all that its status needs", () => {
    expect(wrongWith(`${sound}status: not started`)).toEqual([]);
    expect(wrongWith(`${sound}status: done\ndone: 2017-02-01\nevidence: The training record.`)).toEqual([]);
    expect(wrongWith("text: Move the office.\nstatus: not accepted\nbecause: It costs too much.")).toEqual(
      [],
    );
    expect(
      wrongWith("text: Train staff.\nlead: [Police, The chair]\ndue: ongoing\nstatus: in progress"),
    ).toEqual([]);
  });

  it("may be done without a date by which it was due", () => {
    expect(
      wrongWith("text: Train.\nlead: Police\nstatus: done\ndone: 2017-02-01\nevidence: A record."),
    ).toEqual([]);
  });

  it("that is done says when, and what shows it", () => {
    expect(wrongWith(`${sound}status: done`)).toEqual([
      "actions.yaml:4:9  this action is done, and nothing says when. Add done: and the date, such as 2017-03-31, or mend the status.",
      "actions.yaml:4:9  this action is done, and nothing shows it. Add evidence: and where it can be seen, such as a document, a training record or an audit.",
    ]);
  });

  it("that is not done has no day on which it was", () => {
    expect(wrongWith(`${sound}status: in progress\ndone: 2017-02-01`)).toEqual([
      "actions.yaml:5:7  this action has a day on which it was done, and another status. Write status: done, or take the day out.",
    ]);
  });

  it("that is not accepted says why", () => {
    expect(wrongWith("text: Move the office.\nstatus: not accepted")).toEqual([
      "actions.yaml:2:9  this action is not accepted, and nothing says why. Add because: and the reason.",
    ]);
  });

  it("that is open has a lead and a date", () => {
    expect(wrongWith("text: Train.\nstatus: in progress")).toEqual([
      "actions.yaml:2:9  nobody leads this action. Add lead: and an agency of data/agencies.yaml, or a role in words.",
      "actions.yaml:2:9  nothing says by when this action is due. Add due: and a date, such as 2017-03-31, or due: ongoing.",
    ]);
  });

  it("has a status of the four words", () => {
    expect(wrongWith(`${sound}status: complete`)).toEqual([
      'actions.yaml:4:9  "complete" is not one of the words that "status" takes. Write one of: not started, in progress, done, not accepted.',
    ]);
  });
});

describe("the dates of an action", () => {
  it("are not before it was made", () => {
    expect(wrongWith("text: Train.\nlead: Police\ndue: 2016-05-31\nstatus: in progress")).toEqual([
      "actions.yaml:3:6  due: 31 May 2016 is before 1 June 2016, when this action was made. Mend one of the two dates.",
    ]);
    expect(wrongWith(`${sound}status: done\ndone: 2016-02-01\nevidence: A record.`)).toEqual([
      "actions.yaml:5:7  done: 1 February 2016 is before 1 June 2016, when this action was made. Mend one of the two dates.",
    ]);
  });

  it("on which something was done are not to come", () => {
    const done = `${sound}status: done\ndone: 2017-11-15\nevidence: A record.`;
    expect(wrongWith(done)).toEqual([
      "actions.yaml:5:7  15 November 2017 is still to come, and this says what has been done by then. Write the day on which it happened, or take it out until then.",
    ]);
    expect(wrongWith(done, { day: null })).toEqual([]);
    expect(
      wrongWith(`${sound}status: in progress\nupdates:\n  - {date: 2017-12-01, text: Half are trained.}`),
    ).toEqual([
      "actions.yaml:6:12  1 December 2017 is still to come, and this says what has been done by then. Write the day on which it happened, or take it out until then.",
    ]);
  });
});

describe("the lead of an action", () => {
  it("is an agency by its id, name or short name, or a role in its own words", () => {
    expect(
      ["northern-police", "northern police", "police", "Independent chair"].map((words) =>
        leadOf(words, agencies),
      ),
    ).toEqual([
      { agency: "northern-police", name: "Northern Police" },
      { agency: "northern-police", name: "Northern Police" },
      { agency: "northern-police", name: "Northern Police" },
      { agency: null, name: "Independent chair" },
    ]);
  });

  it.each([
    [
      "northern-polise",
      '"northern-polise" is no agency of data/agencies.yaml. Did you mean "northern-police"?',
    ],
    [
      "Northmoor Counsil",
      '"Northmoor Counsil" is no agency of data/agencies.yaml. Did you mean "Northmoor Council"?',
    ],
    [
      "fire-service",
      '"fire-service" is no agency of data/agencies.yaml. Add it there, or write the role in words.',
    ],
  ])("is refused as %s", (lead, message) => {
    expect(wrongWith(`text: Train.\nlead: [The chair, ${lead}]\ndue: ongoing\nstatus: in progress`)).toEqual([
      `actions.yaml:2:19  ${message}`,
    ]);
  });

  it.each([
    "Police training lead",
    "Northern area lead",
    "Northmoor councillors",
    "NPS",
  ])("may be a role that is a little like an agency: %s", (lead) => {
    expect(wrongWith(`text: Train.\nlead: ${lead}\ndue: ongoing\nstatus: in progress`)).toEqual([]);
  });
});
