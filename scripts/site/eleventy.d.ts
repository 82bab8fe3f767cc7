/** The part of Eleventy that we use; the package ships no types. */
declare module "@11ty/eleventy" {
  export interface EleventyPage {
    /** From the site's root; without `index.html`. */
    url: string;
  }

  type Compile<Made> = (source: string, path: string) => (data: { page: EleventyPage }) => Made;

  export interface TemplateEngine {
    compile: Compile<string | Buffer | Promise<Buffer>>;
    compileOptions: { permalink: Compile<string> };
  }

  export interface EleventyConfig {
    addExtension(extension: string, engine: TemplateEngine): void;
    addGlobalData(name: string, data: unknown): void;
    /** Paths of templates, by the folder of the command, of which no page is made. */
    ignores: Set<string>;
    /** How many templates are rendered at the same time. */
    setConcurrency(templates: number): void;
    setTemplateFormats(formats: string[]): void;
    setUseGitIgnore(use: boolean): void;
  }

  export interface EleventyOptions {
    quietMode?: boolean;
    config?: (config: EleventyConfig) => void;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    toJSON(): Promise<unknown>;
    write(): Promise<unknown>;
  }
}
