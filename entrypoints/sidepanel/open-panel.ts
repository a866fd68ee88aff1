import { browser } from 'wxt/browser';

/** What Firefox has in place of Chrome's side panel; WXT's types are Chrome's. */
interface Sidebar {
  open(): Promise<void>;
  isOpen(details: object): Promise<boolean>;
}

const sidebar = () => (browser as unknown as { sidebarAction?: Sidebar }).sidebarAction;

/** Whether the browser has a panel; on telephones there is none. */
export const hasPanel = (): boolean => (sidebar() ?? browser.sidePanel) !== undefined;

/**
 * Opens the side panel beside a tab and says whether it is open now.
 *
 * Browsers allow it only in answer to the reader, so it must be the first thing
 * after the click. Firefox takes no message from a page for a click.
 */
export async function openPanel(tabId: number | undefined): Promise<boolean> {
  try {
    if (sidebar()) await sidebar()?.open();
    else if (tabId !== undefined) await browser.sidePanel.open({ tabId });
    else return false;
    return true;
  } catch {
    return (
      (await sidebar()
        ?.isOpen({})
        .catch(() => false)) ?? false
    );
  }
}
