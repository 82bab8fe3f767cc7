import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatProblem } from "../model/values/problem.ts";
import { otherBoard, trialSentences, tried } from "./other-board.ts";

/**
 * A safeguarding adults board, made up: other tables, titles and words than those of the shipped board. Its sentences
 * are one build each list: see fixtures/other-board-sentences/.
 */
describe("the words of another board", () => {
  it("pass as they are", () => {
    expect(otherBoard().problems.map(formatProblem)).toEqual([]);
  });

  it("pass where they are right", () => {
    const { all, elsewhere } = tried(trialSentences("right"));
    expect(elsewhere.map(formatProblem)).toEqual([]);
    expect(all.filter(({ messages }) => messages.length > 0)).toEqual([]);
    expect(all.length).toBeGreaterThan(250);
  });

  it("are told, or are for a person to read, where they are wrong", () => {
    const { all } = tried(trialSentences("wrong"));
    const isToRead = ({ statements }: (typeof all)[number]) =>
      statements.some(({ state }) => state.kind === "to read");
    const told = all.filter(({ messages }) => messages.length > 0);
    expect(all.filter((each) => !told.includes(each) && !isToRead(each)).map(({ words }) => words)).toEqual(
      [],
    );
    expect(told.length / all.length).toBeGreaterThan(0.75);
  });

  it("are seen by nobody in a few cases, which are known", () => {
    const { all } = tried(trialSentences("unseen"));
    expect(all.flatMap(({ messages, statements }) => [...messages, ...statements])).toEqual([]);
  });

  it("are statistics where something was counted, and no stranger is offered for them", () => {
    const { all } = tried(trialSentences("to-enter"));
    expect(all.filter(({ messages }) => messages.length === 0).map(({ words }) => words)).toEqual([]);
    const offered = all.filter(({ messages }) =>
      messages.some((message) => /write \{\{ (?!its-name)/i.test(message)),
    );
    expect(offered.map(({ words }) => words)).toEqual([
      "The review of Adult R made five recommendations, three of which are complete.",
      "The smallest course, for managers, has 40 places and was full.",
    ]);
  });
});

describe("the numbers of another board", () => {
  const more = (files: Record<string, string>) =>
    otherBoard((directory) => {
      for (const [name, text] of Object.entries(files))
        writeFileSync(join(directory, `data/2022-23/${name}.yaml`), text);
    }).problems.map(formatProblem);
  const figures = (lines: string[]) =>
    `title: More about the year\nkind: figures\ncounts: none\nsource: Case system\nfigures:\n${lines.map((line) => `  ${line}\n`).join("")}`;
  const table = (title: string, unit: string, rows: string[]) =>
    `title: ${title}\nkind: table\ncounts: none\nunit: ${unit}\nrow-heading: Group\nperiods: [2022-23]\nsource: Case system\nrows:\n${rows.map((row, index) => `  - {name: row-${index}, label: ${row}}\n`).join("")}`;

  it("are told where they have a second home, or cannot be", () => {
    const told = more({
      more: figures([
        "fall: {title: Fall in allegations against people in positions of trust, unit: percent, values: {2022-23: 20}}",
        "fewer-waiting: {title: Fall in applications that waited at the end of March, unit: applications, values: {2023-03-31: 75}}",
        "concerns-again: {title: Safeguarding concerns, unit: concerns, values: {2022-23: 2975}}",
        'concern-rate: {title: Rate of safeguarding concerns, unit: "per 10,000 adults", decimals: 1, values: {2022-23: 138.7}}',
        "advocates: {title: Share of adults who lacked capacity and had an advocate, unit: percent, values: {2022-23: 95}}",
        "left-over: {title: Surplus of the year, unit: pounds, values: {2022-23: 9400}}",
        "trained: {title: Staff trained, unit: percent, values: {2022-23: 140}}",
        "closed-in-time: {title: Cases closed in time, unit: cases, of: closed, values: {2022-23: 41}}",
        "closed: {title: Cases closed, unit: cases, values: {2022-23: 14}}",
        "seen-early: {title: Cases seen early, unit: percent, of: closed, values: {2022-23: 37}}",
        "lost: {title: Cases lost, unit: cases, values: {2022-23: -3}}",
        "half-cases: {title: Cases passed on, unit: cases, values: {2022-23: 3.5}}",
      ]),
      shares: table("Section 42 enquiries by age, in percent", "percent", [
        "18 to 64, values: [37]",
        "65 to 74, values: [14]",
        "75 to 84, values: [32]",
        "85 and over, values: [25]",
      ]),
      bands: table("Callers by age", "callers", ["18 to 30, values: [40]", "30 to 64, values: [50]"]),
    }).join("\n");
    for (const name of [
      '"fall"',
      '"fewer-waiting"',
      '"concerns-again"',
      '"concern-rate"',
      '"advocates"',
      '"left-over"',
      "140",
      "41",
      "37% of 14",
      "−3",
      "3.5",
      '"shares',
      "age 30",
    ])
      expect(told).toContain(name);
  });

  it("pass where they only look alike", () => {
    const right = more({
      more: figures([
        'rate-london: {title: Rate of safeguarding concerns in London, unit: "per 10,000 adults", decimals: 1, values: {2022-23: 138.7}}',
        "advocate-target: {title: Target for adults with an advocate, unit: percent, values: {2022-23: 95}}",
        "safer-england: {title: Adults in England who felt safer after the enquiry, unit: percent, values: {2022-23: 86}}",
        "concerns-homes: {title: Safeguarding concerns about care homes, unit: concerns, values: {2022-23: 846}}",
        "homicide: {title: Referrals for a review of a domestic homicide, unit: referrals, values: {2022-23: 9}}",
        'taken: {title: "Training places taken, against the target", unit: percent, values: {2022-23: 113}}',
        "calls-rise: {title: Rise in calls to the helpline since 2018, unit: percent, values: {2022-23: 140}}",
        "seen: {title: Adults whom advocates saw, unit: adults, values: {2022-23: 300, 2022-23 Q1: 90, 2022-23 Q2: 95, 2022-23 Q3: 88, 2022-23 Q4: 97}}",
      ]),
      times: table("How long calls took", "calls", [
        "Up to 30 minutes, values: [310]",
        "31 to 60 minutes, values: [293]",
        "More than 60 minutes, values: [98]",
      ]),
      hours: table("Calls by time of day", "calls", [
        "9am to 5pm, values: [702]",
        "5pm to 9am, values: [240]",
      ]),
    });
    expect(right).toEqual([]);
  });
});
