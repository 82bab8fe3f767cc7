/** The part of Eleventy that we use; the package ships no types. */
declare module "@11ty/eleventy" {
  export interface EleventyPage {
    /** From the site's root; `index.html` is left out. */
    url: string;
  }

  type Compile = (source: string, path: string) => (data: object) => string;

  export interface TemplateEngine {
    compile: Compile;
    compileOptions: { permalink: Compile };
  }

  export interface EleventyConfig {
    addExtension(extension: string, engine: TemplateEngine): void;
    addGlobalData(name: string, data: unknown): void;
    addTransform(name: string, transform: (this: { page: EleventyPage }, content: string) => string): void;
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
    write(): Promise<unknown>;
  }
}
