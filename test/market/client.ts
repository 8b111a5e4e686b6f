import { Agent, request } from 'node:https';
import { Readable } from 'node:stream';
import { certificate } from './server';

/**
 * A `fetch` for Node that takes every HTTPS address to the fake market, real TLS included, as a browser with mapped hosts does.
 * Knows what the product uses: GET, headers, abort, `redirect: 'error'`, a streamed body.
 */
export function createClient(port: number): typeof globalThis.fetch {
  const ca = certificate();
  const agent = new Agent({ keepAlive: true });
  return (input, init = {}) =>
    new Promise<Response>((resolve, reject) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const { signal } = init;
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          path: `${url.pathname}${url.search}`,
          ca,
          servername: 'localhost',
          agent,
          headers: { ...Object.fromEntries(new Headers(init.headers)), host: url.host },
          ...(signal && { signal }),
        },
        (answer) => {
          const status = answer.statusCode ?? 0;
          if (status >= 300 && status < 400 && init.redirect === 'error') {
            answer.destroy();
            reject(new TypeError('redirected'));
            return;
          }
          const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, String(value)] as [string, string]],
          );
          const body = Readable.toWeb(answer) as ReadableStream<Uint8Array<ArrayBuffer>>;
          resolve(new Response(body, { status, headers }));
        },
      );
      sent.on('error', (cause) => reject(signal?.aborted ? cause : new TypeError('fetch failed', { cause })));
      sent.end();
    });
}
