import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registry } from '@/lib/market/registry';
import { fakes } from './fakes';

describe('the registry', () => {
  it('names every source once', () => {
    const ids = registry.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has its default origins, and no others, granted at install', () => {
    const config = readFileSync('wxt.config.ts', 'utf8');
    const [, block = ''] = /host_permissions: \[([^\]]*)\]/.exec(config) ?? [];
    const granted = [...block.matchAll(/'(https:\/\/[^/]+)\/\*'/g)].map(([, origin = '']) => origin);
    const wanted = registry.filter(({ onByDefault }) => onByDefault).flatMap(({ origins }) => origins);
    expect(granted.sort()).toEqual([...wanted].sort());
  });

  it.each(registry.filter(({ id }) => id !== 'sample').map((source) => [source.id, source] as const))(
    '%s has a fake that serves each of its origins, HTTPS only',
    (id, { origins, needsKey, onByDefault }) => {
      const fake = fakes.find(({ source }) => source === id);
      expect(fake?.hosts).toEqual(expect.arrayContaining(origins.map((origin) => new URL(origin).host)));
      expect(
        origins.every((origin) => origin === new URL(origin).origin && origin.startsWith('https:')),
      ).toBe(true);
      expect(needsKey && onByDefault).toBe(false);
    },
  );
});
