import { browser } from 'wxt/browser';
import type { BackgroundQuestions } from '../../messaging/protocol.ts';

/** Calls `onReport` when the page of a tab tells the background what has become of it. */
export function watchReports(onReport: (tabId: number | undefined) => void): void {
  const told: keyof BackgroundQuestions = 'showOnIcon';
  browser.runtime.onMessage.addListener((message: unknown, { tab }) => {
    if ((message as { question?: string }).question === told) onReport(tab?.id);
    // Answered by the background.
    return undefined;
  });
}
