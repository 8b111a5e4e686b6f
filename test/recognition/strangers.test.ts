import { describe, expect, it } from 'vitest';
import { marks } from './core';

type Case = [text: string, expected: string[]];
const table = (cases: Case[]) =>
  it.each<Case>(cases)('%s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

describe('a move without its own verb', () => {
  table([
    ['Apple leaped 12% on the day.', ['Apple → XNAS:AAPL']],
    [
      'Nokia jumped 7%, Volvo 2% and Orange 1.8%.',
      ['Nokia → XHEL:NOKIA', 'Volvo → XSTO:VOLV.B', 'Orange → XPAR:ORA'],
    ],
    ['Builders liked it: Persimmon up 3.2%.', ['Persimmon → XLON:PSN']],
    ['Bene Leonardo (+3%).', ['Leonardo → XMIL:LDO']],
    ['Orange 12 is the larger tin; add Orange 2 cups.', []],
    ['Target 5% body fat, said the coach.', []],
  ]);
});

describe('what a company is, behind its name', () => {
  table([
    ['Kingfisher, owner of DIY shops, has no debt in its market.', ['Kingfisher → XLON:KGF']],
    ['A kingfisher, owner of the stream, dived. Kingfisher, a blue bird, came next.', []],
    ['They wrote of Nike, goddess of victory.', []],
    ['The third album, Alphabet, opens loudly.', []],
    ['She opened the door of her Rolls-Royce, and left.', []],
    ['He sold the last of his Diageo and Unilever shares.', ['Diageo → XLON:DGE', 'Unilever → XLON:ULVR']],
    ['The Santander league resumes on Saturday.', []],
  ]);
});

describe('the Nikkei and the Dow Jones as index and as source', () => {
  table([
    ['Markets tumbled, with the Nikkei closing down 7.9 percent.', ['Nikkei → IDX:N225']],
    ['In an interview with the Nikkei he ruled it out.', []],
    ['Economists polled by Dow Jones see sales up 0.3%.', []],
    ['Dow Jones rose 0.3%.', ['Dow Jones → IDX:DJI']],
  ]);
});

describe('short Han names inside longer words', () => {
  table([
    ['万科股价涨3%。', ['万科 → XHKG:2202']],
    ['万科、网易今日走强。', ['万科 → XHKG:2202', '网易 → XHKG:9999']],
    ['数万科学家参加了会议。', []],
    ['全网易拉罐最便宜的店。', []],
  ]);
});

describe('codes that stand close to something else', () => {
  table([
    [
      'We removed 7203.T and VOD.L. UBS disagrees.',
      ['7203.T → XTKS:7203', 'VOD.L → XLON:VOD', 'UBS → XSWX:UBSG'],
    ],
    [
      'Teck Resources Limited (TSX: TECK.A and TECK.B) said so.',
      ['Teck Resources Limited → XTSE:TECK.B', 'TSX: TECK.A → XTSE:TECK.A', 'TECK.B → XTSE:TECK.B'],
    ],
    ['Long $SPX, short $BTC.', ['$SPX → IDX:SPX', '$BTC → CRYPTO:BTCUSD']],
    [
      'Zorblat plc (LON:ZZQX) insiders bought. Zorblat is growing.',
      ['Zorblat plc → XLON:ZZQX', 'LON:ZZQX → XLON:ZZQX', 'Zorblat → XLON:ZZQX'],
    ],
    ['AIM-quoted Zorblat (LON: ZZQX) fell.', ['Zorblat → XLON:ZZQX', 'LON: ZZQX → XLON:ZZQX']],
  ]);
});

describe('two names and what both do', () => {
  const about = 'Boeing, Ryanair and Lufthansa fell. ';
  const named = ['Boeing → XNYS:BA', 'Ryanair → XDUB:RYA', 'Lufthansa → XETR:LHA'];
  table([
    [
      `${about}Delta and Southwest Airlines said so.`,
      [...named, 'Delta → XNYS:DAL', 'Southwest Airlines → XNYS:LUV'],
    ],
    [`${about}Delta and Mississippi blues bands played.`, named],
    ['Mount Linde hosts a herd of elk.', []],
    ['My Tesla broke down on the bridge.', []],
    ['Die Linde-Aktie gab nach.', ['Linde → XNAS:LIN']],
  ]);
});

describe('a fund by its code alone', () => {
  table([
    ['Bank stocks (KRE) slid 2%.', ['KRE → ARCX:KRE']],
    ['Bank stocks (CPI) slid 2%.', []],
    ['The old town (KRE) has a fair.', []],
    ['Gold (XAU/USD) printed $3,700.', ['Gold → CMD:XAUUSD', 'XAU/USD → CMD:XAUUSD']],
    ['CGI Inc. (GIB-A-T) fell.', ['CGI Inc. → XTSE:GIB.A', 'GIB-A-T → XTSE:GIB.A']],
    ['Puma (PUMG.DE) rose.', ['Puma → XETR:PUM', 'PUMG.DE → XETR:PUM']],
  ]);
});
