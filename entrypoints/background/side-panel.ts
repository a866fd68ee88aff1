import { addPinnedCard, readPin } from '../../storage/pinned-cards.ts';
import { openPanel } from '../sidepanel/open-panel.ts';

/**
 * Puts a card into the side panel and opens the panel.
 *
 * In Chrome a message carries the click that sent it, but only to what its
 * answerer does at once: opening comes first.
 */
export async function moveToPanel(
  card: unknown,
  tabId: number | undefined,
): Promise<{ opened: boolean }> {
  const opening = openPanel(tabId);
  const pin = readPin(card);
  if (pin) await addPinnedCard(pin);
  return { opened: await opening };
}
