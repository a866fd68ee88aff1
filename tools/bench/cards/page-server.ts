import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves pages by their first path segment, at every host name, over http. */
export async function servePages(
  pages: Record<string, string>,
): Promise<{ port: number; close: () => void }> {
  const server = http.createServer(({ url = '/' }, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(pages[url.split('/')[1] ?? ''] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
