import { dayOfBuild } from "../build/board/day-of-build.ts";
import { errorInWords } from "../command-line/error-in-words.ts";
import type { BoardSheets } from "../model/build-report.ts";
import { fontResource } from "../pdf/documents/print-resources.ts";
import { contentTypes } from "../serve/content-types.ts";
import { agreeToSheet, showSignOff } from "../sign-off/sign-off-pages.ts";
import { brandStylesheet } from "../site/assets/brand.ts";
import { readersStylesheet } from "../site/assets/stylesheet.ts";
import { recordStatements, type SheetAnswer, showStatements } from "../statements/answer-statements.ts";
import { readSheets } from "../statements/read-sheets.ts";
import { sheetAddress } from "../statements/sheet-addresses.ts";
import type { OwnAnswer, OwnRequest } from "./preview-server.ts";
import { problemPage } from "./problem-page.ts";

interface SheetOptions {
  /** The board folder. */
  board: string;
  private: string | undefined;
}

/** The sheets that people of the board read and sign, as pages of the preview. */
interface SheetPages {
  answer: (asked: OwnRequest) => OwnAnswer | null;
  /** Something was saved: the board is read again when a sheet is asked for. */
  forget: () => void;
}

/**
 * Sheets are there although the board has mistakes, as long as it can be read. What a form sends is compared with the
 * board as it is at that moment.
 */
export function sheetPages({ board, private: privateFolder }: SheetOptions): SheetPages {
  let known: BoardSheets | null = null;
  const read = (anew: boolean): BoardSheets => {
    if (anew || known === null)
      known = readSheets({ board, private: privateFolder, day: dayOfBuild(undefined).day });
    return known;
  };
  const respond = ({ path, query, form }: OwnRequest): OwnAnswer | null => {
    const { day } = dayOfBuild(undefined);
    switch (path) {
      case sheetAddress.stylesheet:
        return { status: 200, type: contentTypes[".css"] ?? "", body: styles(read(false)) };
      case sheetAddress.statements: {
        if (form === null) return page(showStatements(read(false), query, day));
        const answer = recordStatements(board, read(true), form, day);
        known = null;
        return page(answer);
      }
      case sheetAddress.signOff: {
        const sheets = read(true);
        return page(form === null ? showSignOff(sheets, query, day) : agreeToSheet(board, sheets, form, day));
      }
      default: {
        const font = path.startsWith(sheetAddress.fonts)
          ? fontResource(path.slice(sheetAddress.fonts.length))
          : null;
        return font && { status: 200, type: font.contentType, body: Buffer.from(font.body) };
      }
    }
  };
  return {
    forget: () => {
      known = null;
    },
    answer: (asked) => {
      try {
        return respond(asked);
      } catch (error) {
        known = null;
        return { status: 500, type: contentTypes[".html"] ?? "", body: problemPage(errorInWords(error)) };
      }
    },
  };
}

function styles({ board: { board } }: BoardSheets): string {
  return brandStylesheet(board.brand) + readersStylesheet("sheets.css");
}

function page(answer: SheetAnswer): OwnAnswer {
  if ("location" in answer) return { status: 303, type: "text/plain", body: "", location: answer.location };
  return { status: answer.status, type: contentTypes[".html"] ?? "", body: answer.html };
}
