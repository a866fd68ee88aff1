import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addSites, readAddedSites } from '../../storage/added-sites.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.permissions, 'getAll').mockResolvedValue({ origins: [] } as never);
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    host_permissions: ['*://*.bbc.co.uk/*'],
  } as never);
});

test('a packaged site that is allowed again is not among the reader’s own', async () => {
  await addSites(['bbc.co.uk', 'example.org']);
  expect(await readAddedSites()).toEqual(['example.org']);
});
