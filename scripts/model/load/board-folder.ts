import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { PlainError } from "../../plain-error.ts";
import type { Images } from "../images/check-images.ts";
import { type Place, type Problem, problemAt } from "../problem.ts";
import { codeOf, noLetter, withoutUnseen } from "./unseen-letters.ts";

export interface BoardText {
  text: string;
  /** Where it is, for messages: "data/private/2016-17/allegations.yaml". */
  file: string;
  /** Whether it comes from the private folder. */
  private: boolean;
  /** Whether its letters could not be read; that has been said, and nothing else is said of it. */
  unreadable: boolean;
}

export interface BoardFolder {
  /** By their path in the board folder, with forward slashes: "data/board.yaml". */
  texts: Map<string, BoardText>;
  images: Images;
}

/**
 * Reads every Markdown file, YAML file and picture of a board folder.
 *
 * A file of the private folder takes the place of the file with the same path below data/. Files
 * whose names start with a dot are left alone; any other file is a problem, so that nothing is left
 * out in silence.
 *
 * @throws PlainError when there is no such folder, or it is no board's
 */
export function readBoardFolder(
  board: string,
  privateFolder = join(board, "data", "private"),
): { folder: BoardFolder; problems: Problem[] } {
  refuseOtherFolders(board);
  const folder: BoardFolder = { texts: new Map(), images: new Map() };
  const problems: Problem[] = [];
  for (const top of ["content", "data"]) {
    if (!existsSync(join(board, top))) {
      problems.push(
        problemAt(
          { file: top, line: 1, column: 1 },
          `there is no folder ${top}/ in the board folder`,
          `Give the board folder with --board DIR, or make ${top}/ as docs/board-folder.md tells`,
        ),
      );
      continue;
    }
    for (const path of filesBelow(join(board, top), join(board, "data", "private"))) {
      const name = `${top}/${path}`;
      const file = join(board, top, path);
      if (name.startsWith("content/images/")) readImage(name, file, folder, problems);
      else readText(name, name, file, false, folder, problems);
    }
  }
  if (existsSync(privateFolder))
    for (const path of filesBelow(privateFolder)) {
      const file = join(privateFolder, path);
      const shown = relative(board, file).startsWith("..")
        ? file
        : relative(board, file).split(sep).join("/");
      readText(`data/${path}`, shown, file, true, folder, problems);
    }
  // A file stands in the same place whether it comes from the private folder or not.
  const texts = [...folder.texts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { folder: { ...folder, texts: new Map(texts) }, problems };
}

function refuseOtherFolders(board: string): void {
  const todo = "Give the board's folder with --board DIR.";
  if (!existsSync(board)) throw new PlainError(`There is no folder ${board}. ${todo}`);
  if (!existsSync(join(board, "content")) && !existsSync(join(board, "data")))
    throw new PlainError(`${board} holds neither content/ nor data/. ${todo}`);
}

function readText(
  name: string,
  shown: string,
  file: string,
  isPrivate: boolean,
  folder: BoardFolder,
  problems: Problem[],
): void {
  const [top = ""] = name.split("/");
  const ending = top === "content" ? ".md" : ".yaml";
  if (!name.endsWith(ending)) {
    problems.push(
      problemAt(
        { file: shown, line: 1, column: 1 },
        `a file in ${top}/ ends in ${ending}, and this one does not`,
        `Rename it, or move it out of ${top}/`,
      ),
    );
    return;
  }
  // Windows editors end lines with CR LF, and some begin a file with a byte order mark.
  const text = withoutUnseen(readFileSync(file, "utf8").replaceAll("\r\n", "\n"));
  const letter = noLetter.exec(text);
  if (letter)
    problems.push(
      problemAt(
        placeOfOffset(shown, text, letter.index),
        `a letter that cannot be printed (${codeOf(letter[0])}) stands here`,
        "Take it out; type the words again if they come from a PDF",
      ),
    );
  const long = text.split("\n").findIndex((line) => line.length > longestLine);
  if (long >= 0)
    problems.push(
      problemAt(
        { file: shown, line: long + 1, column: 1 },
        `this line has more than ${longestLine} letters, which is no text that people write`,
        "Take out what has been pasted, such as a picture or the rows of a database, or break the line",
      ),
    );
  const wrong = text.indexOf("\uFFFD");
  if (wrong >= 0)
    problems.push(problemAt(placeOfOffset(shown, text, wrong), "the file is not UTF-8", "Save it as UTF-8"));
  folder.texts.set(name, {
    text,
    file: shown,
    private: isPrivate,
    unreadable: wrong >= 0 || letter !== null || long >= 0,
  });
}

/** Longer lines would keep the checks busy for hours. */
const longestLine = 20_000;

function placeOfOffset(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function readImage(name: string, file: string, folder: BoardFolder, problems: Problem[]): void {
  const image = name.slice("content/images/".length);
  if (/^[a-z0-9]+(-[a-z0-9]+)*\.(jpg|jpeg|png|webp|svg)$/.test(image)) {
    folder.images.set(image, readFileSync(file));
    return;
  }
  problems.push(
    problemAt(
      { file: name, line: 1, column: 1 },
      "a picture's name has lower case letters, digits and single hyphens, and ends in .jpg, .png, .webp or .svg",
      "Rename it, such as front-door.jpg",
    ),
  );
}

// Paths with forward slashes, in the order of their names.
function filesBelow(folder: string, without?: string, below = ""): string[] {
  return readdirSync(join(folder, below))
    .filter((name) => !name.startsWith(".") && join(folder, below, name) !== without)
    .sort()
    .flatMap((name) => {
      const path = below === "" ? name : `${below}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, without, path) : [path];
    });
}
