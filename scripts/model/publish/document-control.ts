import type { ContentFile } from "../load/front-matter.ts";
import type { releaseMark } from "../load/held-back.ts";
import type { DocumentControl } from "../report/release.ts";

/** The mark that every page and PDF of a document carries while it is not public, or null. */
export type MarkOf = (file: ContentFile<Parameters<typeof releaseMark>[0]>) => string | null;

type Control = Omit<DocumentControl, "mark">;

/** What an officer asks about a document. */
export function controlOf({
  version,
  owner,
  contact,
}: { [Key in keyof Control]?: string | undefined }): Control {
  return { version: version ?? null, owner: owner ?? null, contact: contact ?? null };
}
