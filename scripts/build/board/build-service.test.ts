import { expect, it } from "vitest";
import { isBuildService } from "./build-service.ts";

it.each([
  ...["CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION", "GITHUB_ACTIONS", "GITLAB_CI", "BUILDKITE"],
  ...["CIRCLECI", "TRAVIS", "APPVEYOR", "BITBUCKET_BUILD_NUMBER", "BITBUCKET_COMMIT", "CODEBUILD_BUILD_ID"],
  ...["CODEBUILD_BUILD_ARN", "NETLIFY", "VERCEL", "CF_PAGES", "RENDER", "DRONE", "BUILD_ID", "BUILD_NUMBER"],
  ...["bamboo_planKey", "CI_PIPELINE_ID", "SEMAPHORE", "HUDSON_URL", "CONTINUOUS_INTEGRATION", "CIRRUS_CI"],
])("a machine that sets %s is a build service", (name) => {
  expect(isBuildService({ PATH: "/usr/bin", [name]: "1" })).toBe(true);
});

it("is one although it says CI=false", () => {
  expect(isBuildService({ CI: "false", GITHUB_ACTIONS: "true" })).toBe(true);
});

it.each([
  {},
  { CI: "" },
  { CI: "false" },
  { CI: "0" },
  { NODE: "/usr/bin/node", HOME: "/home/ann", EDITOR: "vi", npm_lifecycle_event: "build" },
  { NODE_ENV: "production", npm_config_user_agent: "npm/10.8.2 node/v20.20.2 linux x64 workspaces/false" },
])("an editor's own machine is none: %j", (environment) => {
  expect(isBuildService(environment)).toBe(false);
});
