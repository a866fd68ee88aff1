/**
 * What the benchmark does inside the article page, in the page's own world. Each
 * function is sent to the browser as text, so it stands alone.
 */

/** Opens and closes `count` cards by click; answers how long each took to be painted, in milliseconds. */
export async function openCards(count: number): Promise<number[]> {
  const TAG = 'cleartext-card';
  const ranges = [...(CSS.highlights.get('cleartext-mention') ?? [])];
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const { startContainer, startOffset, endOffset } = ranges[i % ranges.length] as AbstractRange;
    const element = startContainer.parentElement as Element;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(startContainer, endOffset);
    const { x, y, width, height } = range.getClientRects()[0] as DOMRect;
    await new Promise((resolve) => setTimeout(resolve, 30));
    const painted = new Promise<number>((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error(`card ${i} did not open`)), 5000);
      new MutationObserver((_, observer) => {
        if (!document.querySelector(TAG)) return;
        observer.disconnect();
        clearTimeout(patience);
        // A message after the frame's own work comes when the frame is painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(0);
        });
      }).observe(document.documentElement, { childList: true });
    });
    const start = performance.now();
    const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, composed: true };
    element.dispatchEvent(new PointerEvent('click', { ...at, pointerType: 'mouse' }));
    times.push((await painted) - start);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    while (document.querySelector(TAG)) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return times;
}

/** Exchanges the article as single-page sites do, `count` times; waits each time until it is underlined anew. */
export async function navigate(count: number): Promise<void> {
  const main = document.querySelector('main') as HTMLElement;
  const paragraphs = [...main.querySelectorAll('p')].map(({ textContent }) => textContent ?? '');
  for (let i = 0; i < count; i++) {
    history.pushState({}, '', `/article-${i}`);
    const before = CSS.highlights.get('cleartext-mention');
    const article = document.createElement('article');
    for (const text of [`Article number ${i}`, ...paragraphs]) {
      const p = document.createElement('p');
      p.textContent = text;
      article.append(p);
    }
    main.replaceChildren(article);
    const end = performance.now() + 5000;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const now = CSS.highlights.get('cleartext-mention');
      const [first] = now ?? [];
      if (now && now !== before && first?.startContainer.isConnected) break;
      if (performance.now() > end) throw new Error(`article ${i} was not underlined`);
    }
  }
}

/** Moves a pointer over the whole page while it scrolls; answers the longest time the page was kept waiting, in milliseconds. */
export async function hoverAndScroll(): Promise<number> {
  let longest = 0;
  let last = performance.now();
  let done = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!done) setTimeout(() => port2.postMessage(0));
  };
  port2.postMessage(0);
  for (let step = 0; step < 150; step++) {
    scrollTo(0, step * 40);
    for (let x = 100; x < innerWidth; x += 150) {
      const at = { clientX: x, clientY: 100 + ((step * 37) % 500), bubbles: true };
      document
        .elementFromPoint(at.clientX, at.clientY)
        ?.dispatchEvent(new PointerEvent('pointermove', at));
    }
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  done = true;
  return longest;
}
