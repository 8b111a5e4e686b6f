import { describe, expect, it } from 'vitest';
import { isId, makeId, parseId } from '@/lib/instruments/ids';
import { idOfLabel, labelOf } from '@/lib/instruments/label';
import { instrumentFromId } from '@/lib/instruments/unlisted';

describe('makeId', () => {
  it.each([
    ['XHKG', '09988', 'XHKG:9988'],
    ['XHKG', '0700', 'XHKG:700'],
    ['XGEM', '8083', 'XHKG:8083'],
    ['XNGS', 'AAPL', 'XNAS:AAPL'],
    ['XNYS', 'BRK/B', 'XNYS:BRK.B'],
    ['XNYS', 'BRK-B', 'XNYS:BRK.B'],
    ['XNYS', 'brk.b', 'XNYS:BRK.B'],
    ['XLON', 'BP.', 'XLON:BP'],
    ['XLON', 'BT.A', 'XLON:BT.A'],
    ['XTKS', '285A', 'XTKS:285A'],
    ['XTKS', '7203', 'XTKS:7203'],
    ['XSTO', 'VOLV B', 'XSTO:VOLV.B'],
    ['XCSE', 'NOVO-B', 'XCSE:NOVO.B'],
    ['XTSE', 'REI.UN', 'XTSE:REI.UN'],
    ['XCNQ', 'ACRG.U', 'XCNQ:ACRG.U'],
    ['XNSE', 'BAJAJ-AUTO', 'XNSE:BAJAJ-AUTO'],
    ['XNSE', 'M&M', 'XNSE:M&M'],
    ['IDX', 'HSTECH', 'IDX:HSTECH'],
    ['FX', 'EURUSD', 'FX:EURUSD'],
  ])('%s with %s is %s', (mic, code, id) => expect(makeId(mic, code)).toBe(id));

  it.each([
    ['XHKG', 'JD'],
    ['XHKG', '0000'],
    ['XNYS', '700'],
    ['XTKS', 'TOYOTA'],
    ['XSHG', '000001'],
    ['XSHE', '600519'],
    ['XXXX', 'A'],
    ['FX', 'EUR'],
  ])('%s has no code %s', (mic, code) => expect(makeId(mic, code)).toBeUndefined());

  it('parses what it makes', () => {
    expect(parseId('XNYS:BRK.B')).toEqual({ venue: 'XNYS', local: 'BRK.B' });
    expect(isId('XNYS:BRK.B')).toBe(true);
    expect(isId('XHKG:0700')).toBe(false);
  });
});

describe('labels in Yahoo’s notation', () => {
  const both: [string, string][] = [
    ['XHKG:700', '0700.HK'],
    ['XHKG:89988', '89988.HK'],
    ['XLON:BT.A', 'BT-A.L'],
    ['XSTO:VOLV.B', 'VOLV-B.ST'],
    ['XTSE:REI.UN', 'REI-UN.TO'],
    ['XSHG:600519', '600519.SS'],
    ['XETR:N4G', 'N4G.DE'],
    ['XNSE:M&M', 'M&M.NS'],
    ['FX:EURUSD', 'EURUSD=X'],
    ['FX:USDJPY', 'USDJPY=X'],
    ['CMD:XAUUSD', 'XAUUSD=X'],
    ['CRYPTO:BTCUSD', 'BTC-USD'],
  ];
  it.each(both)('%s is %s', (id, label) => expect(labelOf(id)).toBe(label));
  it.each(both)('%s is what %s means', (id, label) => expect(idOfLabel(label)).toBe(id));

  it.each([
    ['XNYS:BRK.B', 'BRK-B'],
    ['OTCM:XIACF', 'XIACF'],
    ['FUT:GC1', 'GC=F'],
    ['IDX:HSI', '^HSI'],
  ])('%s is %s, which only a directory reads back', (id, label) => {
    expect(labelOf(id)).toBe(label);
    expect(idOfLabel(label)).toBeUndefined();
  });

  it('reads the short form of a dollar pair', () => expect(idOfLabel('JPY=X')).toBe('FX:USDJPY'));
});

describe('instrumentFromId', () => {
  it('makes an unlisted share from its exchange and code', () => {
    expect(instrumentFromId('XLON:GETB')).toEqual({
      id: 'XLON:GETB',
      kind: 'equity',
      name: 'GETB',
      names: [],
      issuer: null,
      home: true,
      symbol: 'GETB.L',
      exchange: 'XLON',
      currency: 'GBP',
      zone: 'Europe/London',
      listed: false,
    });
  });

  it.each([
    ['FX:EURJPY', 'fx', 'JPY'],
    ['CRYPTO:ETHUSD', 'crypto', 'USD'],
    ['XHKG:89988', 'equity', 'CNY'],
  ])('%s is %s in %s', (id, kind, currency) =>
    expect(instrumentFromId(id)).toMatchObject({ kind, currency }),
  );

  it.each(['IDX:HSI', 'XLON:', 'NYSE:JD', ''])('%j stands for nothing by itself', (id) => {
    expect(instrumentFromId(id)).toBeUndefined();
  });
});
