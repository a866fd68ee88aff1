/** A place in a page, CSS pixels of the viewport. */
export interface Point {
  x: number;
  y: number;
}

/** One tab of a driven browser; the same in Chromium and Firefox. */
export interface DrivenTab {
  goto(url: string): Promise<void>;
  /** Runs `read` in the page's own world; arguments and result are JSON. */
  evaluate<T, Args extends unknown[]>(
    read: (...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T>;
  /** Moves the pointer in a few steps. */
  moveTo(point: Point): Promise<void>;
  click(point: Point): Promise<void>;
  /** Types text, or presses one named key such as `Escape`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** The text of the elements the selector finds, closed shadow roots included. */
  deepText(selector: string): Promise<string>;
  /** Links in the same, as the page would follow them. */
  deepLinks(selector: string): Promise<string[]>;
  screenshot(file: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Brings the tab to the front of its window. */
  activate(): Promise<void>;
  close(): Promise<void>;
}

/** A browser with the built extension loaded into a fresh profile. */
export interface DrivenBrowser {
  engine: 'chromium' | 'firefox';
  newTab(): Promise<DrivenTab>;
  /** Address of one of the extension's own pages. */
  extensionUrl(path: string): string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  path: string;
  /** The built extension's folder. */
  extension: string;
  headless: boolean;
  /** Local servers that every host resolves to. */
  ports?: { http: number; https: number };
  dark?: boolean;
}

/** Elements whose text stands on lines of its own. */
const BLOCKS = /^(address|article|dd|div|dt|footer|h[1-6]|header|li|p|section)$/;

/** The text of an element's children as it reads, block elements on lines of their own. */
export function joinText(localName: string | undefined, children: string[]): string {
  const text = children.filter(Boolean).join(' ');
  return BLOCKS.test(localName ?? '') ? `\n${text}\n` : text;
}

/** Asks again until `read` gives something, at most `patience` milliseconds. */
export async function until<T>(
  read: () => Promise<T | undefined | null | false | ''>,
  what: string,
  patience = 8000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await read().catch(() => undefined);
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${patience} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
