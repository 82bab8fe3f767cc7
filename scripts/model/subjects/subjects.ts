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

/** Words of a figure, as stems, with what they weigh together. */
interface Stems {
  all: string[];
  weight: number;
  /** What the text that is asked about holds of them. */
  held: { asked: number; share: number; words: number };
}

interface Subject<F> {
  figure: F;
  title: Stems;
  meaning: Stems;
  dataset: Stems;
  unit: ReadonlySet<string>;
}

/**
 * Finds the figures that a text names by words of their titles, datasets and units. Only words are compared: whether
 * the text is right about them is for others to say.
 */
export class Subjects<F extends Figure<unknown>> {
  readonly #subjects: Subject<F>[] = [];
  /** The subjects whose title, meaning, dataset or unit has a stem. */
  readonly #byStem = new Map<string, number[]>();
  readonly #weights = new Map<string, number>();
  readonly #found = new Map<string, NamedFigure<F>[]>();
  #asked = 0;

  /**
   * @param otherNames other words for a title, such as an agency's short name
   * @param general words that tell nothing apart, such as the name of the board's area
   */
  constructor(figures: Iterable<F>, otherNames: (title: string) => string = () => "", general = "") {
    const left = stemsIn(general);
    const own = (text: string) => [...stemsIn(text)].filter((stem) => !left.has(stem));
    // Many figures are in one dataset, and it is weighed once.
    const shared = new Map<string, Stems>();
    const ownOf = (text: string) => {
      const stems = shared.get(text) ?? stemsOf(own(text));
      shared.set(text, stems);
      return stems;
    };
    const inTitles = new Map<string, number>();
    for (const figure of figures) {
      const title = own(`${figure.title} ${otherNames(figure.title)}`);
      const subject = {
        figure,
        title: stemsOf(title.length > 0 ? title : [figure.title.toLowerCase()]),
        meaning: ownOf(figure.meaning ?? ""),
        dataset: ownOf(figure.dataset.title),
        unit: unitStems(figure.unit),
      };
      this.#subjects.push(subject);
      const { title: named, meaning, dataset, unit } = subject;
      for (const stem of new Set([...named.all, ...meaning.all, ...dataset.all, ...unit])) {
        inTitles.set(stem, (inTitles.get(stem) ?? 0) + 1);
        const known = this.#byStem.get(stem) ?? [];
        known.push(this.#subjects.length - 1);
        this.#byStem.set(stem, known);
      }
    }
    const all = this.#subjects.length;
    for (const [stem, count] of inTitles) this.#weights.set(stem, Math.log(1 + all / count));
    for (const { title, meaning, dataset } of this.#subjects)
      for (const stems of [title, meaning, dataset])
        stems.weight = stems.all.reduce((sum, stem) => sum + this.#weightOf(stem), 0);
  }

  /**
   * The figures of which a text speaks, those it names most fully first; ties in the order of the book.
   *
   * @param words a sentence, or a sentence with the title of its chapter
   */
  in(words: string): readonly NamedFigure<F>[] {
    // Several checks ask for the same sentences.
    const known = this.#found.get(words);
    if (known) return known;
    const found = this.#find(words);
    if (this.#found.size >= mostTexts) this.#found.clear();
    this.#found.set(words, found);
    return found;
  }

  #find(words: string): NamedFigure<F>[] {
    const said = stemsIn(words);
    const touched = new Set<number>();
    for (const stem of said) for (const index of this.#byStem.get(stem) ?? []) touched.add(index);
    const found: NamedFigure<F>[] = [];
    this.#asked++;
    for (const index of touched) {
      const subject = this.#subjects[index];
      if (!subject) continue;
      const title = this.#held(subject.title, said);
      const dataset = this.#held(subject.dataset, said);
      let unit = false;
      for (const stem of subject.unit) unit ||= said.has(stem);
      found.push({
        figure: subject.figure,
        title: title.share,
        titleWords: title.words,
        meaning: this.#held(subject.meaning, said).share,
        dataset: dataset.share,
        datasetWords: dataset.words,
        unit,
      });
    }
    return found.sort((a, b) => nearness(b) - nearness(a));
  }

  // A word that is in no title is as rare as can be.
  #weightOf(stem: string): number {
    return this.#weights.get(stem) ?? Math.log(1 + this.#subjects.length);
  }

  #held(stems: Stems, said: ReadonlySet<string>): { share: number; words: number } {
    if (stems.held.asked === this.#asked) return stems.held;
    const { all, weight } = stems;
    let held = 0;
    let words = 0;
    for (const stem of all)
      if (said.has(stem)) {
        held += this.#weightOf(stem);
        words++;
      }
    // Adding up in another order must not make a whole title less than whole.
    const share = words === 0 ? 0 : words === all.length ? 1 : held / weight;
    stems.held = { asked: this.#asked, share, words };
    return stems.held;
  }
}

function stemsOf(all: Iterable<string>): Stems {
  return { all: [...all], weight: 0, held: { asked: 0, share: 0, words: 0 } };
}

const mostTexts = 10_000;

/** Words for money, in which a text speaks of pounds. */
const money = stemsIn(
  "money pounds income spending spent cost budget funding surplus deficit balance contribution overspent broke even",
);

function unitStems({ kind, label }: Figure<unknown>["unit"]): ReadonlySet<string> {
  if (kind === "pounds") return money;
  return kind === "count" ? stemsIn(label) : new Set();
}

function nearness({ title, dataset, unit }: NamedFigure<Figure<unknown>>): number {
  return title + dataset / 2 + (unit ? 0.25 : 0);
}
