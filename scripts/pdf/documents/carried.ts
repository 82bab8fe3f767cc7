import type { Resource } from "../print/print-job.ts";
import type { PrintDocument } from "./print-document.ts";
import { css } from "./print-resources.ts";
import { type CarriedDocument, type PrintedAppendix, printedAppendix } from "./printed-appendix.ts";

/** Documents within another one: what a PDF that carries them needs of them, made when it is first asked for. */
export class Carried {
  readonly documents: CarriedDocument[];
  private made: PrintedAppendix[] | undefined;

  constructor(documents: CarriedDocument[]) {
    this.documents = documents;
  }

  get printed(): PrintedAppendix[] {
    this.made ??= this.documents.map(printedAppendix);
    return this.made;
  }

  get landscapePages(): string[] {
    return this.printed.flatMap(({ landscapePages }) => landscapePages);
  }

  get partPages(): NonNullable<PrintDocument["partPages"]> {
    return this.documents.map(({ id, label, document }) => ({
      id,
      name: `${label} (${document.title})`,
      pages: document.onePage ? 1 : (document.expectedPages ?? null),
    }));
  }

  get expectedTexts(): string[] {
    return this.documents.flatMap(({ document }) => document.expectedTexts);
  }

  /** Their own stylesheets at /assets/appendices.css, and whatever they ask for. */
  resource(path: string): Resource | null {
    if (path === "/assets/appendices.css") {
      const fontFaces = new Set(this.printed.flatMap((part) => part.fontFaces));
      return css([...fontFaces, ...this.printed.map((part) => part.css)].join("\n"));
    }
    return this.documents.map(({ document }) => document.resources(path)).find(Boolean) ?? null;
  }
}
