import { describe, expect, it } from 'vitest';
import { openVault } from '@/lib/settings/vault';
import { openStore } from '@/lib/store';

const KEY = 'abcd-0123456789-wxyz';
const holder = { id: 'finnhub', origins: ['https://finnhub.io'] };
const open = () => openVault(openStore({ indexedDB: undefined }));

describe('the vault', () => {
  it('gives a key to the source it was entered for, and shows only its end', async () => {
    const vault = open();
    expect(await vault.put(holder, `  ${KEY}\n`, 1)).toBe(true);
    expect(await vault.keyOf(holder)).toBe(KEY);
    expect(await vault.masked('finnhub')).toBe('••••wxyz');
    expect(await vault.holders()).toEqual(['finnhub']);
  });

  it.each([
    ['another source', { id: 'fmp', origins: ['https://finnhub.io'] }],
    ['an origin added since', { id: 'finnhub', origins: ['https://finnhub.io', 'https://new.example'] }],
    ['another origin', { id: 'finnhub', origins: ['https://finnhub.example'] }],
  ])('gives nothing to %s', async (_words, asker) => {
    const vault = open();
    await vault.put(holder, KEY, 1);
    expect(await vault.keyOf(asker)).toBeUndefined();
  });

  it.each(['', '   ', 'two words', 'new\nline', 'schlüssel', 'x'.repeat(201)])(
    'keeps no key like %j',
    async (text) => {
      const vault = open();
      expect(await vault.put(holder, text, 1)).toBe(false);
      expect(await vault.holders()).toEqual([]);
    },
  );

  it('shows nothing of a short key and forgets a removed one', async () => {
    const vault = open();
    await vault.put(holder, 'short', 1);
    expect(await vault.masked('finnhub')).toBe('••••');
    await vault.remove('finnhub');
    expect(await vault.keyOf(holder)).toBeUndefined();
    expect(await vault.masked('finnhub')).toBeUndefined();
  });
});
