import type { Result, SourceErrorKind } from '@/lib/model';

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
