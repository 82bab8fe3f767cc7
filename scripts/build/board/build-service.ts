import { createRequire } from "node:module";

/** How ci-info describes the variables of a service: names, or names with a value or a part of one. */
type Sets = string | string[] | Record<string, string | string[]>;

/** The list kept by the package ci-info; its own detection needs all variables of a service, and obeys CI=false. */
const known = createRequire(import.meta.url)("ci-info/vendors.json") as { env: Sets }[];

const names = new Set([
  ...known.flatMap(({ env }) => namesIn(env)),
  ...["CI", "CI_NAME", "CONTINUOUS_INTEGRATION", "GITHUB_RUN_ID", "GITHUB_WORKFLOW", "GITLAB_CI"],
  ...["BITBUCKET_BUILD_NUMBER", "CIRCLE_BUILD_NUM", "TRAVIS_BUILD_ID", "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI"],
]);

/** "BUILD_ID", "CODEBUILD_BUILD_ID", "CI_PIPELINE_ID". */
const usualName = /^(?:\w+_)?(?:BUILD_(?:ID|NUMBER)|PIPELINE_ID)$/;

/**
 * Whether a build service runs this, by the variables that such services set. One of them is enough: for data that may
 * not leave the building, one guard too many is safer.
 *
 * @example isBuildService({ TF_BUILD: "True" }) // true, Azure Pipelines
 */
export function isBuildService(environment: NodeJS.ProcessEnv): boolean {
  return Object.entries(environment).some(
    ([name, value = ""]) =>
      (names.has(name) || usualName.test(name)) && !/^(?:|0|no|false|off)$/i.test(value),
  );
}

function namesIn(env: Sets): string[] {
  if (typeof env === "string") return [env];
  if (Array.isArray(env)) return env;
  // { any: [names] }. The others are recognised by a value, such as the path of NODE on Heroku: every machine has the
  // name.
  return Array.isArray(env.any) ? env.any : [];
}
