import { describe, expect, it } from "vitest";
import type { Action, ActionStatus } from "../schema/action.ts";
import { hasOverdue, stateOfRecommendation } from "./recommendation-state.ts";

const actions = (...statuses: ActionStatus[]): Action[] =>
  statuses.map((status) => ({ text: "Train.", status, due: "2017-03-31", updates: [] }));
const state = (statuses: ActionStatus[], more: Partial<Parameters<typeof stateOfRecommendation>[0]> = {}) =>
  stateOfRecommendation({ to: ["police"], response: "accepted", actions: actions(...statuses), ...more });

describe("a recommendation is", () => {
  it("done when every action that was accepted is done", () => {
    expect(state(["done", "done"])).toBe("done");
    expect(state(["done", "not accepted"])).toBe("done");
    expect(state(["done", "in progress"])).toBe("in progress");
  });

  it("under way once an action has begun or is done", () => {
    expect(state(["in progress"])).toBe("in progress");
    expect(state(["done", "not started"])).toBe("in progress");
    expect(state(["not started", "not started"])).toBe("not started");
  });

  it("not started while it has no action", () => {
    expect(state([])).toBe("not started");
  });

  it("not accepted if it is not implemented, or none of its actions was accepted", () => {
    expect(state([], { response: "not implemented" })).toBe("not accepted");
    expect(state(["not accepted"])).toBe("not accepted");
  });

  it("to the government if nobody else can do it, and nothing was done here", () => {
    expect(state([], { to: ["The government"] })).toBe("to the government");
    expect(state([], { to: ["government", "police"] })).toBe("not started");
    expect(state(["done"], { to: ["government"] })).toBe("done");
  });
});

it("is late with one of its actions", () => {
  expect(hasOverdue({ actions: actions("done", "not started") }, "2017-04-01")).toBe(true);
  expect(hasOverdue({ actions: actions("done", "not accepted") }, "2017-04-01")).toBe(false);
});
