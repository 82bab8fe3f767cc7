import type { Figure } from "../figures/figure.ts";
import { stemsIn } from "./stems.ts";

/** A figure of which words speak, and how surely. */
export interface NamedFigure<F extends Figure<unknown>> {
  figure: F;
  /**
   * How much of its title the words hold, from 0 to 1; rare words of the board weigh more. For a row of a dataset it is
   * the row's own title ("Birkenhead").
   */
  title: number;
  /** How many different words of its title they hold. */
  titleWords: number;
  /** How much of its meaning they hold ("children in the care of the council"), from 0 to 1; 0 if it has none. */
  meaning: number;
  /** How much of the title of its dataset they hold, from 0 to 1. */
  dataset: number;
  /** How many different words of that title they hold. */
  datasetWords: number;
  /** Whether they hold its unit ("referrals"), or a word for money; false for percent and the like. */
  unit: boolean;
}

/**
 * Whether words name a figure so fully that they can hardly mean another. A row needs its dataset, too: "Birkenhead" is
 * a row of many.
 *
 * @param around what the text stands in: the datasets that its file shows or prints
 */
export function isNamed(
  { figure, title, titleWords, dataset, datasetWords }: NamedFigure<Figure<unknown>>,
  around: ReadonlySet<string> = new Set(),
): boolean {
  if (figure.name.includes("."))
    return title > 0.99 && ((dataset > 0.99 && datasetWords >= 2) || around.has(figure.dataset.name));
  // Of a short title every word counts: "look" alone is not "Children looked after".
  return title > 0.99 || (title >= 0.75 && titleWords >= 3);
}

interface Subject<F> {
  figure: F;
  title: Set<string>;
  meaning: Set<string>;
  dataset: Set<string>;
  unit: Set<string>;
}

/**
 * Finds the figures that a text names by words of their titles, datasets and units. Only words are compared: whether
 * the text is right about them is for others to say.
 */
export class Subjects<F extends Figure<unknown>> {
  readonly #subjects = new Map<string, Subject<F>>();
  /** The figures whose title, dataset or unit has a stem. */
  readonly #byStem = new Map<string, Set<string>>();
  readonly #weights = new Map<string, number>();

  /**
   * @param otherNames other words for a title, such as an agency's short name
   * @param general words that tell nothing apart, such as the name of the board's area
   */
  constructor(figures: Iterable<F>, otherNames: (title: string) => string = () => "", general = "") {
    const left = stemsIn(general);
    const own = (text: string) => new Set([...stemsIn(text)].filter((stem) => !left.has(stem)));
    const inTitles = new Map<string, number>();
    for (const figure of figures) {
      const title = own(`${figure.title} ${otherNames(figure.title)}`);
      const subject = {
        figure,
        title: title.size > 0 ? title : new Set([figure.title.toLowerCase()]),
        meaning: own(figure.meaning ?? ""),
        dataset: own(figure.dataset.title),
        unit: unitStems(figure.unit),
      };
      this.#subjects.set(figure.name, subject);
      for (const stem of new Set([
        ...subject.title,
        ...subject.meaning,
        ...subject.dataset,
        ...subject.unit,
      ])) {
        inTitles.set(stem, (inTitles.get(stem) ?? 0) + 1);
        const known = this.#byStem.get(stem) ?? new Set();
        this.#byStem.set(stem, known.add(figure.name));
      }
    }
    const all = this.#subjects.size;
    for (const [stem, count] of inTitles) this.#weights.set(stem, Math.log(1 + all / count));
  }

  /**
   * The figures of which a text speaks, those it names most fully first; ties in the order of the book.
   *
   * @param words a sentence, or a sentence with the title of its chapter
   */
  in(words: string): NamedFigure<F>[] {
    const said = stemsIn(words);
    const touched = new Set([...said].flatMap((stem) => [...(this.#byStem.get(stem) ?? [])]));
    return [...touched]
      .flatMap((name) => this.#subjects.get(name) ?? [])
      .map(({ figure, title, meaning, dataset, unit }) => ({
        figure,
        title: this.#held(title, said),
        titleWords: [...title].filter((stem) => said.has(stem)).length,
        meaning: this.#held(meaning, said),
        dataset: this.#held(dataset, said),
        datasetWords: [...dataset].filter((stem) => said.has(stem)).length,
        unit: [...unit].some((stem) => said.has(stem)),
      }))
      .sort((a, b) => nearness(b) - nearness(a));
  }

  /** How much of a text's own words another holds, from 0 to 1; rare words of the board weigh more. */
  shared(own: string, other: string): number {
    return this.#held(stemsIn(own), stemsIn(other));
  }

  #held(own: Set<string>, said: Set<string>): number {
    let all = 0;
    let held = 0;
    for (const stem of own) {
      // A word that is in no title is as rare as can be.
      const weight = this.#weights.get(stem) ?? Math.log(1 + this.#subjects.size);
      all += weight;
      if (said.has(stem)) held += weight;
    }
    return all === 0 ? 0 : held / all;
  }
}

/** Words for money, in which a text speaks of pounds. */
const money = stemsIn(
  "money pounds income spending spent cost budget funding surplus deficit balance contribution overspent broke even",
);

function unitStems({ kind, label }: Figure<unknown>["unit"]): Set<string> {
  if (kind === "pounds") return money;
  return kind === "count" ? stemsIn(label) : new Set();
}

function nearness({ title, dataset, unit }: NamedFigure<Figure<unknown>>): number {
  return title + dataset / 2 + (unit ? 0.25 : 0);
}
