import cardCss from '../../components/card/entity-card.css?inline';
import noticeCss from '../../components/card/notice.css?inline';
import tokensCss from '../../components/tokens.css?inline';
import { spokenLanguage } from '../../language/say.ts';
import { parentOf } from '../article/regions.ts';
import { makeSheet } from '../make-sheet.ts';
import { CARD_TAG } from './card-tag.ts';

/**
 * The one element Cleartext adds to a page, with a closed shadow root in the
 * top layer. It is in the page only while something is shown in it.
 */
export interface CardSurface {
  readonly host: HTMLElement;
  /** Shows an element; `near` is what it belongs to in the page. */
  show(element: HTMLElement, near: Element | null): void;
  hide(element: HTMLElement): void;
  /** What has the focus inside. */
  readonly focused: HTMLElement | null;
}

const HOST_CSS = `
:host { all: initial !important; display: block !important; position: fixed !important;
  inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important;
  overflow: visible !important; direction: ltr !important; unicode-bidi: isolate !important; }
:host::before, :host::after, :host::backdrop { display: none !important; }
.place { zoom: var(--unzoom, 1); position: fixed; left: 0; top: 0; width: max-content; max-width: 100vw; }
.place[data-form="sheet"] { inset: auto 0 0; width: auto; }
.announcer { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.place[data-form="sheet"] :is(.grip, header), .drag { touch-action: none; }
@media print { :host { display: none !important } }`;

/** So often a page may take the element out before we leave it out. */
const PATIENCE = 5;

/**
 * The page's style sheets end at the shadow root; `!important` rules of `:host`
 * win over the page's own. The host itself therefore stays at 0,0 and the
 * elements inside are placed. `all` does not reach the direction of text.
 */
export function createCardSurface(document: Document, signal: AbortSignal): CardSurface {
  const host = document.createElement(CARD_TAG);
  host.popover = 'manual';
  host.lang = spokenLanguage();
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [HOST_CSS, tokensCss, cardCss, noticeCss].map(makeSheet);
  let returns = 0;
  /** What it was last shown for in the page. */
  let beside: Element | null = null;

  const attach = (parent: Element) => {
    if (host.parentNode !== parent) parent.append(host);
    // Cards are placed and drawn in the window's own pixels, whatever the page is zoomed by.
    host.style.setProperty('--unzoom', `${1 / host.currentCSSZoom}`);
    raise();
  };
  /** To the top of the top layer, above what the page has put there since. */
  const raise = () => {
    if (!host.isConnected) return;
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  };
  // Some pages remove what they have not made themselves.
  const guard = new MutationObserver(() => {
    if (host.isConnected || root.childElementCount === 0 || returns++ >= PATIENCE) return;
    attach(document.documentElement);
  });

  const onFullscreen = () => {
    if (host.isConnected) attach(parentFor(document, beside));
  };
  document.addEventListener('fullscreenchange', onFullscreen, { signal });
  signal.addEventListener('abort', () => {
    guard.disconnect();
    host.remove();
  });
  return {
    host,
    show(element, near) {
      if (signal.aborted) return;
      if (!root.contains(element)) root.append(element);
      returns = 0;
      // What belongs to no place in the page leaves a card where it is.
      if (near || !host.isConnected) beside = near;
      attach(parentFor(document, beside));
      guard.observe(host.parentNode as Node, { childList: true });
      if (host.parentNode !== document.documentElement) {
        guard.observe(document.documentElement, { childList: true });
      }
    },
    hide(element) {
      element.remove();
      if (root.childElementCount > 0) return;
      guard.disconnect();
      host.remove();
    },
    get focused() {
      return root.activeElement as HTMLElement | null;
    },
  };
}

/** Modal dialogs and fullscreen elements make all outside them inert: what belongs to one is shown in it. */
function parentFor(document: Document, near: Element | null): Element {
  for (let at: Element | null | undefined = near; at; at = parentOf(at))
    if (at.matches('dialog:modal, :fullscreen')) return at;
  return document.documentElement;
}
