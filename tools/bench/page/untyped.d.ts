declare module 'flashtext.js' {
  export default class KeywordProcessor {
    constructor(caseSensitive: boolean);
    addKeywordsFromArray(names: string[]): void;
    extractKeywords(text: string): string[];
  }
}

declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    markRegExp(
      pattern: RegExp,
      options: { acrossElements: boolean; done: (marks: number) => void },
    ): void;
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    root: Element,
    options: { find: RegExp; wrap: string },
  ): void;
}
