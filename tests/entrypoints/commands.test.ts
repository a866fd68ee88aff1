import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runCommand } from '../../entrypoints/background/commands.ts';
import { readSiteRules } from '../../storage/site-rules.ts';
import { writeSiteRule } from '../../storage/write-site-rule.ts';

// Browsers start commands only by real keys, which no driver can press: this
// is what the background runs when one was pressed.

const asked = vi.fn(async () => undefined);
let allowed = true;
beforeEach(() => {
  fakeBrowser.reset();
  asked.mockClear();
  allowed = true;
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(asked as never);
  vi.spyOn(browser.permissions, 'contains').mockImplementation((async () => allowed) as never);
});

const chosen = async () => (await readSiteRules()).chosen;

const TAB = { id: 3, url: 'https://www.example.co.uk/news' };

test.each(['next-mention', 'previous-mention', 'open-card'])(
  '%s is passed to the page',
  async (command) => {
    await runCommand(command, TAB);
    expect(asked).toHaveBeenCalledExactlyOnceWith(3, { question: 'obey', with: { command } });
    expect(await chosen()).toEqual({});
  },
);

test('a page without Cleartext is passed by in silence', async () => {
  asked.mockRejectedValueOnce(new Error('Could not establish connection.'));
  await expect(runCommand('open-card', TAB)).resolves.toBeUndefined();
});

test('toggle-site switches the site off and on again', async () => {
  await runCommand('toggle-site', TAB);
  expect(await chosen()).toEqual({ 'example.co.uk': false });
  await runCommand('toggle-site', TAB);
  expect(await chosen()).toEqual({});
  expect(asked).not.toHaveBeenCalled();
});

test('toggle-site switches on a site that its parent’s rule had switched off', async () => {
  await writeSiteRule('example.co.uk', false);
  const url = 'https://news.example.co.uk/';
  await runCommand('toggle-site', { ...TAB, url });
  expect(await chosen()).toEqual({ 'example.co.uk': false, 'news.example.co.uk': true });
});

test.each([
  ['of the browser itself', { id: 3, url: 'about:addons' }],
  ['whose address is not known', { id: 3 }],
  ['that is gone', undefined],
])('toggle-site leaves a page %s alone', async (_, tab) => {
  await runCommand('toggle-site', tab);
  expect(await chosen()).toEqual({});
});

test('toggle-site leaves a site alone that Cleartext may not read', async () => {
  allowed = false;
  await runCommand('toggle-site', TAB);
  expect(await chosen()).toEqual({});
});

test('a command of another version is left alone', async () => {
  await runCommand('dance', TAB);
  expect(asked).not.toHaveBeenCalled();
});
