import { describe, expect, it } from 'vitest';
import { prefixStart, venueOfPrefix, venuesOfPrefix } from '@/lib/instruments/prefixes';

describe('venueOfPrefix', () => {
  it.each([
    ['NYSE', 'OKLO', 'XNYS'],
    ['Nasdaq', 'JD', 'XNAS'],
    ['NasdaqGS', 'JD', 'XNAS'],
    ['LON', 'IGG', 'XLON'],
    ['LSE', 'IGG', 'XLON'],
    ['AIM', 'GETB', 'XLON'],
    ['ETR', 'N4G', 'XETR'],
    ['Xetra', 'N4G', 'XETR'],
    ['FRA', 'N4G', 'XETR'],
    ['OTCMKTS', 'XIACF', 'OTCM'],
    ['OTC\u00a0Pink', 'XIACF', 'OTCM'],
    ['HKEX', '9988', 'XHKG'],
    ['HK', '00700', 'XHKG'],
    ['HK', 'JD', undefined],
    ['TYO', '285A', 'XTKS'],
    ['TSE', '7203', 'XTKS'],
    ['TSE', 'SHOP', 'XTSE'],
    ['TSX-V', 'KWG', 'XTSX'],
    ['BSE', '500325', 'XBOM'],
    ['BSE', '832982', 'BJSE'],
    ['BSE', 'RELIANCE', 'XBOM'],
    ['SSE', '600519', 'XSHG'],
    ['SSE', '000001', undefined],
    ['CN', '300750', 'XSHE'],
    ['OSE', '7974', 'XTKS'],
    ['OSE', 'EQNR', 'XOSL'],
    ['CSE', 'ACRG.U', 'XCNQ'],
    ['Nasdaq Stockholm', 'VOLV B', 'XSTO'],
    ['Nasdaq Copenhagen', 'NOVO-B', 'XCSE'],
    ['Euronext', 'ASML', 'XPAR'],
    ['東証', '7203', 'XTKS'],
    ['ICE', 'ICESEA', undefined],
    ['London', 'FTSE', undefined],
    ['Set', 'PTT', undefined],
    ['bit', 'ENI', undefined],
    ['Reuters', 'AAPL', undefined],
  ])('%s:%s is %s', (prefix, code, mic) => expect(venueOfPrefix(prefix, code)).toBe(mic));

  it.each([
    ['Euronext', 'ASML', 'XAMS:ASML', 'XAMS'],
    ['CSE', 'MAERSK B', 'XCSE:MAERSK.B', 'XCSE'],
    ['BSE', 'OTP', 'XBUD:OTP', 'XBUD'],
    ['FSE', '0ZV', 'XFRA:0ZV', 'XFRA'],
    ['AMEX', 'SPY', 'ARCX:SPY', 'ARCX'],
    ['London', 'IGG', 'XLON:IGG', 'XLON'],
    ['ICE', 'ICESEA', 'XICE:ICESEA', 'XICE'],
  ])('%s:%s is settled by a list that has %s', (prefix, code, listed, mic) => {
    expect(venueOfPrefix(prefix, code, (id) => id === listed)).toBe(mic);
  });

  it('gives all readings, likeliest first', () => {
    expect(venuesOfPrefix('TSE', 'SHOP')).toEqual(['XTSE']);
    expect(venuesOfPrefix('TSE', '2330')).toEqual(['XTKS', 'XTAI']);
  });
});

describe('prefixStart', () => {
  it.each([
    ['shares (Nasdaq Stockholm', 'Nasdaq Stockholm'],
    ['(NYSE American', 'NYSE American'],
    ['(OTC Pink', 'OTC Pink'],
    ['(NYSE', 'NYSE'],
    ['on the TSX-V', 'TSX-V'],
    ['told Reuters', undefined],
    ['xNYSE', undefined],
  ])('of %j takes %j', (text, prefix) => {
    const start = prefixStart(text, text.length);
    expect(start === undefined ? undefined : text.slice(start)).toBe(prefix);
  });
});
