import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";
import { readPages } from "../../pdf/finish/content/read-page.ts";
import { readTags } from "../../pdf/finish/tags/read-tags.ts";
import { everyTag, piecesIn, type Tag, tagsIn } from "../../pdf/finish/tags/tag.ts";
import { annotations } from "./annotations.ts";
import { content } from "./content.ts";
import { figures } from "./figures.ts";
import { fonts } from "./fonts.ts";
import { headings } from "./headings.ts";
import { leftToPeople, type PersonalCheck } from "./left-to-people.ts";
import { language, metadata } from "./metadata.ts";
import { navigation } from "./navigation.ts";
import { nesting } from "./nesting.ts";
import { notes } from "./notes.ts";
import type { CheckedPdf, PdfCheck, PdfProblem } from "./pdf-check.ts";
import { mappedKind, readRoleMap, roles } from "./roles.ts";
import { tables } from "./tables.ts";
import { findProtection, wholeFile } from "./whole-file.ts";
import { words } from "./words.ts";

const checks: PdfCheck[] = [
  content,
  roles,
  metadata,
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
  /** The numbers of all checks that were made. */
  made: string[];
  left: PersonalCheck[];
  /** Null where the file cannot be read. */
  file: CheckedPdf | null;
}

/** Checks any PDF by the Matterhorn Protocol 1.02 (docs/pdf-checks.md), and by a few rules of our own. */
export async function checkPdfFile(bytes: Uint8Array): Promise<PdfCheckResult> {
  const pdf = await open(bytes);
  if (typeof pdf === "string") return failed([unreadable(`cannot be read as a PDF: ${pdf}`)]);
  const cut = isWhole(bytes) ? [] : [unreadable("ends too early: a part of it is missing")];
  // What is protected comes as noise.
  if (pdf.isEncrypted) return failed([...cut, ...findProtection(pdf), locked]);
  try {
    const pages = readPages(pdf);
    const file = arrange(pdf, pages, readTags(pdf, pages));
    const problems = [...cut, ...checks.flatMap((check) => check.find(file))];
    problems.sort((a, b) => compare(a.number, b.number) || (a.page ?? 0) - (b.page ?? 0));
    const made = ["00-readable", ...checks.flatMap(({ numbers }) => numbers)].sort();
    return { problems, made, left: leftToPeople(file), file };
  } catch (error) {
    // Whatever the library cannot make sense of.
    return failed([...cut, unreadable(`is broken inside: ${firstLine(error)}`)]);
  }
}

/** The document, or why it cannot be read. */
async function open(bytes: Uint8Array): Promise<PDFDocument | string> {
  try {
    const pdf = await PDFDocument.load(bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      parseSpeed: ParseSpeeds.Fastest,
    });
    return pdf.getPageCount() > 0 ? pdf : "It has no pages";
  } catch (error) {
    return firstLine(error);
  }
}

function firstLine(error: unknown): string {
  return (error as Error).message.split("\n")[0]?.replace(/\.$/, "") ?? "";
}

function isWhole(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-2048)).includes("%%EOF");
}

function failed(problems: PdfProblem[]): PdfCheckResult {
  return { problems, made: ["00-readable"], left: [], file: null };
}

const locked: PdfProblem = {
  number: "00-readable",
  page: null,
  what: "The file is protected, so that its content cannot be checked",
  remedy: "Check it before it is protected",
};

function arrange(pdf: PDFDocument, pages: CheckedPdf["pages"], tree: CheckedPdf["tree"]): CheckedPdf {
  const roleMap = readRoleMap(pdf.catalog);
  const parents = new Map<Tag, Tag>();
  const tags = tree ? everyTag(tree.root).slice(1) : [];
  for (const tag of tags) for (const child of tagsIn(tag)) parents.set(child, tag);
  return {
    pdf,
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

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
