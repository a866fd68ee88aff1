/** A WebDriver BiDi connection: commands out, results in. */
export interface Bidi {
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  close(): void;
}

interface Reply {
  id?: number;
  type: string;
  result?: Record<string, unknown>;
  error?: string;
  message?: string;
}

/**
 * Connects to a browser's BiDi address.
 *
 * No driver on npm can open an extension's own pages in Firefox, and the
 * protocol is only numbered JSON over a WebSocket.
 */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`cannot connect to ${address}`));
  });
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.onmessage = ({ data }) => {
    const reply = JSON.parse(data) as Reply;
    if (reply.id === undefined) return;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  };
  socket.onclose = () => {
    const gone = { type: 'error', error: 'closed', message: 'the browser is gone' };
    for (const answer of waiting.values()) answer(gone);
    waiting.clear();
  };
  let last = 0;
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) {
          reject(new Error(`${method}: the browser is gone`));
          return;
        }
        const id = ++last;
        waiting.set(id, ({ type, result, error, message }) => {
          if (type === 'success') resolve(result ?? {});
          else reject(new Error(`${method}: ${error}: ${message}`));
        });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    close: () => socket.close(),
  };
}
