import type { FaultKind } from './faults';
import type { World } from './world';

export interface FakeRequest {
  url: URL;
  headers: Record<string, string | undefined>;
  world: World;
  /** Whether a fault holds for a symbol (in this source's notation) of this request. */
  has(kind: FaultKind, symbol?: string): boolean;
}

export interface FakeAnswer {
  status?: number;
  body: string | Uint8Array;
  type?: string;
  headers?: Record<string, string>;
}

/** One source's wire format. */
export interface Fake {
  source: string;
  hosts: readonly string[];
  /** The symbols a request asks for, in this source's notation. */
  symbols(url: URL): string[];
  /** Undefined: no such path. */
  answer(request: FakeRequest): FakeAnswer | undefined;
}

export const json = (value: unknown, status = 200): FakeAnswer => ({
  status,
  body: JSON.stringify(value),
  type: 'application/json',
});

export const text = (body: string, status = 200): FakeAnswer => ({ status, body, type: 'text/plain' });
