import { describe, expect, it } from "vitest";
import { type ActionStatus, actionStatuses } from "../schema/action.ts";
import { actionStates, dueInWords, isOverdue, stateOf, stateRating } from "./action-state.ts";

const action = (status: ActionStatus, due?: string) => ({ status, due });

describe("an action is overdue", () => {
  it("from the day after it was due, and not on the day itself", () => {
    expect(isOverdue(action("in progress", "2017-03-31"), "2017-03-31")).toBe(false);
    expect(isOverdue(action("in progress", "2017-03-31"), "2017-04-01")).toBe(true);
  });

  it.each(["not started", "in progress"] as const)("while it is %s", (status) => {
    expect(stateOf(action(status, "2017-01-31"), "2017-11-14")).toBe("overdue");
  });

  it.each(["done", "not accepted"] as const)("never once it is %s", (status) => {
    expect(stateOf(action(status, "2017-01-31"), "2017-11-14")).toBe(status);
  });

  it("never if it is ongoing or has no date", () => {
    expect(stateOf(action("in progress", "ongoing"), "2017-11-14")).toBe("in progress");
    expect(stateOf(action("not started"), "2017-11-14")).toBe("not started");
  });
});

describe("the state of an action", () => {
  it("is one of its statuses, or overdue", () => {
    expect(actionStates.toSorted()).toEqual([...actionStatuses, "overdue"].toSorted());
  });

  it("has a label, and a colour of its own", () => {
    expect(actionStates.map(stateRating).map(({ label, colour }) => `${label}: ${colour}`)).toEqual([
      "Overdue: red",
      "Not started: grey",
      "In progress: amber",
      "Done: green",
      "Not accepted: blue",
    ]);
  });
});

it("says when an action is due", () => {
  expect([{ due: "2017-03-31" }, { due: "ongoing" }, { due: undefined }].map(dueInWords)).toEqual([
    "31 March 2017",
    "Ongoing",
    "",
  ]);
});
