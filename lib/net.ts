import { fail, ok, type Result, type SourceErrorKind } from '@/lib/model';

/** A request went wrong before there was anything to parse. */
export interface NetError {
  kind: Extract<
    SourceErrorKind,
    | 'rateLimited'
    | 'unauthorized'
    | 'notFound'
    | 'upstream'
    | 'network'
    | 'offline'
    | 'timeout'
    | 'tooLarge'
    | 'blocked'
    | 'badPayload'
  >;
  detail: string;
  status?: number;
  retryAfterMs?: number;
  /** Body of an error answer, at most 2 KB: some sources say there what is wrong. */
  body?: string;
}

export interface FetchOptions {
  headers?: Record<string, string>;
  /** Label for `TextDecoder`; UTF-8 when absent. */
  encoding?: string;
  signal?: AbortSignal;
}

/** GET `url` as text. Answers errors as data, never throws. */
export type Fetch = (url: string, options?: FetchOptions) => Promise<Result<string, NetError>>;

export interface FetchSetup {
  fetch: typeof globalThis.fetch;
  /** The only origins it will ever ask, `https://host`. */
  origins: readonly string[];
  now: () => number;
  /** False when the machine knows that it has no network. */
  online?: () => boolean;
  timeoutMs?: number;
  maxBytes?: number;
}

/** Well below the 30 s after which the browser kills a worker that waits for a response. */
const TIMEOUT_MS = 8_000;
/** Twice the largest full daily history seen (60 years of an index, about 2 MB). */
const MAX_BYTES = 4 * 1024 * 1024;
const ERROR_BODY = 2_048;
/** A larger error page is not read: its status says enough. */
const ERROR_PAGE = 64 * 1024;
const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;

/**
 * The one way out of the extension: HTTPS to declared origins only, no credentials, no referrer, no cache,
 * no redirects, at most `maxBytes` and `timeoutMs`. A page of HTML where data was asked for is `blocked`.
 */
export function createFetch(setup: FetchSetup): Fetch {
  const { now, maxBytes = MAX_BYTES } = setup;
  const ask = createAsk(setup);
  return (url, options = {}) =>
    ask<string>(url, options, async (response) => {
      const bytes = await readUpTo(response, response.ok ? maxBytes : ERROR_PAGE);
      const text = new TextDecoder(options.encoding).decode(bytes);
      if (!response.ok) return refuse(response, text, now());
      return bytes ? accept(text, response.status) : wrong('tooLarge', `more than ${maxBytes} bytes`);
    });
}

/** What a server said last time, to be asked "anything new?". */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

export interface Downloaded extends Validators {
  bytes: Uint8Array<ArrayBuffer>;
}

export interface DownloadOptions extends Validators {
  maxBytes: number;
  signal?: AbortSignal;
}

/** GET `url` as bytes, or `unchanged` when the server says that the validators still hold. Never throws. */
export type Download = (
  url: string,
  options: DownloadOptions,
) => Promise<Result<Downloaded | 'unchanged', NetError>>;

/** As `createFetch`, for files: the same guards, conditional requests, the caller checks what the bytes are. */
export function createDownload(setup: FetchSetup): Download {
  const ask = createAsk(setup);
  return (url, { maxBytes, etag, lastModified, signal }) => {
    const headers = {
      ...(etag !== undefined && { 'If-None-Match': etag }),
      ...(lastModified !== undefined && { 'If-Modified-Since': lastModified }),
    };
    return ask<Downloaded | 'unchanged'>(url, { headers, ...(signal && { signal }) }, async (response) => {
      if (response.status === 304) return ok('unchanged');
      const bytes = await readUpTo(response, response.ok ? maxBytes : ERROR_PAGE);
      if (!response.ok) return refuse(response, new TextDecoder().decode(bytes), setup.now());
      if (!bytes) return wrong('tooLarge', `more than ${maxBytes} bytes`);
      const tag = response.headers.get('etag');
      const modified = response.headers.get('last-modified');
      return ok({ bytes, ...(tag && { etag: tag }), ...(modified && { lastModified: modified }) });
    });
  };
}

type Ask = <T>(
  url: string,
  options: FetchOptions,
  read: (response: Response) => Promise<Result<T, NetError>>,
) => Promise<Result<T, NetError>>;

function createAsk({ fetch, origins, online, timeoutMs = TIMEOUT_MS }: FetchSetup): Ask {
  const allowed = new Set(origins);
  return async (url, options, read) => {
    if (!allowed.has(originOf(url))) return wrong('network', 'address outside the declared origins');
    if (online && !online()) return wrong('offline', 'the browser is offline');
    const timer = AbortSignal.timeout(timeoutMs);
    const signal = options.signal ? AbortSignal.any([timer, options.signal]) : timer;
    try {
      const response = await fetch(url, {
        ...(options.headers && { headers: options.headers }),
        signal,
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
      });
      return await read(response);
    } catch (cause) {
      if (timer.aborted) return wrong('timeout', `no answer within ${timeoutMs} ms`);
      if (signal.aborted) return wrong('timeout', 'given up, the whole question took too long');
      return wrong('network', cause instanceof Error ? cause.name : 'request failed');
    }
  };
}

/** Milliseconds to wait from a `Retry-After` header (seconds or a date), between 1 s and 1 h; undefined when it says nothing. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const text = header.trim();
  const wait = /^\d+$/.test(text) ? Number(text) * SECOND_MS : Date.parse(text) - now;
  return Number.isFinite(wait) ? Math.min(HOUR_MS, Math.max(SECOND_MS, wait)) : undefined;
}

function accept(text: string, status: number): Result<string, NetError> {
  if (looksLikeHtml(text)) return wrong('blocked', 'a web page came instead of data', status);
  return ok(text);
}

function refuse(response: Response, text: string, now: number): Result<never, NetError> {
  const { status } = response;
  const html = looksLikeHtml(text);
  const wait = retryAfterMs(response.headers.get('retry-after'), now);
  return fail({
    kind: kindOf(status, html),
    detail: `HTTP ${status}`,
    status,
    ...(wait !== undefined && { retryAfterMs: wait }),
    ...(!html && text !== '' && { body: text.slice(0, ERROR_BODY) }),
  });
}

function kindOf(status: number, html: boolean): NetError['kind'] {
  if (status === 429) return 'rateLimited';
  if (status >= 500) return 'upstream';
  if (html) return 'blocked';
  if (status === 404) return 'notFound';
  return status === 401 || status === 403 ? 'unauthorized' : 'badPayload';
}

function wrong(kind: NetError['kind'], detail: string, status?: number): Result<never, NetError> {
  return fail({ kind, detail, ...(status !== undefined && { status }) });
}

/** `https://host`, or nothing that could be allowed. */
function originOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' ? origin : '';
}

/** Data formats of the sources never begin with `<`; content types lie (JSON as text/html is common). */
function looksLikeHtml(text: string): boolean {
  return text.trimStart().startsWith('<');
}

/** The body, or undefined as soon as it exceeds `limit`; the rest is not downloaded. */
async function readUpTo(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}
