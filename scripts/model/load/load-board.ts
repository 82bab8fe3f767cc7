import type { z } from "zod";
import { noRecord, recordFile, recordInForce } from "../figures/protected-record.ts";
import type { AnyKind } from "../kind/kind.ts";
import { kindOf, kinds } from "../kinds/kinds.ts";
import { accessibility, auditResults } from "../schema/accessibility.ts";
import { actionLog } from "../schema/action-log.ts";
import { agencies, type BoardEntry, board, glossary, interfaceWords } from "../schema/board.ts";
import { committeeForm, committeeFormFile } from "../schema/committee-form.ts";
import { sourceDocuments } from "../schema/common.ts";
import { type Duty, duty } from "../schema/duties.ts";
import * as frontMatter from "../schema/front-matter.ts";
import { protectedRecord } from "../schema/protected.ts";
import { publishedEditions, publishedFile } from "../schema/published.ts";
import { type Reading, readings } from "../schema/readings.ts";
import { registerSource } from "../schema/register.ts";
import { type ReportType, reportType } from "../schema/report-type.ts";
import { type Agreement, agreements } from "../schema/sign-off.ts";
import { didYouMean } from "../values/nearest-names.ts";
import { asWarning, type Problem, problemAt } from "../values/problem.ts";
import { isAnnual, reportFolder, reportOfFile } from "../values/report-id.ts";
import { slugOf } from "../values/slug.ts";
import { say, speaking, type Words } from "../words/words.ts";
import { emptyYaml } from "../yaml/empty-yaml.ts";
import { parseWithSchema } from "../yaml/parse.ts";
import { parseYaml, type YamlSource } from "../yaml/yaml.ts";
import { readAreaMap } from "./area-map.ts";
import { type BoardFolder, type BoardText, readBoardFolder } from "./board-folder.ts";
import { type ContentFile, readContentFile } from "./front-matter.ts";
import { checkWords, type OwnWords, wordsOf } from "./interface-words.ts";
import type {
  BrokenFile,
  LoadedActionLog,
  LoadedBoard,
  LoadedDataset,
  LoadedForm,
  LoadedReport,
  LoadResult,
  RegisterFile,
} from "./loaded-board.ts";
import { leftOverTexts } from "./placeholders.ts";
import { reportTypeNamed, shippedReportTypes } from "./report-types.ts";

/** Where npm run audit writes its results. */
export const auditFileName = "data/audit.yaml";

/**
 * Reads a board folder and checks every file; reports all problems at once.
 *
 * @param privateFolder holds data files that replace those with the same path; data/private/ if omitted, no folder if
 *   null
 * @param day the day of the build, by which embargoes are judged
 */
export function loadBoard(
  directory: string,
  privateFolder?: string | null,
  day: string | null = null,
): LoadResult {
  const { folder, problems } = readBoardFolder(directory, privateFolder);
  const reader = new BoardReader(folder, problems);

  const boardFile = reader.yaml("data/board.yaml", board, "the board");
  const ownWords = reader.words(boardFile);
  const agencyFile = reader.yaml("data/agencies.yaml", agencies, "agencies.yaml", []);
  const glossaryFile = reader.yaml("data/glossary.yaml", glossary, "glossary.yaml", []);
  const sourceFile = reader.yaml("data/sources.yaml", sourceDocuments, "sources.yaml", []);
  const accessibilityFile = reader.yaml(
    "data/accessibility.yaml",
    accessibility,
    "accessibility.yaml",
    accessibility.parse({}),
  );
  const auditFile = folder.texts.has(auditFileName)
    ? reader.yaml(auditFileName, auditResults, "audit.yaml")
    : null;
  const recordRead = reader.yaml(recordFile, protectedRecord, "protected.yaml", noEnteredRecord);
  const { record, problems: recordProblems } = recordRead
    ? recordInForce(recordRead.value, recordRead.yaml, folder.texts)
    : { record: noRecord, problems: [] };
  problems.push(...recordProblems);
  const published = reader.yaml(publishedFile, publishedEditions, "published.yaml", { editions: [] });
  const datasets = reader.datasets();
  const types = reader.reportTypes();
  const reports = reader.reports(types.found);
  const briefings = reader.contents("content/briefings/", frontMatter.briefing, "a briefing");
  const posters = reader.contents("content/posters/", frontMatter.poster, "a poster");
  const committeeReports = reader.contents("content/committee/", frontMatter.committee, "a committee report");
  const committeeForms = reader.forms();
  const actionLogs = reader.actionLogs();
  const meetings = reader.contents("content/meetings/", frontMatter.meeting, "a meeting");
  const series = reader.contents("content/series/", frontMatter.series, "a series");
  const pages = reader.contents("content/pages/", frontMatter.page, "a page");
  const inOrder = pages.toSorted((a, b) => a.matter.order - b.matter.order);
  problems.push(...sameOrder(inOrder, "page").map(asWarning));
  const home = reader.home();
  const readings = reader.readings();
  const agreements = reader.agreements();
  const maps = reader.maps();
  const duties = reader.duties();
  const register = reader.register();
  reader.refuseTheRest();

  for (const { data } of datasets) kindOf(data).nameAgencies?.(data, agencyFile?.value ?? []);
  const counted = new Set(datasets.map(({ data }) => data.counts));
  // Where a board does not say whom it serves, its figures do.
  const serves =
    boardFile?.value.serves ?? (counted.has("children") && !counted.has("people") ? "children" : "people");
  const spokenIn = (language: string) => wordsOf(language, serves, ownWords.get(language) ?? []);
  const loaded = boardFile && {
    board: { ...withDisclosureWords(boardFile.value, spokenIn(boardFile.value.language)), serves },
    boardYaml: boardFile.yaml,
    wordsOf: spokenIn,
    agencies: agencyFile?.value ?? [],
    agenciesYaml: agencyFile?.yaml ?? emptyYaml("data/agencies.yaml"),
    glossary: glossaryFile?.value ?? [],
    glossaryYaml: glossaryFile?.yaml ?? emptyYaml("data/glossary.yaml"),
    sources: sourceFile?.value ?? [],
    sourcesYaml: sourceFile?.yaml ?? emptyYaml("data/sources.yaml"),
    datasets,
    reports,
    briefings,
    posters,
    committeeReports,
    committeeForms,
    actionLogs,
    meetings,
    series,
    pages,
    home,
    accessibility: accessibilityFile?.value ?? accessibility.parse({}),
    accessibilityYaml: accessibilityFile?.yaml ?? emptyYaml("data/accessibility.yaml"),
    audit: auditFile?.value ?? null,
    images: folder.images,
    maps,
    duties,
    reportTypes: types.found,
    reportTypesYaml: types.yaml,
    readings,
    agreements,
    record,
    published: published?.value.editions ?? [],
    privateFiles: reader.privateFiles,
    texts: new Map([...folder.texts.values()].map(({ file, text }) => [file, text])),
    unread: reader.unread,
    day,
    register,
  };
  if (loaded) problems.push(...leftOverTexts(loaded));
  return {
    loaded: loaded || null,
    problems,
    broken: reader.brokenFiles,
    files: new Map([...folder.texts].map(([name, { file }]) => [name, file])),
  };
}

const noEnteredRecord = { files: [], "worked-out": [], undeclared: [], known: [] };

class BoardReader {
  readonly brokenFiles: BrokenFile[] = [];
  readonly unread = new Set<string>();
  readonly privateFiles = new Map<string, YamlSource>();
  readonly folder: BoardFolder;
  readonly problems: Problem[];
  private readonly used = new Set<string>();

  constructor(folder: BoardFolder, problems: Problem[]) {
    this.folder = folder;
    this.problems = problems;
  }

  yaml<Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    what: string,
    otherwise?: z.output<Schema>,
  ): { value: z.output<Schema>; yaml: YamlSource } | null {
    const found = this.folder.texts.get(file);
    if (found === undefined) {
      if (otherwise === undefined)
        this.problems.push(
          problemAt(
            { file, line: 1, column: 1 },
            "this file is missing",
            "Make it as docs/board-folder.md explains",
          ),
        );
      return otherwise === undefined ? null : { value: otherwise, yaml: emptyYaml(file) };
    }
    const yaml = this.parsed(file, found);
    return yaml && this.checked(file, yaml, schema, what);
  }

  /** By language: those of board.yaml are in the board's own. */
  words(read: { value: z.output<typeof board>; yaml: YamlSource } | null): Map<string, OwnWords[]> {
    const language = read?.value.language ?? "en-GB";
    const own = new Map<string, OwnWords[]>([[language, []]]);
    if (read?.value.words)
      own.get(language)?.push({ texts: read.value.words, yaml: read.yaml, path: ["words"] });
    for (const file of this.folder.texts.keys()) {
      const [, code] = /^data\/words\/([A-Za-z-]+)\.yaml$/.exec(file) ?? [];
      const words = code ? this.yaml(file, interfaceWords, "the words of a language") : null;
      if (!code || !words) continue;
      own.set(code, [...(own.get(code) ?? []), { texts: words.value, yaml: words.yaml, path: [] }]);
    }
    for (const [code, words] of own) this.problems.push(...checkWords(code, words));
    return own;
  }

  datasets(): LoadedDataset[] {
    return [...this.folder.texts].flatMap(([file, text]) => {
      const [, year, name] = /^data\/(\d{4}-\d{2})\/([a-z0-9-]+)\.yaml$/.exec(file) ?? [];
      if (!year || !name) return [];
      const yaml = this.parsed(file, text);
      const kind = yaml && this.kindOf(file, yaml);
      if (!yaml || !kind) return [];
      const read = this.checked(file, yaml, kind.schema, `a dataset of kind ${kind.schema.shape.kind.value}`);
      return read ? [{ year, name, data: read.value, yaml: read.yaml, private: text.private }] : [];
    });
  }

  reports(types: LoadedBoard["reportTypes"]): LoadedReport[] {
    const found = new Set([...this.folder.texts.keys()].flatMap((file) => reportOfFile(file) ?? []));
    const ids = [...found].sort();
    return [...ids.filter(isAnnual), ...ids.filter((id) => !isAnnual(id))].flatMap((id) => {
      const base = reportFolder(id);
      const schema = isAnnual(id) ? frontMatter.annualReport : frontMatter.report;
      const report = this.content<typeof frontMatter.report | typeof frontMatter.annualReport>(
        `${base}report.md`,
        schema,
        "a report",
      );
      if (!this.folder.texts.has(`${base}report.md`)) {
        this.unread.add(`${base}report.md`);
        this.problems.push(
          problemAt(
            { file: `${base}report.md`, line: 1, column: 1 },
            "this file is missing: it holds the report's title and dates",
            "Make it as docs/board-folder.md explains",
          ),
        );
      }
      const summaryText = this.folder.texts.get(`${base}summary.md`)?.text;
      // With an order it is a chapter, too, and read among them.
      const summary =
        summaryText === undefined || /^order:/m.test(/^---\n[\s\S]*?^---/m.exec(summaryText)?.[0] ?? "")
          ? null
          : this.content(`${base}summary.md`, frontMatter.summary, "a summary");
      const chapters = this.contents(base, frontMatter.chapter, "a chapter");
      chapters.sort((a, b) => a.matter.order - b.matter.order || (a.slug < b.slug ? -1 : 1));
      this.problems.push(...sameOrder(chapters, "chapter"), ...appendicesBefore(chapters));
      const editions = this.contents(`${base}editions/`, frontMatter.edition, "an edition");
      const openings = this.contents(`${base}sections/`, frontMatter.opening, "a section");
      this.problems.push(...ofNoSection(openings, chapters));
      if (!report) return [];
      const year = isAnnual(id) ? id : (report.matter.year ?? null);
      const type = reportTypeNamed(types, report.matter.type);
      if (!type && !this.unread.has(`data/report-types/${report.matter.type}.yaml`))
        this.problems.push(
          problemAt(
            report.yaml.placeOf(["type"]),
            `there is no type of report "${report.matter.type}"`,
            didYouMean(
              report.matter.type,
              [...types.keys(), ...shippedReportTypes()],
              `Write one of: ${shippedReportTypes().sort().join(", ")}; or make data/report-types/${report.matter.type}.yaml`,
            ),
          ),
        );
      const {
        numbering = type?.numbering,
        appendices = type?.appendices,
        duties = type?.duties,
      } = report.matter;
      const matter = {
        ...report.matter,
        ...{ numbering: numbering ?? [], appendices: appendices ?? "letters", duties: duties ?? [] },
      } as const;
      return [{ id, year, type, report: { ...report, matter }, summary, chapters, editions, openings }];
    });
  }

  contents<Schema extends z.ZodType>(base: string, schema: Schema, what: string) {
    return [...this.folder.texts.keys()].flatMap((file) => {
      if (!file.startsWith(base) || this.used.has(file) || file.slice(base.length).includes("/")) return [];
      return this.content(file, schema, what) ?? [];
    });
  }

  home() {
    return this.content("content/home.md", frontMatter.home, "the front page");
  }

  readings(): Reading[] {
    const isReadings = (file: string) => /^data\/readings\/[a-z0-9-]+\.yaml$/.test(file);
    return [...this.folder.texts.keys()]
      .filter(isReadings)
      .flatMap((file) => this.yaml(file, readings, "the readings")?.value ?? []);
  }

  agreements(): Map<string, Agreement[]> {
    return new Map(
      [...this.folder.texts.keys()].flatMap((file): [string, Agreement[]][] => {
        const id = /^data\/sign-off\/([a-z0-9-]+)\.yaml$/.exec(file)?.[1];
        return id === undefined ? [] : [[id, this.yaml(file, agreements, "the agreements")?.value ?? []]];
      }),
    );
  }

  forms(): LoadedForm[] {
    return [...this.folder.texts.keys()].flatMap((file) => {
      const [, name = null] = /^data\/(?:committee-form|forms\/([a-z0-9-]+))\.yaml$/.exec(file) ?? [];
      if (name === null && file !== committeeFormFile(null)) return [];
      const read = this.yaml(file, committeeForm, "the form of committee papers");
      return read ? [{ name, form: read.value, yaml: read.yaml }] : [];
    });
  }

  actionLogs(): LoadedActionLog[] {
    return [...this.folder.texts.keys()].flatMap((file) => {
      const name = /^data\/actions\/([a-z0-9-]+)\.yaml$/.exec(file)?.[1];
      const read = name === undefined ? null : this.yaml(file, actionLog, "an action log");
      return name === undefined || !read ? [] : [{ name, log: read.value, yaml: read.yaml }];
    });
  }

  duties(): Map<string, Duty> {
    return new Map(
      [...this.folder.texts.keys()].flatMap((file): [string, Duty][] => {
        const name = /^data\/duties\/([a-z0-9-]+)\.yaml$/.exec(file)?.[1];
        const read = name === undefined ? null : this.yaml(file, duty, "a duty");
        return name === undefined || !read ? [] : [[name, read.value]];
      }),
    );
  }

  register(): RegisterFile[] {
    return [...this.folder.texts].flatMap(([file, text]): RegisterFile[] => {
      const slug = /^data\/register\/([a-z0-9-]+)\.yaml$/.exec(file)?.[1];
      const read = slug === undefined ? null : this.yaml(file, registerSource, "a source of the register");
      return slug === undefined || !read
        ? []
        : [{ file: text.file, slug, matter: read.value, yaml: read.yaml }];
    });
  }

  reportTypes(): { found: Map<string, ReportType>; yaml: YamlSource[] } {
    const found = new Map<string, ReportType>();
    const yaml: YamlSource[] = [];
    for (const file of this.folder.texts.keys()) {
      const name = /^data\/report-types\/([a-z0-9-]+)\.yaml$/.exec(file)?.[1];
      const read = name === undefined ? null : this.yaml(file, reportType, "a type of report");
      if (name === undefined || !read) continue;
      found.set(name, read.value);
      yaml.push(read.yaml);
    }
    return { found, yaml };
  }

  maps(): LoadedBoard["maps"] {
    return new Map(
      [...this.folder.maps].map(([path, { file, text }]) => {
        const read = readAreaMap(file, text);
        const name = path.slice("data/maps/".length, -".geojson".length);
        if (Array.isArray(read)) return [name, read] as const;
        this.problems.push(read);
        return [name, null] as const;
      }),
    );
  }

  /** A file that nothing reads would be left out silently. */
  refuseTheRest(): void {
    for (const [name, { file }] of this.folder.texts) {
      if (this.used.has(name)) continue;
      const place = { file, line: 1, column: 1 };
      const [, year] = /^content\/reports\/(\d{4}-\d{2})\//.exec(name) ?? [];
      if (year !== undefined) {
        this.problems.push(
          problemAt(
            place,
            `${year} is the name of an annual report`,
            `Move its folder to content/annual-report/, or name it for what it is, such as content/reports/business-plan-${year}/`,
            `the folder ${year}`,
          ),
        );
        continue;
      }
      const folderMeant = reportFolderMeant(name);
      if (folderMeant !== null) {
        this.problems.push(
          problemAt(
            place,
            "the name of a report's folder has lower case letters, digits and single hyphens",
            `Rename the folder ${folderMeant}`,
            `the folder ${folderMeant}`,
          ),
        );
        continue;
      }
      const meant = nameMeant(name);
      this.problems.push(
        meant === null
          ? problemAt(
              place,
              "nothing reads a file in this place",
              "Move it to one of the places that docs/board-folder.md names",
            )
          : problemAt(
              place,
              "a file's name has lower case letters, digits and single hyphens",
              `Rename it ${meant}`,
            ),
      );
    }
  }

  private content<Schema extends z.ZodType>(file: string, schema: Schema, what: string) {
    const found = this.folder.texts.get(file);
    if (found === undefined || !/\/[a-z0-9-]+\.md$/.test(file)) return null;
    this.used.add(file);
    const read = found.unreadable ? { problems: [] } : readContentFile(file, found.text, schema, what);
    if (!("problems" in read)) {
      this.problems.push(...read.yaml.cutEntries);
      return read;
    }
    this.unread.add(file);
    this.brokenFiles.push({ name: file, text: found.text, namesAreLost: false });
    this.problems.push(...read.problems);
    return null;
  }

  private parsed(file: string, found: BoardText): YamlSource | null {
    this.used.add(file);
    if (found.unreadable) return this.broken(file, []);
    const yaml = parseYaml(found.file, found.text);
    if ("what" in yaml) return this.broken(file, [yaml]);
    if (found.private) this.privateFiles.set(file, yaml);
    return yaml;
  }

  private checked<Schema extends z.ZodType>(file: string, yaml: YamlSource, schema: Schema, what: string) {
    const result = parseWithSchema(schema, yaml, what);
    if ("value" in result) this.problems.push(...yaml.cutEntries);
    return "problems" in result ? this.broken(file, result.problems) : { value: result.value, yaml };
  }

  // The kind is read first: each kind has its own schema and messages.
  private kindOf(file: string, yaml: YamlSource): AnyKind | null {
    const name = (yaml.value as { kind?: unknown } | null)?.kind ?? undefined;
    const kind = typeof name === "string" && kinds.get(name);
    if (kind) return kind;
    const names = [...kinds.keys()];
    return this.broken(file, [
      problemAt(
        yaml.placeOf(["kind"]),
        name === undefined ? '"kind" is missing' : `"${String(name)}" is not a kind of dataset`,
        didYouMean(String(name ?? ""), names, `Write one of: ${names.join(", ")}`),
      ),
    ]);
  }

  private broken(file: string, problems: Problem[]): null {
    const { text = "", unreadable = false } = this.folder.texts.get(file) ?? {};
    // Text that is not a list of keys contains no names.
    const namesAreLost = /^data\/\d/.test(file) && (unreadable || !/^\s*[^\s#].*:/m.test(text));
    this.brokenFiles.push({ name: file, text, namesAreLost });
    this.unread.add(file);
    this.problems.push(...problems);
    return null;
  }
}

// A file that would be read if it were named correctly.
function nameMeant(path: string): string | null {
  const [, folder = "", file = "", ending = ""] = /^(.+\/)([^/]+)(\.\w+)$/.exec(path) ?? [];
  const isRead =
    /^(?:content\/(?:annual-report\/\d{4}-\d{2}|reports\/[a-z0-9-]+|briefings|posters|committee|meetings|series|pages)|data\/(?:\d{4}-\d{2}|register|report-types|duties))\/$/;
  const meant = slugOf(file);
  return isRead.test(folder) && meant !== file && meant !== "" ? `${meant}${ending}` : null;
}

/** "content/reports/Our plan/report.md" → "our-plan"; null where the folder's name is right, or nothing of it can be a name. */
function reportFolderMeant(path: string): string | null {
  const [, folder = ""] = /^content\/reports\/([^/]+)\//.exec(path) ?? [];
  const meant = slugOf(folder);
  return meant !== folder && meant !== "" ? meant : null;
}

// The default needs the board's language, and whom it serves.
function withDisclosureWords(read: z.output<typeof board>, words: Words): BoardEntry {
  const { disclosure } = read;
  const standard = () => speaking(words, () => say("not shown, to protect people"));
  return { ...read, disclosure: { ...disclosure, words: disclosure.words ?? standard() } };
}

// The position of the chapters would depend on the names of their files.
function sameOrder(files: ContentFile<{ title: string; order: number }>[], what: string): Problem[] {
  return files.flatMap(({ matter, yaml }, index) => {
    const before = files[index - 1];
    return before?.matter.order === matter.order
      ? [
          problemAt(
            yaml.placeOf(["order"]),
            `the ${what} "${before.matter.title}" has order: ${matter.order}, too`,
            `Give each ${what} an order of its own`,
          ),
        ]
      : [];
  });
}

function ofNoSection(openings: LoadedReport["openings"], chapters: LoadedReport["chapters"]): Problem[] {
  const sections = [...new Set(chapters.flatMap(({ matter }) => matter.section ?? []))];
  return openings.flatMap(({ matter, yaml }, index) => {
    const place = yaml.placeOf(["title"]);
    if (openings.findIndex((other) => other.matter.title === matter.title) < index)
      return problemAt(
        place,
        `another file opens the section "${matter.title}", too`,
        "Leave one of them out",
      );
    if (sections.includes(matter.title)) return [];
    return problemAt(
      place,
      `no chapter has section: ${matter.title}`,
      didYouMean(matter.title, sections, "Write the title of a section as its chapters have it"),
    );
  });
}

function appendicesBefore(chapters: LoadedReport["chapters"]): Problem[] {
  const first = chapters.findIndex(({ matter }) => matter.appendix);
  const after = first < 0 ? undefined : chapters.slice(first).find(({ matter }) => !matter.appendix);
  return after
    ? [
        problemAt(
          after.yaml.placeOf(["order"]),
          `this chapter comes after the appendix "${chapters[first]?.matter.title}"`,
          "Give it an order: before the appendices, or write appendix: true",
        ),
      ]
    : [];
}
