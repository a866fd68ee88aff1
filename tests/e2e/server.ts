import { readFileSync } from 'node:fs';
import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { PROJECT_FOLDER } from '../../tools/folders.ts';

/** A server that every host name of the tested browser leads to. */
export interface NewsServer {
  ports: { http: number; https: number };
  /** Host and path of every request so far. */
  requests: string[];
  close(): Promise<void>;
}

/** Libraries that pages load from `/lib/<name>`; the builds that warn of mistakes. */
const LIBRARIES: Record<string, string> = {
  'react.js': 'react/umd/react.development.js',
  'react-dom.js': 'react-dom/umd/react-dom.development.js',
  'vue.js': 'vue/dist/vue.runtime.global.js',
};

/** Serves `tests/e2e/pages/<path>.html` and libraries at any host, over http and https. */
export async function startNewsServer(): Promise<NewsServer> {
  const requests: string[] = [];
  const serve: RequestListener = (request, response) => {
    requests.push(`${request.headers.host}${request.url}`);
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const library = LIBRARIES[pathname.replace('/lib/', '')];
      if (library) {
        response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
        response.end(readFileSync(join(PROJECT_FOLDER, 'node_modules', library)));
        return;
      }
      const path = pathname.replace(/[^a-z-]/g, '');
      const page = readFileSync(join(import.meta.dirname, 'pages', `${path}.html`));
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy':
          "default-src 'none'; frame-src 'self'; style-src 'unsafe-inline'; script-src 'unsafe-inline' 'self'; require-trusted-types-for 'script'",
      });
      response.end(page);
    } catch {
      // With a body: for an empty one browsers show a page of their own.
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
    }
  };
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const servers = [http.createServer(serve), https.createServer({ key, cert }, serve)] as const;
  const [plain, secure] = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve) =>
          server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
        ),
    ),
  );
  return {
    ports: { http: plain as number, https: secure as number },
    requests,
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
