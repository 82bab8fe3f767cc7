/** The `@page` rules that depend on the report: CSS alone cannot put a chapter's title at the top of its pages. */
export interface PageSetting {
  /** At the top left of every page. */
  runningTitle: string;
  /** At the foot of every page. */
  notice: string | null;
  draft: boolean;
  pages: NamedPage[];
}

export interface NamedPage {
  /** For `page: …` in CSS. */
  name: string;
  /** At the top right. */
  title: string;
  orientation: "portrait" | "landscape";
}

/** A stylesheet to be served after print-annual-report.css, which sets margins and type. */
export function pageRules({ runningTitle, notice, draft, pages }: PageSetting): string {
  const foot = [draft ? "DRAFT" : "", notice ?? ""].filter((text) => text !== "").join(" · ");
  return [
    `@page {\n  @top-left { content: ${quoted(runningTitle)}; }\n  @bottom-left { content: ${quoted(foot)}; }\n}\n`,
    ...pages.map(
      ({ name, title, orientation }) =>
        `@page ${name} {\n${orientation === "landscape" ? "  size: A4 landscape;\n" : ""}  @top-right { content: ${quoted(title)}; }\n}\n.page--${name} { page: ${name}; }\n`,
    ),
  ].join("");
}

/** A text as a CSS string. */
export function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replace(/\s+/g, " ")}"`;
}
