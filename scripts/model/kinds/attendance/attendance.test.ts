import { describe, expect, it } from "vitest";
import { boardWith } from "../../../test/board-with.ts";
import { buildReport } from "../../build-report.ts";

function tablesOf(yaml: string) {
  const report = buildReport(
    boardWith({
      "data/2016-17/more.yaml": `title: Attendance\nkind: attendance\ncounts: none\nperiod: 2016-17\n${yaml}`,
    }),
  );
  const dataset = report.data[0]?.datasets.find(({ name }) => name === "more");
  return (dataset?.tables ?? []).map(({ columns, rows, notes }) => ({
    rows: [
      columns.map(({ label }) => label).join(" | "),
      ...rows.map(({ cells }) => cells.map(({ text }) => String(text)).join(" | ")),
    ],
    notes: notes.map(({ text }) => text),
  }));
}

describe("attendance", () => {
  it("is by the member and by a deputy, by role and by group, with stated shares that are checked", () => {
    const yaml = `meetings: 4
derived: [shares]
members:
  - group: Statutory members
    name: statutory
    subtotal: {label: All statutory members, stated: "83%"}
    members:
      - name: council
        label: Council
        attended: 4
        stated: "100%"
        roles:
          - {name: director, label: director, member: 3, deputy: 1, stated-by: {member: "75%"}}
          - {name: lead, label: lead member, member: 2, deputy: 0, possible: 2, from: 2016-10-01}
      - {name: fire, label: Fire service, member: 2, deputy: 1}
      - {name: housing, label: Housing, member: 0, deputy: 3}
  - group: Advisers
    name: advisers
    members:
      - {name: lawyer, label: Lawyer, member: not applicable, deputy: not applicable, possible: not applicable}
total: {label: Everybody}
average: {label: Average of members, rule: plain}
`;
    expect(tablesOf(yaml)).toEqual([
      {
        rows: [
          "Member | By the member | By a deputy | Meetings attended | Meetings possible | By the member (share) | By a deputy (share) | Attendance",
          "Statutory members",
          "Council: director | 3 | 1 | 4 | 4 | 75% | 25% | 100%",
          "Council: lead member | 2 | 0 | 2 | 2 | 100% | 0% | 100%",
          "Council as a whole |  |  | 4 | 4 |  |  | 100%",
          "Fire service | 2 | 1 | 3 | 4 | 50% | 25% | 75%",
          "Housing | 0 | 3 | 3 | 4 | 0% | 75% | 75%",
          "All statutory members |  |  | 10 | 12 |  |  | 83%",
          "Advisers",
          "Lawyer | [z] | [z] | [z] | [z] | [z] | [z] | [z]",
          "Everybody |  |  | 10 | 12 |  |  | 83%",
          "Average of members |  |  |  |  |  |  | 83%",
        ],
        notes: [
          "Council: lead member: A member from 1 October 2016; only these meetings were possible.",
          "The average is the mean of the members’ percentages: each member counts the same.",
        ],
      },
    ]);
    expect(() => tablesOf(yaml.replace('"83%"', '"90%"'))).toThrow(
      '"90%" is stated as the share of "more.statutory", but the data gives 83.33%',
    );
    expect(() => tablesOf(yaml.replace('member: "75%"', 'member: "70%"'))).toThrow(
      '"70%" is stated as the share of "more.council-director.member"',
    );
  });

  it("is counted from who came to each meeting, where an agency was there if anybody came for it", () => {
    const [counts, strip] = tablesOf(`meetings: [2016-06-21, 2016-09-20, 2016-12-06]
members:
  - name: council
    label: Council
    roles:
      - {name: director, label: director, came: [member, absent, apologies]}
      - {name: lead, label: lead member, came: [apologies, deputy, apologies]}
  - {name: fire, label: Fire service, came: [not a member, member, vacant]}
  - {name: lay, label: Lay member, came: [vacant, vacant, vacant]}
  - {name: school, label: School, member: 1, deputy: 1, from: 2016-09-01}
`);
    expect(counts?.rows.slice(1)).toEqual([
      "Council: director | 1 | 0 | 1 | 3 | 33%",
      "Council: lead member | 0 | 1 | 1 | 3 | 33%",
      "Council as a whole |  |  | 2 | 3 | 67%",
      "Fire service | 1 | 0 | 1 | 1 | 100%",
      "Lay member | [z] | [z] | [z] | [z] | [z]",
      "School | 1 | 1 | 2 | 2 | 100%",
    ]);
    expect(strip?.rows).toEqual([
      "Member | 21 June 2016 | 20 September 2016 | 6 December 2016",
      "Council: director | Member | Absent | Apologies",
      "Council: lead member | Apologies | Deputy | Apologies",
      "Fire service | Not a member | Member | Vacant",
      "Lay member | Vacant | Vacant | Vacant",
    ]);
  });
});
