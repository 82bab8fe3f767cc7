import { createRequire } from "node:module";

/** How ci-info describes what a service sets: names of variables, or names with a value or a part of one. */
type Sets = string | string[] | Record<string, string | string[]>;

/** The list that the package ci-info keeps; its own answer needs the whole of a service's variables, and heeds CI=false. */
const known = createRequire(import.meta.url)("ci-info/vendors.json") as { env: Sets }[];

const names = new Set([
  ...known.flatMap(({ env }) => namesIn(env)),
  ...["CI", "CI_NAME", "CONTINUOUS_INTEGRATION", "GITHUB_RUN_ID", "GITHUB_WORKFLOW", "GITLAB_CI"],
  ...["BITBUCKET_BUILD_NUMBER", "CIRCLE_BUILD_NUM", "TRAVIS_BUILD_ID", "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI"],
]);

/** "BUILD_ID", "CODEBUILD_BUILD_ID", "CI_PIPELINE_ID". */
const usualName = /^(?:\w+_)?(?:BUILD_(?:ID|NUMBER)|PIPELINE_ID)$/;

/**
 * Whether a build service runs this, by the variables that such services set. One of them is enough: what may not
 * leave the building is safer with one guard too many.
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
  // { any: [names] }. The others are told by a value, such as the path of NODE at Heroku: every machine has the name.
  return Array.isArray(env.any) ? env.any : [];
}
