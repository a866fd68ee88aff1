/** A place in a page, CSS pixels of the viewport. */
export interface Point {
  x: number;
  y: number;
}

/** A part of the viewport, CSS pixels. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** How long a long press lasts; browsers take a finger held for half of it for one. Milliseconds. */
export const LONG_PRESS = 1000;

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
  /** Opens the context menu, where the browser shows one to drivers. */
  rightClick(point: Point): Promise<void>;
  /** Touches the screen for a moment. */
  tap(point: Point): Promise<void>;
  /** Keeps a finger on a place until it is let go of, a second later. */
  longPress(point: Point): Promise<void>;
  /** Presses at one place, moves in a few steps to another and lets go. */
  drag(from: Point, to: Point, by: 'touch' | 'mouse'): Promise<void>;
  /** Types text, or presses one named key such as `Escape`. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses a key and keeps it down until it is let go of. */
  hold(key: 'Shift'): Promise<void>;
  letGo(key: 'Shift'): Promise<void>;
  /** The text of the elements the selector finds, closed shadow roots included. */
  deepText(selector: string): Promise<string>;
  /** Links in the same, as the page would follow them. */
  deepLinks(selector: string): Promise<string[]>;
  /** Runs `read` on the shadow root, closed too, of the first element with the tag. */
  withinShadow<T, Args extends unknown[]>(
    tag: string,
    read: (root: ShadowRoot, ...args: Args) => T | Promise<T>,
    ...args: Args
  ): Promise<T>;
  /** Names of what assistive technology is told has the role; in Chromium only. */
  accessibleNames(role: string): Promise<string[]>;
  /** A picture of the viewport, or of a box in it. */
  screenshot(file: string, box?: Box): Promise<void>;
  /** The page as it would be printed: a picture, in Firefox a PDF without its date. */
  printed(): Promise<string>;
  /** In CSS pixels; `pixelRatio` as it is on a fine screen or in a zoomed window. */
  resize(width: number, height: number, pixelRatio?: number): Promise<void>;
  /** Bytes in use after a collection of garbage, where the browser tells. */
  heap(): Promise<number | undefined>;
  /** Brings the tab to the front of its window. */
  activate(): Promise<void>;
  close(): Promise<void>;
}

/** What a reader does with the extension outside pages, in the browser's own interface. */
export interface BrowserInterface {
  /** Lets the extension into the tab at an address, as a click on its icon does. */
  clickIcon(url: string): Promise<void>;
  /** Takes every site from the extension, as the reader may in the browser's settings. */
  forbidSites(): Promise<void>;
  /** Gives it the sites of a match pattern there. */
  allowSite(pattern: string): Promise<void>;
  /**
   * Chooses a line of the extension's in the context menu of the tab in front.
   * Chromium shows drivers no menu: its extension is told of a click instead.
   */
  chooseFromMenu(line: MenuLine): Promise<void>;
  /**
   * Types into the address bar, reads the lines below it, presses Enter; nor is
   * there an address bar to type into in a headless Chromium.
   */
  typeAddress(keyword: string, text: string): Promise<string[]>;
}

/** A line of the context menu. */
export interface MenuLine {
  id: string;
  /** Where the menu opens, in the tab. */
  at: Point;
  tab: DrivenTab;
  /** The words selected there. */
  selected?: string;
}

/** A browser with the built extension loaded into a fresh profile. */
export interface DrivenBrowser extends BrowserInterface {
  engine: 'chromium' | 'firefox';
  newTab(): Promise<DrivenTab>;
  /** Address of one of the extension's own pages. */
  extensionUrl(path: string): string;
  /** Returns once the extension's background has been put to sleep. */
  sleep(): Promise<void>;
  /** Takes the extension out, as a reader does who removes it. */
  removeExtension(): Promise<void>;
  /** Puts it in again after that. */
  installExtension(): Promise<void>;
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
  /** What an organisation sets for the extension; in Firefox only, since Chromium reads it for the whole machine. */
  policy?: Record<string, unknown>;
  /** Milliseconds until an idle background is put to sleep, where the browser can be told. */
  idleAfter?: number;
}

/** Elements whose text stands on lines of its own. */
const BLOCKS = /^(address|article|dd|div|dt|footer|h[1-6]|header|li|p|section)$/;

/** The text of an element's children as it reads, block elements on lines of their own. */
export function joinText(localName: string | undefined, children: string[]): string {
  const text = children.filter(Boolean).join(' ');
  return BLOCKS.test(localName ?? '') ? `\n${text}\n` : text;
}

/** The places a pointer passes on its way, ends included. */
export function stepsBetween(from: Point, to: Point, steps = 8): Point[] {
  return Array.from({ length: steps + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / steps,
    y: from.y + ((to.y - from.y) * i) / steps,
  }));
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
