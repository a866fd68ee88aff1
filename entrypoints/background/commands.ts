import { browser } from 'wxt/browser';
import { askPage } from '../../messaging/ask.ts';
import type { PageCommand } from '../../messaging/protocol.ts';
import { decideSite, readSiteRules } from '../../storage/site-rules.ts';
import { writeSiteRule } from '../../storage/write-site-rule.ts';

/** The tab a command was given in; without an address where Cleartext may not know it. */
export interface CommandTab {
  id?: number | undefined;
  url?: string | undefined;
}

const PAGE_COMMANDS: string[] = [
  'next-mention',
  'previous-mention',
  'open-card',
] satisfies PageCommand[];

/** Obeys the keys of the manifest's commands. */
export function watchCommands(): void {
  browser.commands?.onCommand.addListener((command, tab) => void runCommand(command, tab));
}

/** Does what a command asks for in its tab; where Cleartext runs on no page, nothing. */
export async function runCommand(command: string, tab: CommandTab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  if (command === 'toggle-site') await toggleSite(tab.url);
  if (isPageCommand(command)) await askPage(tab.id, 'obey', { command });
}

const isPageCommand = (command: string): command is PageCommand => PAGE_COMMANDS.includes(command);

/** As the popup's switch, which is there only for sites that may be read. */
async function toggleSite(url: string | undefined): Promise<void> {
  if (!url || !/^https?:/.test(url)) return;
  const { hostname } = new URL(url);
  if (!(await browser.permissions.contains({ origins: [`*://${hostname}/*`] }))) return;
  const { on } = decideSite(await readSiteRules(), hostname);
  await writeSiteRule(hostname, !on);
}
