import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright';
import {
  type DrivenBrowser,
  type DrivenTab,
  joinText,
  type LaunchOptions,
  until,
} from './session.ts';

/** Starts a Chromium-based browser with the extension in a fresh profile. */
export async function launchChromium(
  options: LaunchOptions,
): Promise<DrivenBrowser & { context: BrowserContext }> {
  const { path, extension, headless, ports, dark } = options;
  const profile = mkdtempSync(join(tmpdir(), 'cleartext-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    headless,
    ignoreDefaultArgs: ['--disable-extensions'],
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
  const id = await loadExtension(context, extension);
  return {
    engine: 'chromium',
    context,
    newTab: async () => driveTab(await context.newPage()),
    extensionUrl: (page) => `chrome-extension://${id}${page}`,
    async close() {
      await context.close().catch(() => {});
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Through the protocol, since Chrome itself ignores `--load-extension`. */
async function loadExtension(context: BrowserContext, path: string): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session)
    throw new Error('the browser cannot be driven: choose another with CLEARTEXT_BROWSER');
  const { id } = await session.send('Extensions.loadUnpacked' as never, { path } as never);
  return id;
}

/** A node of the protocol's DOM tree, shadow roots included. */
interface TreeNode {
  nodeType: number;
  localName: string;
  nodeValue: string;
  attributes?: string[];
  children?: TreeNode[];
  shadowRoots?: TreeNode[];
}

/** Drives a page. */
export function driveTab(page: Page): DrivenTab {
  const trees = async (tag: string) => {
    const session = await page.context().newCDPSession(page);
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    await session.detach();
    return [...descendants(root as TreeNode)].filter(({ localName }) => localName === tag);
  };
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (read, ...args) =>
      page.evaluate(`(${read})(...${JSON.stringify(args)})`) as Promise<never>,
    moveTo: ({ x, y }) => page.mouse.move(x, y, { steps: 4 }),
    click: ({ x, y }) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    deepText: async (tag) => (await trees(tag)).map(textOf).join('\n'),
    deepLinks: async (tag) =>
      (await trees(tag)).flatMap((tree) =>
        [...descendants(tree)].flatMap(({ localName, attributes = [] }) => {
          const at = attributes.indexOf('href');
          return localName === 'a' && at >= 0 ? [attributes[at + 1] as string] : [];
        }),
      ),
    screenshot: async (path) => void (await page.screenshot({ path })),
    resize: (width, height) => page.setViewportSize({ width, height }),
    activate: () => page.bringToFront(),
    close: () => page.close(),
  };
}

const childrenOf = ({ children = [], shadowRoots = [] }: TreeNode) => [...shadowRoots, ...children];

function* descendants(node: TreeNode): Generator<TreeNode> {
  yield node;
  for (const child of childrenOf(node)) yield* descendants(child);
}

const textOf = (node: TreeNode): string =>
  node.nodeType === 3 ? node.nodeValue : joinText(node.localName, childrenOf(node).map(textOf));

/** Waits for the page the extension opens by itself when it is installed. */
export async function welcomeTab(context: BrowserContext): Promise<Page> {
  return until(
    async () => context.pages().find((page) => page.url().endsWith('/welcome.html')),
    'the welcome page',
  );
}
