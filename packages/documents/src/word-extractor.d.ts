// The library ships no types; only what we call is declared.
declare module "word-extractor" {
  export interface WordDocument {
    getBody(options?: { filterUnicode?: boolean }): string;
    getHeaders(options?: { filterUnicode?: boolean; includeFooters?: boolean }): string;
    getFooters(options?: { filterUnicode?: boolean }): string;
    getTextboxes(options?: {
      filterUnicode?: boolean;
      includeHeadersAndFooters?: boolean;
      includeBody?: boolean;
    }): string;
  }
  // biome-ignore lint/style/noDefaultExport: this is how the library exports it
  export default class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>;
  }
}
