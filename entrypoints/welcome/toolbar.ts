import { browser } from 'wxt/browser';

/** Whether the extension's button is on the toolbar. */
export async function isPinned(): Promise<boolean> {
  return (await browser.action.getUserSettings()).isOnToolbar === true;
}

/** Calls `onChange` when the button is pinned or taken down. */
export function watchPinned(onChange: () => void): void {
  browser.action.onUserSettingsChanged.addListener(onChange);
}

/** Whether the browser has no toolbar, as on telephones. */
export async function hasNoToolbar(): Promise<boolean> {
  return (await browser.runtime.getPlatformInfo()).os === 'android';
}
