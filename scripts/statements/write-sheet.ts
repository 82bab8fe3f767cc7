import { constants, copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printAll } from "../build/print/print-all.ts";
import { showProgress } from "../build/print/progress.ts";
import type { SheetBoard } from "../model/build-report.ts";
import type { PrintDocument } from "../pdf/documents/print-document.ts";
import { PlainError } from "../system/plain-error.ts";

/**
 * Prints a sheet into a file, which must not be there: it may hold remarks.
 *
 * @throws PlainError if the file is there
 */
export async function writeSheet(document: PrintDocument, sheet: SheetBoard, file: string): Promise<void> {
  if (existsSync(file))
    throw new PlainError(`${file} is there already. Give another name with --pdf, or move it away.`);
  const progress = showProgress();
  const folder = mkdtempSync(join(tmpdir(), "sheet-"));
  try {
    await (await printAll([document], sheet, { folder }, progress)).known;
    copyFileSync(join(folder, document.file), file, constants.COPYFILE_EXCL);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  progress.done(`Wrote ${file}`);
}
