import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { compareText } from "../../system/compare-text.ts";
import { PlainError } from "../../system/plain-error.ts";
import type { Images } from "../images/images.ts";
import { isPictureName, remedyOfName } from "../images/picture-name.ts";
import { type Problem, placeOfOffset, problemAt } from "../values/problem.ts";
import { codeOf, noLetter, withoutUnseen } from "../yaml/invisible-characters.ts";
import { bytesOf, filesOf, isWithin } from "./board-files.ts";

export interface BoardText {
  text: string;
  /** Its path in messages: "data/private/2016-17/allegations.yaml". */
  file: string;
  /** Whether it comes from the private folder. */
  private: boolean;
  /** Whether its text could not be decoded; that has been reported, and nothing else is. */
  unreadable: boolean;
}

export interface BoardFolder {
  /** By their path in the board folder, with forward slashes: "data/board.yaml". */
  texts: Map<string, BoardText>;
  images: Images;
  /** The texts of data/maps/, by their path in the board folder. */
  maps: Map<string, { text: string; file: string }>;
}

/**
 * Reads every Markdown file, YAML file and picture of a board folder.
 *
 * A file of the private folder replaces the file with the same path below data/. Files whose names start with a dot,
 * and those that systems and editors leave behind, are ignored; any other file is a problem, so that nothing is left
 * out silently.
 *
 * @param privateFolder data/private/ of the board if omitted; null for none
 * @throws PlainError if there is no such folder, or it is not a board folder
 */
export function readBoardFolder(
  board: string,
  privateFolder?: string | null,
): { folder: BoardFolder; problems: Problem[] } {
  refuseMissingFolders(board, privateFolder);
  const folder: BoardFolder = { texts: new Map(), images: new Map(), maps: new Map() };
  const problems: Problem[] = [];
  const usual = join(board, "data", "private");
  const hidden = [usual, privateFolder ?? usual]
    .filter((each) => existsSync(each))
    .map((each) => realpathSync(each));
  // Files in data/ may not be published as they are, so content/ may not link to them.
  const mayReadIn = (top: string) => {
    const real = join(realpathSync(board), top);
    return (path: string) => isWithin(real, path) && !hidden.some((each) => isWithin(each, path));
  };
  for (const top of ["content", "data"]) {
    const mayRead = mayReadIn(top);
    if (!isFolder(join(board, top), mayRead)) {
      problems.push(
        problemAt(
          { file: top, line: 1, column: 1 },
          `there is no folder ${top}/ in the board folder`,
          `Give the board folder with --board DIR, or make ${top}/ as docs/board-folder.md explains`,
        ),
      );
      continue;
    }
    const read = { folder: join(board, top), shown: top, without: usual, mayRead };
    for (const path of filesOf(read, problems)) {
      const name = `${top}/${path}`;
      const file = join(board, top, path);
      if (name.startsWith("content/images/")) readImage(name, file, folder, problems);
      else readText(name, name, file, false, folder, problems);
    }
  }
  const secret = privateFolder === undefined ? usual : privateFolder;
  if (secret !== null && existsSync(secret)) {
    const root = realpathSync(secret);
    const inBoard = relative(board, secret);
    const shown = inBoard.startsWith("..") ? secret : inBoard.split(sep).join("/");
    const read = { folder: secret, shown, mayRead: (path: string) => isWithin(root, path) };
    for (const path of filesOf(read, problems))
      readText(`data/${path}`, `${shown}/${path}`, join(secret, path), true, folder, problems);
  }
  // A file has the same position whether it comes from the private folder or not.
  const texts = [...folder.texts].sort(([a], [b]) => compareText(a, b));
  return { folder: { ...folder, texts: new Map(texts) }, problems };
}

/** Not if it is a link to another place: its content would be published. */
function isFolder(path: string, mayRead: (realPath: string) => boolean): boolean {
  return existsSync(path) && mayRead(realpathSync(path)) && statSync(path).isDirectory();
}

/** A missing private folder would be left out silently, with every number in it. */
function refuseNoPrivateFiles(folder: string): void {
  const todo = "Correct the path behind --private, or leave it out.";
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) throw new PlainError(`There is no private folder ${resolve(folder)}. ${todo}`);
  if (!found.isDirectory()) throw new PlainError(`${resolve(folder)} is not a folder. ${todo}`);
  if (readdirSync(folder).length === 0)
    throw new PlainError(`The private folder ${resolve(folder)} holds no files. ${todo}`);
}

/** @throws PlainError if there is no such folder, it is not a board folder, or a named private folder is empty */
export function refuseMissingFolders(board: string, privateFolder?: string | null): void {
  refuseOtherFolders(board);
  if (privateFolder) refuseNoPrivateFiles(privateFolder);
}

function refuseOtherFolders(board: string): void {
  const todo = "Give the board's folder with --board DIR.";
  if (!existsSync(board)) throw new PlainError(`There is no folder ${resolve(board)}. ${todo}`);
  if (!existsSync(join(board, "content")) && !existsSync(join(board, "data")))
    throw new PlainError(`${resolve(board)} holds neither content/ nor data/. ${todo}`);
}

function readText(
  name: string,
  shown: string,
  file: string,
  isPrivate: boolean,
  folder: BoardFolder,
  problems: Problem[],
): void {
  if (/^data\/maps\/[a-z0-9-]+\.geojson$/.test(name)) {
    folder.maps.set(name, { text: bytesOf(file, shown, problems)?.toString("utf8") ?? "", file: shown });
    return;
  }
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
  const bytes = bytesOf(file, shown, problems);
  // Windows editors end lines with CR LF, and some begin a file with a byte order mark.
  // Some programs write "ń" as "n" with an accent behind it: names are compared letter by letter.
  const text = withoutUnseen((bytes?.toString("utf8") ?? "").replaceAll("\r\n", "\n")).normalize("NFC");
  // With the wrong encoding, every letter may look like an unprintable one.
  const wrong = text.indexOf("\uFFFD");
  const letter = wrong >= 0 ? null : noLetter.exec(text);
  if (letter)
    problems.push(
      problemAt(
        placeOfOffset(shown, text, letter.index),
        `a letter that cannot be printed (${codeOf(letter[0])}) is here`,
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
  if (wrong >= 0)
    problems.push(problemAt(placeOfOffset(shown, text, wrong), "the file is not UTF-8", "Save it as UTF-8"));
  folder.texts.set(name, {
    text,
    file: shown,
    private: isPrivate,
    unreadable: bytes === null || wrong >= 0 || letter !== null || long >= 0,
  });
}

/** Longer lines would keep the checks busy for hours. */
const longestLine = 20_000;

function readImage(name: string, file: string, folder: BoardFolder, problems: Problem[]): void {
  const image = name.slice("content/images/".length);
  if (isPictureName(image)) {
    const bytes = bytesOf(file, name, problems);
    if (bytes) folder.images.set(image, bytes);
    return;
  }
  problems.push(
    problemAt(
      { file: name, line: 1, column: 1 },
      "a picture's name has lower case letters, digits and single hyphens, and ends in .jpg, .png, .webp or .svg",
      remedyOfName(image),
    ),
  );
}
