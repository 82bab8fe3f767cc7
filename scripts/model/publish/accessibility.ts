import type { ContentFile } from "../load/front-matter.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import type { AccessibilityStatement, AccessibilityTest } from "../report/board.ts";
import { publishedDate, publishedDateOrNull } from "../report/published-date.ts";
import { type Problem, problemAt } from "../values/problem.ts";
import { english, say } from "../words/words.ts";

/** The checks of `npm run audit` that look for barriers, and where; a check without a result has not been run. */
const knownChecks = [
  { id: "axe", what: english("Automated checks of every page in a browser, against WCAG 2.2 A and AA") },
  { id: "html", what: english("Automated check of the HTML of every page") },
  { id: "pdf", what: english("Automated checks of every PDF: tags, titles, fonts") },
];

/**
 * What the accessibility statement says, in the order of the model statement for public sector websites (Public Sector
 * Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018).
 *
 * Compliance is what a person who audited the site has recorded, and otherwise not established: automated checks find
 * too few kinds of problem to say more.
 */
export function publishAccessibility(loaded: BoardToPublish, problems: Problem[]): AccessibilityStatement {
  const { accessibility, audit } = loaded;
  const manual = accessibility["manual-audit"];
  // A slow page is a problem for the audit, but not a legal one.
  const ofAccessibility =
    audit?.checks.filter(({ id }) => knownChecks.some((known) => known.id === id)) ?? [];
  const failed = ofAccessibility.filter(({ problems }) => problems > 0);
  if (manual?.outcome !== "fully compliant")
    for (const page of loaded.pages)
      if (page.slug === "accessibility") problems.push(...claimsOfCompliance(page));
  if (manual?.outcome === "fully compliant" && failed.length > 0)
    problems.push(
      problemAt(
        loaded.accessibilityYaml.placeOf(["manual-audit", "outcome"]),
        `the last npm run audit found problems (${failed.map(({ tool }) => tool).join(", ")}), so the website is not fully compliant`,
        "Mend them and run npm run audit again, or write partially compliant",
      ),
    );
  return {
    compliance: manual?.outcome ?? null,
    contact: accessibility.contact ?? null,
    reply: accessibility.reply ?? null,
    country: accessibility.country,
    problems: accessibility.problems.map(({ what, criterion, why, plan }) => ({
      what,
      criterion: criterion ?? null,
      why,
      plan: plan ?? null,
    })),
    manualAudit: manual
      ? { date: publishedDate(manual.date), by: manual.by, what: manual.what, link: manual.link ?? null }
      : null,
    tests: knownChecks.map(({ id, what }): AccessibilityTest => {
      const result = audit?.checks.find((check) => check.id === id);
      return {
        what: say(what),
        result:
          result && audit
            ? {
                tool: result.tool,
                scope: result.scope,
                problems: result.problems,
                date: publishedDate(audit.date),
              }
            : null,
      };
    }),
    prepared: publishedDateOrNull(accessibility.prepared),
    reviewBy: publishedDateOrNull(accessibility["review-by"]),
  };
}

// "is fully compliant", in a sentence that does not deny it.
function claimsOfCompliance({ file, markdown, linesAbove }: ContentFile<unknown>): Problem[] {
  return markdown.split("\n").flatMap((line, index) =>
    [...line.matchAll(/\bfully (?:compliant|complies)\b|\bcomplies fully\b/gi)]
      .filter(({ index: at }) => {
        const sentence = line.slice(line.lastIndexOf(".", at) + 1, at);
        return !/\b(?:not|no|never|cannot|nobody)\b|n['’]t\b/i.test(sentence);
      })
      .map(({ 0: words, index: at }) =>
        problemAt(
          { file, line: linesAbove + index + 1, column: at + 1 },
          `"${words}" is said, and no manual audit says so`,
          "Take the claim out, or record the audit as manual-audit: in data/accessibility.yaml",
        ),
      ),
  );
}
