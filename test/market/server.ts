import { readFileSync } from 'node:fs';
import { createServer as createProxy, type RequestListener } from 'node:http';
import { createServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Fake, FakeAnswer, FakeRequest } from './fake';
import { fakes } from './fakes';
import type { Fault, FaultKind } from './faults';
import { createWorld, type World } from './world';

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/market/${name}`, import.meta.url), 'utf8');

/** The self-signed certificate of the server, for clients that trust it by name. */
export const certificate = () => fixture('certificate.pem');

export type Page = string | Pick<FakeAnswer, 'body' | 'type' | 'status' | 'headers'> | undefined;

export interface MarketOptions {
  /** Port to listen on; any free one when absent. */
  port?: number;
  /** Where the world's clock stands, epoch milliseconds; a function for a running one. Default: 2026-10-09 15:00 UTC, standing. */
  now?: number | (() => number);
  /** Same seed, same prices. */
  seed?: number;
  /** Real or made-up histories by Yahoo symbol: the path of a CSV file, or CSV text, with `date,close` or OHLC columns. */
  histories?: Record<string, string>;
  /** Pages of other hosts: articles for browser tests. Undefined is 404. */
  pages?: ReadonlyMap<string, (path: string) => Page>;
}

export interface SeenRequest {
  source: string;
  host: string;
  path: string;
  symbols: string[];
  headers: Record<string, string | undefined>;
  at: number;
}

export interface TestMarket {
  port: number;
  url: string;
  /** A plain HTTP proxy that tunnels every CONNECT here, for browsers that cannot map hosts (Firefox). */
  proxyPort: number;
  /** Requests to sources so far, oldest first; pages and unknown hosts are not counted. Empty it with `length = 0`. */
  requests: SeenRequest[];
  /** Every request of whomever, pages and unknown hosts too: its first line and headers as text. */
  heard: { host: string; text: string }[];
  world: World;
  /** Breaks something until `clearFaults`. */
  setFault(fault: Fault): void;
  clearFaults(): void;
  /** The world's clock. */
  now: () => number;
  setNow(now: number | (() => number)): void;
  close(): Promise<void>;
}

const DEFAULT_NOW = Date.UTC(2026, 9, 9, 15);
const PAGE =
  '<!doctype html><html><head><title>Will be right back...</title></head><body>Thank you for your patience.</body></html>';

/**
 * The fake market: one local HTTPS server that speaks the sources' wire formats, told apart by the Host header.
 *
 * ```ts
 * const market = await startMarket({ now: Date.UTC(2025, 8, 25, 10), histories: { 'HSTECH.HK': 'path/HSTECH.csv' } });
 * market.setFault({ kind: 'throttled', source: 'yahoo', retryAfter: '120' });
 * market.setFault({ kind: 'notFound', symbol: 'JD' });
 * market.requests.filter(({ source }) => source === 'yahoo').length;
 * await market.close();
 * ```
 *
 * Node tests reach it with `createClient(market.port)` of client.ts. Chromium: `--host-resolver-rules="MAP * 127.0.0.1:PORT"
 * --ignore-certificate-errors`; Firefox: `acceptInsecureCerts` and `network.proxy.ssl` at `proxyPort`. Every symbol has a
 * generated history from 2012 to the world's clock unless `histories` gives one. Hosts that neither a source nor `pages` claims
 * get 404 and are not counted: browsers phone home.
 */
export async function startMarket(options: MarketOptions = {}): Promise<TestMarket> {
  let clock = options.now ?? DEFAULT_NOW;
  const now = () => (typeof clock === 'number' ? clock : clock());
  const world = createWorld({
    now,
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(options.histories && { histories: options.histories }),
  });
  const requests: SeenRequest[] = [];
  const heard: TestMarket['heard'] = [];
  let faults: (Fault & { left: number })[] = [];
  const sockets = new Set<Duplex>();

  const listener: RequestListener = (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    heard.push({ host, text: `${request.method} ${request.url}\n${JSON.stringify(request.headers)}` });
    const url = new URL(request.url ?? '/', `https://${host || 'localhost'}`);
    const send = ({ status = 200, body, type = 'text/html', headers = {} }: FakeAnswer) => {
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...headers });
      response.end(body);
    };
    const fake = fakes.find(({ hosts }) => hosts.includes(host));
    if (!fake) {
      const page = options.pages?.get(host)?.(url.pathname);
      const shown = typeof page === 'string' ? { body: page } : page;
      return send(shown ?? { status: 404, body: 'nothing here', type: 'text/plain' });
    }
    const symbols = fake.symbols(url);
    requests.push({
      source: fake.source,
      host,
      path: `${url.pathname}${url.search}`,
      symbols,
      headers: flat(request.headers),
      at: now(),
    });
    const active = faults.filter((fault) => fault.left > 0 && concerns(fault, fake, url, host, symbols));
    for (const fault of active) fault.left -= 1;
    const has = (kind: FaultKind, symbol?: string) =>
      active.some((fault) => fault.kind === kind && (!fault.symbol || !symbol || fault.symbol === symbol));
    return disturb(
      active,
      request.socket,
      response,
      send,
      () =>
        fake.answer({ url, headers: flat(request.headers), world, has } satisfies FakeRequest) ?? {
          status: 404,
          body: 'no such path',
          type: 'text/plain',
        },
    );
  };

  const server = createServer({ key: fixture('key.pem'), cert: certificate() }, listener);
  // Longer than any test waits: a reused connection is never closed under a request.
  server.keepAliveTimeout = 600_000;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  const proxy = createProxy();
  proxy.on('connect', (_request, client) => {
    const tunnel = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      tunnel.pipe(client);
      client.pipe(tunnel);
    });
    for (const socket of [client, tunnel]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    }
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });

  return {
    port,
    url: `https://127.0.0.1:${port}`,
    proxyPort: (proxy.address() as AddressInfo).port,
    requests,
    heard,
    world,
    setFault: (fault) => void faults.push({ ...fault, left: fault.times ?? Number.POSITIVE_INFINITY }),
    clearFaults: () => {
      faults = [];
    },
    now,
    setNow: (next) => {
      clock = next;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      const closed = [server, proxy].map(
        (each) =>
          new Promise<void>((resolve) => {
            each.close(() => resolve());
          }),
      );
      await Promise.all(closed);
    },
  };
}

function concerns(fault: Fault, fake: Fake, url: URL, host: string, symbols: string[]): boolean {
  if (fault.path && !`${url.pathname}${url.search}`.includes(fault.path)) return false;
  if (fault.source && fault.source !== fake.source) return false;
  if (fault.host && fault.host !== host) return false;
  return !fault.symbol || symbols.includes(fault.symbol);
}

/** Faults of the connection and of the whole answer, before the source's own. */
function disturb(
  active: Fault[],
  socket: Duplex,
  response: Parameters<RequestListener>[1],
  send: (answer: FakeAnswer) => void,
  answer: () => FakeAnswer,
): void {
  const fault = active.find(
    ({ kind }) => kind in TRANSPORT || ['hang', 'reset', 'truncated', 'slow'].includes(kind),
  );
  if (!fault) return send(answer());
  switch (fault.kind) {
    case 'hang':
      return undefined;
    case 'reset':
      socket.destroy();
      return undefined;
    case 'slow':
      setTimeout(() => send(answer()), fault.delayMs ?? 1_000);
      return undefined;
    case 'truncated': {
      const body = Buffer.from(answer().body);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(body.subarray(0, Math.floor(body.length / 2)));
      return undefined;
    }
    default: {
      const retry = fault.retryAfter === undefined ? {} : { headers: { 'retry-after': fault.retryAfter } };
      const transport = TRANSPORT[fault.kind];
      return send(transport ? { ...transport(), ...retry } : answer());
    }
  }
}

const TRANSPORT: Partial<Record<FaultKind, () => FakeAnswer>> = {
  serverError: () => ({ status: 500, body: 'Internal Server Error', type: 'text/plain' }),
  throttled: () => ({ status: 429, body: 'Edge: Too Many Requests', type: 'text/plain' }),
  html: () => ({ status: 200, body: PAGE }),
  forbiddenHtml: () => ({ status: 403, body: '<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD></HTML>' }),
  huge: () => ({ status: 200, body: `[${'0,'.repeat(2_600_000)}0]`, type: 'application/json' }),
  redirect: () => ({ status: 302, body: '', headers: { location: 'https://consent.example/collect' } }),
};

const flat = (headers: Record<string, string | string[] | undefined>): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
