import { describe, expect, it } from 'vitest';
import { EXCHANGES, exchangeOf, exchangesOfReutersSuffix, US_VENUES } from '@/lib/instruments/exchanges';

describe('the exchange table', () => {
  it('has every operating MIC once', () => {
    expect(new Set(EXCHANGES.map((e) => e.mic)).size).toBe(EXCHANGES.length);
    expect(EXCHANGES.length).toBeGreaterThanOrEqual(64);
  });

  it.each(EXCHANGES.map((e) => [e.mic, e] as const))('%s is complete and sound', (mic, e) => {
    expect(mic).toMatch(/^[A-Z]{4}$/);
    expect(e.name).not.toBe('');
    expect(e.currency).toMatch(/^[A-Z]{3}$/);
    expect(() => new Intl.DateTimeFormat('en', { timeZone: e.zone })).not.toThrow();
    expect(e.prefixes.every((p) => p === p.toLowerCase())).toBe(true);
    expect(e.yahooSuffix).toMatch(/^(?:\.[A-Z]{1,3})?$/);
    const bounds = e.sessions.flat();
    expect(bounds.every((t) => /^\d\d:\d\d$/.test(t))).toBe(true);
    expect(bounds).toEqual([...bounds].sort());
  });

  it.each([
    ['XLON', 'GBp'],
    ['XJSE', 'ZAc'],
    ['XTAE', 'ILA'],
  ])('%s quotes in %s', (mic, unit) => expect(exchangeOf(mic)?.minorUnit).toBe(unit));

  it.each(['XSAU', 'DSMD', 'XTAE'])('%s begins its week on Sunday', (mic) => {
    expect(exchangeOf(mic)?.weekStart).toBe(7);
  });

  it.each([
    ['.O', 'XNAS'],
    ['.SE', 'XSAU'],
    ['.HM', 'XSTC'],
    ['.S', 'XSWX'],
    ['.V', 'XTSX'],
  ])('reads the Reuters suffix %s as %s', (suffix, mic) => {
    expect(exchangesOfReutersSuffix(suffix).map((e) => e.mic)).toEqual([mic]);
  });

  it('knows the six venues of the United States', () => expect(US_VENUES).toHaveLength(6));
});
