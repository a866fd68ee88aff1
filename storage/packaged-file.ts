import { browser } from 'wxt/browser';

/**
 * A file packaged with the extension, by its path such as `/dataset.json`.
 *
 * @throws when the package is damaged; the remedy is to install it again
 */
export async function fetchPackaged(path: string): Promise<Response> {
  const address = browser.runtime.getURL(path as '/');
  const response = await fetch(address);
  if (response.ok) return response;
  throw new Error(`${address} is missing from the package: install Cleartext again`);
}
