import { publishContacts } from "../documents/contacts.ts";
import { releaseMark } from "../load/held-back.ts";
import type { BoardToPublish } from "../load/loaded-board.ts";
import type { BoardLogo, PublishedBoard, PublishedImage } from "../report/board.ts";
import type { BoardEntry } from "../schema/board.ts";
import { directionOf } from "../words/direction-of.ts";
import { say, type Words } from "../words/words.ts";

export function publishBoard(board: BoardEntry, words: Words, images: PublishedImage[]): PublishedBoard {
  const { primary, accent, logo, "logo-dark": logoDark } = board.brand;
  return {
    name: board.name,
    shortName: board["short-name"],
    area: board.area,
    language: board.language,
    direction: directionOf(board.language),
    words,
    serves: board.serves ?? "people",
    synonyms: board.synonyms,
    demonstration: board.demonstration ?? null,
    website: board.website ?? null,
    otherFormats:
      board["other-formats"] ??
      say("If you need this in large print, Easy Read, braille, audio or another language, ask {board}.", {
        board: board.name,
      }),
    licence: board.licence ?? null,
    brand: { primary, accent, logo: logoOf(logo, images), logoDark: logoOf(logoDark, images) },
    contacts: publishContacts(board.contacts),
  };
}

function logoOf(path: string | undefined, images: PublishedImage[]): BoardLogo | null {
  const image = images.find(({ name }) => `images/${name}` === path);
  return image ? { name: image.name, width: image.width, height: image.height } : null;
}

/** The newest publication date of what is public: the only "now" that pages know. */
export function newestDate({
  reports,
  committeeReports,
  meetings,
  series,
  briefings,
  posters,
  register,
  day,
}: BoardToPublish): string {
  const isOpen = ({ matter }: { matter: Parameters<typeof releaseMark>[0] }) =>
    releaseMark(matter, day) === null;
  const dates = [
    ...reports
      .filter(({ report }) => isOpen(report))
      .flatMap(({ report, editions }) => [report, ...editions.filter(isOpen)])
      .map(({ matter }) => matter.published),
    ...[...committeeReports, ...meetings, ...series].filter(isOpen).map(({ matter }) => matter.published),
    ...[...briefings, ...posters]
      .filter(isOpen)
      .flatMap(({ matter }) => [matter.published, ...(matter.withdrawn ? [matter.withdrawn.date] : [])]),
    ...register
      .filter(isOpen)
      .flatMap(({ matter }) => [matter.published.on, matter.updated])
      .filter((date) => date != null),
  ];
  return (
    dates
      .filter((date) => day === null || date <= day)
      .sort()
      .at(-1) ?? "1970-01-01"
  );
}
