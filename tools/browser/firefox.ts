import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import { type Bidi, connectBidi } from './bidi.ts';
import { driveInterface } from './firefox-interface.ts';
import {
  type DrivenBrowser,
  type DrivenTab,
  joinText,
  type LaunchOptions,
  LONG_PRESS,
  type Point,
  stepsBetween,
} from './session.ts';

/** The id in `wxt.config.ts`, and the address its pages get in test profiles. */
const EXTENSION_ID = 'cleartext@extension';
const EXTENSION_UUID = '3f1b6a52-7c0e-4c2e-9f55-0c1ea27e0001';

/** Starts Firefox with the extension in a fresh profile, driven through WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<DrivenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'cleartext-'));
  writeFileSync(join(profile, 'user.js'), preferenceFile(options));
  if (options.policy) setPolicy(profile, options.policy);
  const child = spawn(
    options.path,
    [
      ...(options.headless ? ['--headless'] : []),
      '--no-remote',
      '--profile',
      profile,
      '--remote-debugging-port=0',
      // Without it Firefox refuses to drive the extension's own pages.
      '--remote-allow-system-access',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      const listening = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (listening) resolve(listening);
    });
    child.once('exit', () => reject(new Error(`Firefox did not start: ${said}`)));
  });
  const bidi = await connectBidi(`${address}/session`);
  await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  const installExtension = async () => {
    await bidi.send('webExtension.install', {
      extensionData: { type: 'path', path: options.extension },
    });
  };
  await installExtension();
  return {
    engine: 'firefox',
    ...driveInterface(bidi, EXTENSION_ID),
    async newTab() {
      const { context } = await bidi.send('browsingContext.create', { type: 'tab' });
      const tab = driveTab(bidi, context as string);
      if (options.headless) await tab.resize(1100, 800);
      return tab;
    },
    extensionUrl: (page) => `moz-extension://${EXTENSION_UUID}${page}`,
    sleep: () =>
      new Promise((resolve) => setTimeout(resolve, 2 * (options.idleAfter ?? IDLE_AFTER))),
    removeExtension: async () =>
      void (await bidi.send('webExtension.uninstall', { extension: EXTENSION_ID })),
    installExtension,
    async close() {
      await bidi.send('browser.close').catch(() => {});
      bidi.close();
      const patience = setTimeout(() => child.kill('SIGKILL'), 5000);
      await exited;
      clearTimeout(patience);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** As an administrator does for a reader whose home folder is the profile's. */
function setPolicy(profile: string, data: Record<string, unknown>): void {
  const folder = join(profile, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: EXTENSION_ID, description: 'Cleartext', type: 'storage', data };
  writeFileSync(join(folder, `${EXTENSION_ID}.json`), JSON.stringify(manifest));
}

/** Firefox puts an idle background to sleep after so many milliseconds. */
const IDLE_AFTER = 30_000;

function preferenceFile({ ports, dark, idleAfter }: LaunchOptions): string {
  const preferences = {
    'app.update.disabledForTesting': true,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.safebrowsing.downloads.remote.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'dom.security.https_first': false,
    'extensions.getAddons.cache.enabled': false,
    'extensions.systemAddon.update.enabled': false,
    'extensions.webextOptionalPermissionPrompts': false,
    'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#none/v1',
    'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
    'extensions.background.idle.timeout': idleAfter ?? IDLE_AFTER,
    ...(ports && {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${ports.https};80=${ports.http}`,
    }),
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join('\n');
}

/** WebDriver's code points for named keys. */
const KEYS: Record<string, string> = {
  Escape: '\uE00C',
  Enter: '\uE007',
  Tab: '\uE004',
  Shift: '\uE008',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
};

function driveTab(bidi: Bidi, context: string): DrivenTab {
  const pointer = (actions: object[]) =>
    bidi.send('input.performActions', {
      context,
      actions: [{ type: 'pointer', id: 'mouse', actions }],
    });
  const finger = (actions: object[]) =>
    bidi.send('input.performActions', {
      context,
      actions: [{ type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions }],
    });
  const press = { type: 'pointerDown', button: 0 };
  const letGo = { type: 'pointerUp', button: 0 };
  const hold = (duration: number) => ({ type: 'pause', duration });
  const move = ({ x, y }: Point, duration = 60) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration,
  });
  const act = async (actions: object[]) =>
    void (await bidi.send('input.performActions', {
      context,
      actions: [{ type: 'key', id: 'keys', actions }],
    }));
  const keys = (typed: string[]) =>
    act(
      typed.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  const trees = async (value: string) => {
    const { nodes } = await bidi.send('browsingContext.locateNodes', {
      context,
      locator: { type: 'css', value },
      serializationOptions: { maxDomDepth: 100, includeShadowTree: 'all' },
    });
    return nodes as RemoteNode[];
  };
  const tab: DrivenTab = {
    async goto(url) {
      // Firefox never reports its own extension pages as complete.
      const wait = url.startsWith('moz-extension:') ? 'none' : 'complete';
      await bidi.send('browsingContext.navigate', { context, url, wait });
    },
    async evaluate(read, ...args) {
      const { type, result, exceptionDetails } = await bidi.send('script.evaluate', {
        expression: `(async () => JSON.stringify((await (${read})(...${JSON.stringify(args)})) ?? null))()`,
        target: { context },
        awaitPromise: true,
        userActivation: true,
      });
      if (type === 'exception') throw new Error((exceptionDetails as { text: string }).text);
      return JSON.parse((result as { value: string }).value);
    },
    moveTo: async (point) => void (await pointer([move(point)])),
    click: async (point) => void (await pointer([move(point, 0), press, letGo])),
    rightClick: async (point) =>
      void (await pointer([
        move(point, 0),
        { type: 'pointerDown', button: 2 },
        { type: 'pointerUp', button: 2 },
      ])),
    tap: async (point) => void (await finger([move(point, 0), press, letGo])),
    longPress: async (point) =>
      void (await finger([move(point, 0), press, hold(LONG_PRESS), letGo])),
    async drag(from, to, by) {
      const point = by === 'touch' ? finger : pointer;
      const steps = stepsBetween(from, to).map((step) => move(step, 30));
      await point([move(from, 0), press, ...steps, letGo]);
    },
    press: (key) => keys([KEYS[key] ?? key]),
    hold: (key) => act([{ type: 'keyDown', value: KEYS[key] }]),
    letGo: (key) => act([{ type: 'keyUp', value: KEYS[key] }]),
    type: (text) => keys([...text]),
    deepText: async (selector) => (await trees(selector)).map(textOf).join('\n'),
    deepLinks: async (selector) =>
      (await trees(selector)).flatMap((node) => valuesOf(node, 'href')),
    async withinShadow(tag, read, ...args) {
      const [host] = await trees(tag);
      const sharedId = host?.value?.shadowRoot?.sharedId;
      if (!sharedId) throw new Error(`no <${tag}> with a shadow root`);
      const { type, result, exceptionDetails } = await bidi.send('script.callFunction', {
        functionDeclaration: `async (root) => JSON.stringify((await (${read})(root, ...${JSON.stringify(args)})) ?? null)`,
        arguments: [{ sharedId }],
        target: { context },
        awaitPromise: true,
      });
      if (type === 'exception') throw new Error((exceptionDetails as { text: string }).text);
      return JSON.parse((result as { value: string }).value);
    },
    accessibleNames: () => Promise.reject(new Error('Firefox tells no driver of its tree')),
    async screenshot(file, box) {
      const { data } = await bidi.send('browsingContext.captureScreenshot', {
        context,
        ...(box ? { clip: { type: 'box', ...box } } : {}),
      });
      writeFileSync(file, Buffer.from(data as string, 'base64'));
    },
    async printed() {
      const { data } = await bidi.send('browsingContext.print', { context });
      return drawingsOf(Buffer.from(data as string, 'base64').toString('latin1'));
    },
    resize: async (width, height, pixelRatio) =>
      void (await bidi.send('browsingContext.setViewport', {
        context,
        viewport: { width, height },
        devicePixelRatio: pixelRatio ?? null,
      })),
    // Firefox tells no page's memory to those who drive it.
    heap: async () => undefined,
    activate: async () => void (await bidi.send('browsingContext.activate', { context })),
    close: async () => void (await bidi.send('browsingContext.close', { context })),
  };
  return tab;
}

/** What a PDF draws, without the time it was made at, which lies compressed in it too. */
function drawingsOf(pdf: string): string {
  const streams = pdf.matchAll(/<<([^>]*(?:>(?!>)[^>]*)*)>>\s*stream\r?\n([\s\S]*?)\s*endstream/g);
  return [...streams]
    .filter(([, kind = '', content = '']) => !kind.includes('/XRef') && content !== '')
    .map(([, kind = '', content = '']) =>
      kind.includes('/FlateDecode')
        ? inflateSync(Buffer.from(content, 'latin1'), {
            finishFlush: constants.Z_SYNC_FLUSH,
          }).toString('latin1')
        : content,
    )
    .join('\n')
    .replace(/\(D:[^)]*\)/g, '');
}

/** A node as BiDi serializes it. */
interface RemoteNode {
  sharedId?: string;
  value?: {
    nodeType: number;
    nodeValue?: string;
    localName?: string;
    attributes?: Record<string, string>;
    children?: RemoteNode[];
    shadowRoot?: RemoteNode | null;
  };
}

const childrenOf = ({ value }: RemoteNode) => [
  ...(value?.shadowRoot ? [value.shadowRoot] : []),
  ...(value?.children ?? []),
];

const textOf = (node: RemoteNode): string =>
  node.value?.nodeType === 3
    ? (node.value.nodeValue ?? '')
    : joinText(node.value?.localName, childrenOf(node).map(textOf));

const valuesOf = (node: RemoteNode, name: string): string[] => {
  const value = node.value?.attributes?.[name];
  return [
    ...(value === undefined ? [] : [value]),
    ...childrenOf(node).flatMap((child) => valuesOf(child, name)),
  ];
};
