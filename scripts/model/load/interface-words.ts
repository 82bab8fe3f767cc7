import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { projectFolder } from "../../system/project-folder.ts";
import type { BoardEntry } from "../schema/board.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { type Problem, problemAt, warningAt } from "../values/problem.ts";
import type { Words } from "../words/words.ts";
import type { YamlSource } from "../yaml/yaml.ts";

/** What a board says instead of the interface's English, and where. */
export interface OwnWords {
  texts: Record<string, string>;
  yaml: YamlSource;
  /** In that file. */
  path: string[];
}

type Serves = NonNullable<BoardEntry["serves"]>;
type Texts = Readonly<Record<string, string>>;

const shippedTexts = new Map<string, Texts>();

/**
 * The translation that comes with the product; none for most languages. Welsh has every text.
 *
 * @param serves only the texts that speak of children, or of adults, instead of people
 */
export function shippedWords(language: string, serves: Serves = "people"): Texts {
  const code = language.split("-")[0]?.toLowerCase() ?? "";
  const name = serves === "people" ? code : `${code}-${serves}`;
  let texts = shippedTexts.get(name);
  if (texts === undefined) {
    const file = join(projectFolder, "layouts/words", `${name}.yaml`);
    texts = existsSync(file) ? (load(readFileSync(file, "utf8")) as Texts) : {};
    shippedTexts.set(name, texts);
  }
  return texts;
}

/** The words of a language: those of the product, for whom the board serves, and over them the board's own. */
export function wordsOf(language: string, serves: Serves, own: OwnWords[]): Words {
  const shipped = [shippedWords(language), shippedWords(language, serves)];
  return { language, texts: Object.assign({}, ...shipped, ...own.map(({ texts }) => texts)) };
}

/**
 * Texts that the interface does not have, texts that leave out a value, and, for another language than English, a
 * warning of what it does not have.
 */
export function checkWords(language: string, own: OwnWords[]): Problem[] {
  const known = Object.keys(shippedWords("cy")).filter((each) => !pluralForm.test(each));
  const problems = own.flatMap(({ texts, yaml, path }) =>
    Object.entries(texts).flatMap(([english, text]): Problem[] => {
      const place = yaml.placeOf([...path, english]);
      if (!known.includes(english.replace(pluralForm, "")))
        return [
          problemAt(
            place,
            `the interface has no text "${english}"`,
            didYouMean(english, known, "Write the English exactly as in layouts/words/cy.yaml"),
          ),
        ];
      const lost = (english.match(gap) ?? []).find((each) => !text.includes(each));
      return lost === undefined
        ? []
        : [
            problemAt(
              place,
              `this text leaves out ${lost}`,
              `Write ${lost} where it belongs in "${english}"`,
            ),
          ];
    }),
  );
  const { texts } = wordsOf(language, "people", own);
  const missing = known.filter((each) => texts[each] === undefined);
  const file = `data/words/${language}.yaml`;
  if (/^en\b/i.test(language) || missing.length === 0) return problems;
  return [
    ...problems,
    warningAt(
      { file, line: 1, column: 1 },
      `${missing.length} of the ${known.length} texts of the interface are not in ${language}, and are shown in English: the first is "${missing[0]}"`,
      `Copy the product's layouts/words/cy.yaml to ${file}, and translate the text after each colon`,
    ),
  ];
}

const pluralForm = / \[(?:zero|one|two|few|many)\]$/;
const gap = /\{\w+\}|<\/?\d+>/g;
