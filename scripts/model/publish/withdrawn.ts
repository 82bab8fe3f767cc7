import type { BoardToPublish } from "../load/loaded-board.ts";
import type { Withdrawal } from "../report/learning.ts";
import { publishedDate } from "../report/published-date.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { type Problem, problemAt } from "../values/problem.ts";

type Kind = "briefing" | "poster" | "page";

/**
 * What is withdrawn, by its file, each with its replacement. A replacement that is missing, or withdrawn itself, is
 * added to `problems`.
 */
export function withdrawalsOf(loaded: BoardToPublish, problems: Problem[]): Map<string, Withdrawal> {
  const withdrawals = new Map<string, Withdrawal>();
  for (const { file, slug, matter, yaml } of [...loaded.briefings, ...loaded.posters]) {
    if (!matter.withdrawn) continue;
    const { date, reason, replacement } = matter.withdrawn;
    const [kind, name] = (replacement?.split(":") ?? []) as [Kind?, string?];
    const wrong = (what: string, todo: string) =>
      problems.push(problemAt(yaml.placeOf(["withdrawn", "replacement"]), what, todo));
    const target = kind && documentsOf(loaded, kind).find((document) => document.slug === name);
    // A file that cannot be read has its own problem, and is not reported as missing.
    if (kind && name && !target && !loaded.unread.has(`content/${kind}s/${name}.md`))
      wrong(
        `there is no ${kind} "${name}" to take its place`,
        didYouMean(
          name,
          documentsOf(loaded, kind).map((document) => document.slug),
          `Write the name of a file in content/${kind}s/, without .md`,
        ),
      );
    if (target && target.slug === slug && file.includes(`/${kind}s/`))
      wrong(
        `the ${kind} "${name}" cannot replace itself`,
        "Name another document, or leave replacement: out",
      );
    else if (target?.withdrawn)
      wrong(
        `the ${kind} "${name}" is withdrawn, too`,
        "Name what is to be used now, or leave replacement: out",
      );
    withdrawals.set(file, {
      date: publishedDate(date),
      reason,
      replacement:
        kind && target
          ? { title: target.title, reference: { kind, within: null, slug: target.slug, anchor: null } }
          : null,
    });
  }
  return withdrawals;
}

function documentsOf(
  loaded: BoardToPublish,
  kind: Kind,
): { slug: string; title: string; withdrawn: boolean }[] {
  if (kind === "page")
    return loaded.pages.map(({ slug, matter }) => ({ slug, title: matter.title, withdrawn: false }));
  const files = kind === "briefing" ? loaded.briefings : loaded.posters;
  return files.map(({ slug, matter }) => ({
    slug,
    title: matter.title,
    withdrawn: matter.withdrawn !== undefined,
  }));
}
