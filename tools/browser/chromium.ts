import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';
import { driveInterface } from './chromium-interface.ts';
import {
  type DrivenBrowser,
  type DrivenTab,
  joinText,
  type LaunchOptions,
  LONG_PRESS,
  type Point,
  stepsBetween,
  until,
} from './session.ts';

/** Starts a Chromium-based browser with the extension in a fresh profile. */
export async function launchChromium(
  options: LaunchOptions,
): Promise<DrivenBrowser & { context: BrowserContext }> {
  const { path, extension, headless, ports, dark } = options;
  const profile = mkdtempSync(join(tmpdir(), 'cleartext-'));
  allowReloads(profile);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    headless,
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    // The caller closes it and removes its profile, on Ctrl-C too.
    handleSIGINT: false,
    ignoreHTTPSErrors: true,
    viewport: headless ? { width: 1100, height: 800 } : null,
    colorScheme: dark ? 'dark' : 'light',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(headless ? ['--disable-gpu'] : []),
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-extension-debugging',
      ...(ports
        ? [
            `--host-resolver-rules=MAP *:443 127.0.0.1:${ports.https}, MAP *:80 127.0.0.1:${ports.http}, EXCLUDE 127.0.0.1`,
          ]
        : []),
    ],
  });
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session)
    throw new Error('the browser cannot be driven: choose another with CLEARTEXT_BROWSER');
  // Through the protocol, since Chrome itself ignores `--load-extension`.
  const load = () => session.send('Extensions.loadUnpacked' as never, { path: extension } as never);
  const { id } = (await load()) as { id: string };
  return {
    engine: 'chromium',
    context,
    ...driveInterface(context, session, id),
    newTab: async () => driveTab(await context.newPage()),
    extensionUrl: (page) => `chrome-extension://${id}${page}`,
    sleep: () => stopServiceWorkers(context),
    removeExtension: async () =>
      void (await session.send('Extensions.uninstall' as never, { id } as never)),
    installExtension: async () => void (await load()),
    async close() {
      await context.close().catch(() => {});
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Outside its developer mode Chromium leaves an unpacked extension off that reloads itself. */
function allowReloads(profile: string): void {
  mkdirSync(join(profile, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

async function stopServiceWorkers(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { targetInfos } = (await session?.send('Target.getTargets')) ?? { targetInfos: [] };
  for (const { type, targetId } of targetInfos) {
    if (type === 'service_worker') await session?.send('Target.closeTarget', { targetId });
  }
  await session?.detach();
}

/** A node of the protocol's DOM tree, shadow roots included. */
interface TreeNode {
  backendNodeId: number;
  nodeType: number;
  localName: string;
  nodeValue: string;
  attributes?: string[];
  children?: TreeNode[];
  shadowRoots?: TreeNode[];
}

/** Drives a page. */
export function driveTab(page: Page): DrivenTab {
  let session: Promise<CDPSession> | undefined;
  const protocol = () => (session ??= page.context().newCDPSession(page));
  const trees = async (tag: string) => {
    const { root } = await (await protocol()).send('DOM.getDocument', { depth: -1, pierce: true });
    return [...descendants(root as TreeNode)].filter(({ localName }) => localName === tag);
  };
  const finger = async (points: Point[], hold: number) => {
    const { send } = await protocol().then((one) => ({ send: one.send.bind(one) }));
    await send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
    for (const [i, { x, y }] of points.entries()) {
      const type = i === 0 ? 'touchStart' : 'touchMove';
      await send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
      if (hold > 0) await page.waitForTimeout(hold);
    }
    await send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await send('Emulation.setTouchEmulationEnabled', { enabled: false });
  };
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (read, ...args) =>
      page.evaluate(`(${read})(...${JSON.stringify(args)})`) as Promise<never>,
    moveTo: ({ x, y }) => page.mouse.move(x, y, { steps: 4 }),
    click: ({ x, y }) => page.mouse.click(x, y),
    rightClick: ({ x, y }) => page.mouse.click(x, y, { button: 'right' }),
    tap: (point) => finger([point], 0),
    longPress: (point) => finger([point], LONG_PRESS),
    async drag(from, to, by) {
      const points = stepsBetween(from, to);
      if (by === 'touch') return finger(points, 30);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      for (const { x, y } of points) await page.mouse.move(x, y);
      await page.mouse.up();
    },
    press: (key) => page.keyboard.press(key),
    hold: (key) => page.keyboard.down(key),
    letGo: (key) => page.keyboard.up(key),
    type: (text) => page.keyboard.type(text),
    deepText: async (tag) => (await trees(tag)).map(textOf).join('\n'),
    deepLinks: async (tag) =>
      (await trees(tag))
        .flatMap((tree) => [...descendants(tree)])
        .flatMap((node) => (node.localName === 'a' ? valuesOf(node, 'href') : [])),
    async withinShadow(tag, read, ...args) {
      const [host] = await trees(tag);
      const { send } = await protocol().then((one) => ({ send: one.send.bind(one) }));
      const backendNodeId = host?.shadowRoots?.[0]?.backendNodeId;
      if (backendNodeId === undefined) throw new Error(`no <${tag}> with a shadow root`);
      const { object } = await send('DOM.resolveNode', { backendNodeId });
      const { result, exceptionDetails } = await send('Runtime.callFunctionOn', {
        functionDeclaration: `async function (...args) { return JSON.stringify((await (${read})(this, ...args)) ?? null); }`,
        ...(object.objectId ? { objectId: object.objectId } : {}),
        arguments: args.map((value) => ({ value })),
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return JSON.parse(result.value);
    },
    async accessibleNames(role) {
      const { nodes } = await (await protocol()).send('Accessibility.getFullAXTree');
      return nodes
        .filter((node) => !node.ignored && node.role?.value === role)
        .map(({ name }) => String(name?.value ?? ''));
    },
    screenshot: async (path, clip) =>
      void (await page.screenshot({ path, ...(clip ? { clip } : {}) })),
    async heap() {
      const session = await page.context().newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      await session.detach();
      return usedSize;
    },
    async printed() {
      // In a PDF Chromium writes highlighted words apart, however they look.
      await page.emulateMedia({ media: 'print' });
      const picture = await page.screenshot();
      await page.emulateMedia({ media: 'screen' });
      return picture.toString('base64');
    },
    async resize(width, height, pixelRatio = 1) {
      await page.setViewportSize({ width, height });
      await (await protocol()).send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: pixelRatio,
        mobile: false,
      });
    },
    activate: () => page.bringToFront(),
    close: () => page.close(),
  };
}

const childrenOf = ({ children = [], shadowRoots = [] }: TreeNode) => [...shadowRoots, ...children];

function* descendants(node: TreeNode): Generator<TreeNode> {
  yield node;
  for (const child of childrenOf(node)) yield* descendants(child);
}

/** The value of an attribute, if the node has it; the protocol lists names and values in turn. */
const valuesOf = ({ attributes = [] }: TreeNode, name: string): string[] =>
  attributes.filter((_, i) => i % 2 === 1 && attributes[i - 1] === name);

const textOf = (node: TreeNode): string =>
  node.nodeType === 3 ? node.nodeValue : joinText(node.localName, childrenOf(node).map(textOf));

/** Waits for the page the extension opens by itself when it is installed. */
export async function welcomeTab(context: BrowserContext): Promise<Page> {
  return until(
    async () => context.pages().find((page) => page.url().endsWith('/welcome.html')),
    'the welcome page',
  );
}
