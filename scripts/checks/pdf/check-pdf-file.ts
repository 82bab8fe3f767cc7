import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";
import { readPages } from "../../pdf/structure/content/read-page.ts";
import { readTags } from "../../pdf/structure/tags/read-tags.ts";
import { everyTag, piecesIn, type Tag, tagsIn } from "../../pdf/structure/tags/tag.ts";
import { compareText } from "../../system/compare-text.ts";
import { alternatives } from "./alternatives.ts";
import { annotations } from "./annotations.ts";
import { archive } from "./archive.ts";
import { characters } from "./characters.ts";
import { content } from "./content.ts";
import { figures } from "./figures.ts";
import { damageOf } from "./file-structure.ts";
import { fonts } from "./fonts.ts";
import { headings } from "./headings.ts";
import { hiddenText } from "./hidden-text.ts";
import { linkTargets } from "./link-targets.ts";
import { makerOf } from "./maker.ts";
import { type ManualCheck, manualChecks } from "./manual-checks.ts";
import { language, metadata } from "./metadata.ts";
import { navigation } from "./navigation.ts";
import { nesting } from "./nesting.ts";
import { notes } from "./notes.ts";
import { order } from "./order.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";
import { remedyFor } from "./remedies.ts";
import { mappedKind, readRoleMap, roles } from "./roles.ts";
import { scans } from "./scans.ts";
import { scripts } from "./scripts.ts";
import { words } from "./spaces.ts";
import { tableHeads } from "./table-heads.ts";
import { tables } from "./tables.ts";
import { unmarkedTables } from "./unmarked-tables.ts";
import { untagged } from "./untagged.ts";
import { findProtection, wholeFile } from "./whole-file.ts";

const checks: PdfCheck[] = [
  hiddenText,
  scans,
  order,
  alternatives,
  tableHeads,
  unmarkedTables,
  linkTargets,
  characters,
  scripts,
  content,
  roles,
  metadata,
  archive,
  language,
  nesting,
  figures,
  headings,
  tables,
  notes,
  wholeFile,
  navigation,
  annotations,
  fonts,
  words,
];

export interface PdfCheckResult {
  problems: PdfProblem[];
  /** All checks that were made, by number: the sentence that holds if nothing was found. */
  made: Record<string, string>;
  left: ManualCheck[];
  /** Null if the file cannot be read. */
  file: CheckedPdf | null;
}

/** Checks any PDF by the Matterhorn Protocol 1.02 (docs/pdf-checks.md), and by a few rules of our own. */
export async function checkPdfFile(bytes: Uint8Array): Promise<PdfCheckResult> {
  const damage = damageOf(bytes);
  if (damage !== null) return failed([unreadable(damage)]);
  const written = await open(bytes);
  const noPages = failed([unreadable("is a broken PDF: its pages cannot be found")]);
  if (written === null) return noPages;
  const protection = findProtection(written);
  // What is protected comes as noise; most files of the kind open without a password.
  const pdf = written.isEncrypted ? await unlock(bytes) : written;
  if (!(pdf instanceof PDFDocument)) return failed([...protection, pdf]);
  if (!hasPages(pdf)) return noPages;
  try {
    const pages = readPages(pdf);
    const file = arrange(pdf, pages, readTags(pdf, pages));
    const whole = untagged(file);
    const found = whole ? [whole] : checks.flatMap((check) => check.find(file));
    const problems = [...protection, ...found].map((problem) => ({
      ...problem,
      remedy: remedyFor(file.maker, problem),
    }));
    problems.sort((a, b) => compareText(a.number, b.number) || (a.page ?? 0) - (b.page ?? 0));
    return { problems, made: pdfRules, left: manualChecks(file), file };
  } catch {
    // The library cannot make sense of it, and its own message would not help.
    return failed([unreadable("is a broken PDF: its parts do not fit together")]);
  }
}

/** Null if the library finds no document. */
async function open(bytes: Uint8Array): Promise<PDFDocument | null> {
  try {
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      parseSpeed: ParseSpeeds.Fastest,
    });
  } catch {
    return null;
  }
}

function hasPages(pdf: PDFDocument): boolean {
  try {
    return pdf.getPageCount() > 0;
  } catch {
    return false;
  }
}

function failed(problems: PdfProblem[]): PdfCheckResult {
  return { problems, made: readable, left: [], file: null };
}

const readable = { "00-readable": "The file is a whole PDF, and is not locked" };

/** Everything that is checked, by number. */
export const pdfRules: Record<string, string> = Object.assign(
  {},
  readable,
  ...checks.map(({ rules }) => rules),
);

/** The file without its protection; a problem if it asks for a password. */
async function unlock(bytes: Uint8Array): Promise<PDFDocument | PdfProblem> {
  try {
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      password: "",
      parseSpeed: ParseSpeeds.Fastest,
    });
  } catch (error) {
    const asks = error instanceof Error && error.message.includes("PASSWORD");
    return {
      number: "00-readable",
      page: null,
      what: asks
        ? "The file opens with a password only, so that its content cannot be checked"
        : "The file is protected, so that its content cannot be checked",
      remedy: "Check it before it is protected, and publish it without a password",
    };
  }
}

function arrange(pdf: PDFDocument, pages: CheckedPdf["pages"], tree: CheckedPdf["tree"]): CheckedPdf {
  const roleMap = readRoleMap(pdf.catalog);
  const parents = new Map<Tag, Tag>();
  const tags = tree ? everyTag(tree.root).slice(1) : [];
  for (const tag of tags) for (const child of tagsIn(tag)) parents.set(child, tag);
  return {
    pdf,
    maker: makerOf(pdf),
    pages,
    tree,
    tags,
    kindOf: ({ kind }) => mappedKind(kind, roleMap).kind ?? kind,
    parentOf: (tag) => parents.get(tag) ?? null,
    pageOf(tag) {
      const [first] = piecesIn(tag);
      return first ? first.stream.page + 1 : null;
    },
  };
}

function unreadable(why: string): PdfProblem {
  return { number: "00-readable", page: null, what: `The file ${why}`, remedy: "Write or download it again" };
}
