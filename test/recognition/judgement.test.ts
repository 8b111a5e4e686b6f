import { describe, expect, it } from 'vitest';
import { blocksOf, careful, coreRecogniser, marks } from './core';

type Case = [text: string, expected: string[]];
const table = (cases: Case[]) =>
  it.each<Case>(cases)('%s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

/** The marks of "Nvidia, Broadcom and Micron Technology". */
const named = (): string[] => ['Nvidia → XNAS:NVDA', 'Broadcom → XNAS:AVGO', 'Micron Technology → XNAS:MU'];

describe('a word that is a company too', () => {
  table([
    ['Target Corp. raised its price target.', ['Target Corp. → XNYS:TGT']],
    ['Shares of Target fell 3% after the retailer cut its forecast.', ['Target → XNYS:TGT']],
    ['The bank reached its Target of 2% growth.', []],
    [
      'Meta Platforms grew. Analysts at a bank like Meta.',
      ['Meta Platforms → XNAS:META', 'Meta → XNAS:META'],
    ],
    ['A Meta-analysis of 40 trials found a 12% fall in sales of eggs.', []],
    ['Visa applications rose by 20% last year.', []],
    ['Visa shares rose 2% on strong earnings.', ['Visa → XNYS:V']],
    ['Apple pie sales rose 5% at the market.', []],
    ['Apple gained 1.4% to $551.80.', ['Apple → XNAS:AAPL']],
    ['The Amazon rainforest lost 3% of its trees.', []],
    ['Union Pacific gained; the European Union did not.', ['Union Pacific → XNYS:UNP']],
    ['Jeff Shell told investors that profit rose 3%.', []],
    ['Microsoft Azure grew 20% while Microsoft rose 2%.', ['Microsoft → XNAS:MSFT']],
  ]);
});

describe('a name that is a word in an article about companies', () => {
  const about = 'Nvidia, Broadcom and Micron Technology rose 2%. ';
  table([
    [`${about}Rivals such as Shell are cheaper.`, [...named(), 'Shell → XLON:SHEL']],
    [`${about}Apple will open its own store.`, [...named(), 'Apple → XNAS:AAPL']],
    [`${about}Shell and Apple tracked the market.`, [...named(), 'Shell → XLON:SHEL', 'Apple → XNAS:AAPL']],
    [`${about}Target practice begins at noon.`, named()],
    [`${about}Apple trees bloom.`, named()],
    [`${about}Netflix-style dramas and Alphabet soup.`, named()],
    [
      'United Airlines rose 3%. United shares led, and Leeds United won.',
      ['United Airlines → XNAS:UAL', 'United → XNAS:UAL'],
    ],
    ['Swiss Re und Zurich legten zu, in Zürich schneite es.', ['Swiss Re → XSWX:SREN', 'Zurich → XSWX:ZURN']],
  ]);
});

describe('names as German and Korean bend them', () => {
  const bent: Case[] = [
    ['Die Aktien der Deutschen Bank legten zu.', ['Deutschen Bank → XETR:DBK']],
    ['Volkswagens Vorzüge gaben nach, Alles in allem.', ['Volkswagen → XETR:VOW3']],
    ['애플은 2% 올랐고 테슬라가 내렸다.', ['애플 → XNAS:AAPL', '테슬라 → XNAS:TSLA']],
    ['애플리케이션 시장이 커졌다. 카카오톡을 켰다.', []],
    ['현대차그룹이 투자를 늘렸다.', ['현대차그룹 → XKRX:005380']],
    ['기아 문제를 논의했다. 주가는 3% 올랐다.', []],
  ];
  it.each<Case>(bent)('%s', (text, expected) => {
    const lang = /[가-힣]/.test(text) ? 'ko' : 'de';
    const { mentions } = coreRecogniser().read([{ id: 0, text, lang }], undefined, careful);
    expect(mentions.map((m) => `${m.surface} → ${m.instrument}`)).toEqual(expected);
  });
});

describe('coins by their letters', () => {
  table([
    ['DOGE and ADA led altcoins.', ['DOGE → CRYPTO:DOGEUSD', 'ADA → CRYPTO:ADAUSD']],
    ['The ADA protects workers at the NEAR site.', []],
    ['ETH/BTC hit 0.034.', ['ETH/BTC → CRYPTO:ETHBTC']],
  ]);
});

describe('capitals that are symbols too', () => {
  table([
    ['Artificial intelligence (AI) stocks rose 3% on GDP and PMI data, the CEO said on CNBC.', []],
    ['IT budgets in the US and the UK rose 5%; ALL sectors gained ON the day.', []],
    ['The initial public offering (IPO) priced at $20 a share.', []],
    [
      'Apple (AAPL) rose. AAPL has gained 20% this year.',
      ['Apple → XNAS:AAPL', 'AAPL → XNAS:AAPL', 'AAPL → XNAS:AAPL'],
    ],
    ['Agilent Technologies (A) rose 2%. A rival fell.', ['Agilent Technologies → XNYS:A', 'A → XNYS:A']],
  ]);
});

describe('a code that the article wrote and prose is full of', () => {
  table([
    [
      'C3.ai (AI) jumped 10%. The AI boom continues. AI shares rose.',
      ['C3.ai → XNYS:AI', 'AI → XNYS:AI', 'AI → XNYS:AI'],
    ],
    [
      'Visa Inc. (V) and Mastercard (MA) fell. V and MA lost 4%.',
      [
        'Visa Inc. → XNYS:V',
        'V → XNYS:V',
        'Mastercard → XNYS:MA',
        'MA → XNYS:MA',
        'V → XNYS:V',
        'MA → XNYS:MA',
      ],
    ],
  ]);
});

describe('places, products and owners', () => {
  table([
    ['PNC Park, Citi Field, Target Field and the Emirates Stadium were sold out.', []],
    ['Die Allianz Arena und die Commerzbank-Arena waren voll.', []],
    ['Bank of America Stadium hosted the final; the Lloyds Bank building was full.', []],
    ['Apple Watch sales fell 10% while Microsoft Teams grew.', []],
    ['Amazon-backed Anthropic and Meta-owned Instagram', ['Amazon → XNAS:AMZN', 'Meta → XNAS:META']],
    ['NEW YORK (AP) Stocks fell 2%.', []],
  ]);
});

describe('media and agencies', () => {
  table([
    ['Sources told the New York Times that Boeing would cut jobs.', ['Boeing → XNYS:BA']],
    ['"We see 3% growth," S&P said in a report on Boeing.', ['Boeing → XNYS:BA']],
    ['The S&P rose 1% to 5,000 points.', ['S&P → IDX:SPX']],
    ['He told the Nikkei that profit would rise.', []],
    ['Profit rose (Thomson Reuters) at Boeing / Reuters / on Friday.', ['Boeing → XNYS:BA']],
    ['The Nikkei rose 1.2% to 38,000.', ['Nikkei → IDX:N225']],
  ]);
});

describe('exchanges and indices', () => {
  table([
    ['The Nasdaq-listed company gained 3%.', []],
    ['The shares are listed on the Nasdaq and the London Stock Exchange.', []],
    ['The tech-heavy Nasdaq fell 2.2% to 15,168.', ['Nasdaq → IDX:COMP']],
    ['The S&P 500 energy sector fell 1%.', []],
    ['Nasdaq 100 futures rose 0.5%.', ['Nasdaq 100 → IDX:NDX']],
    ['The Dow added 48 points.', ['Dow → IDX:DJI']],
    ['The Dow was little changed.', ['Dow → IDX:DJI']],
    ['Dow Inc. cut jobs; Dow shares slid 2%.', ['Dow Inc. → XNYS:DOW']],
    ['Students of the Dow theory met.', []],
    ['(ASX: XJO)', ['ASX: XJO → IDX:ASX200']],
  ]);
});

describe('goods and currencies', () => {
  table([
    ['Gold traded near $2,340 an ounce.', ['Gold → CMD:XAUUSD']],
    ['She won the gold medal and $2,000 in prizes.', []],
    ['Brent crude rose 1% to $82 a barrel.', ['Brent crude → FUT:BZ1']],
    ['The council of Brent met on Monday.', []],
    ['Coffee was served before a raffle of watches worth $4,000.', []],
    ['It cost 48 Hong Kong dollars.', []],
    ['EUR/USD fell to 1.08 and USDJPY rose.', ['EUR/USD → FX:EURUSD', 'USDJPY → FX:USDJPY']],
  ]);
});

describe('Chinese, Japanese and Korean names', () => {
  table([
    ['騰訊(00700.HK)漲近4%,美團升逾5%。', ['騰訊 → XHKG:700', '00700.HK → XHKG:700', '美團 → XHKG:3690']],
    ['恒生指數全日跌83點。', ['恒生指數 → IDX:HSI']],
    ['トヨタ自動車は反落し、日経平均も下げた。', ['トヨタ自動車 → XTKS:7203', '日経平均 → IDX:N225']],
    ['삼성전자는 2% 상승했다.', ['삼성전자 → XKRX:5930'.replace('5930', '005930')]],
    ['我們煮了小米粥。', []],
  ]);
});

describe('what the article teaches', () => {
  it('holds before and after the line that taught it', () => {
    expect(
      marks([
        'Asiamet rallied on Friday.',
        'Asiamet Resources Limited (LON:ARS) will drill. Asiamet shares rose.',
      ]),
    ).toEqual([
      'Asiamet → XLON:ARS',
      'Asiamet Resources Limited → XLON:ARS',
      'LON:ARS → XLON:ARS',
      'Asiamet → XLON:ARS',
    ]);
  });

  it('opens a name at the listing that the article wrote', () => {
    expect(marks('JD.com Inc. (JD, 9618.HK) rose. JD.com fell.').at(-1)).toBe('JD.com → XNAS:JD');
    expect(marks('JD (JD, 9618.HK) fell. JD.com rose.').at(-1)).toBe('JD.com → XNAS:JD');
    expect(marks('JD.com (9618.HK, JD) fell. JD.com rose.').at(-1)).toBe('JD.com → XHKG:9618');
    expect(marks('JD.com (9618.HK) rose. JD.com fell.').at(-1)).toBe('JD.com → XHKG:9618');
  });

  it('opens a name at the listing that the reader prefers where the article wrote none', () => {
    expect(marks('Alibaba Group rose 2%.')).toEqual(['Alibaba Group → XHKG:9988']);
    expect(marks('Alibaba Group rose 2%.', { preferred: 'us' })).toEqual(['Alibaba Group → XNYS:BABA']);
    expect(marks('Alibaba Group rose 2%.', { preferred: ['XNYS'] })).toEqual(['Alibaba Group → XNYS:BABA']);
    expect(marks('Alibaba Group rose 2%.', { preferred: ['XLON', 'US', 'XHKG'] })).toEqual([
      'Alibaba Group → XNYS:BABA',
    ]);
    expect(marks('HSBC rose 2%.', { preferred: ['XTKS', 'XHKG', 'US'] })).toEqual(['HSBC → XHKG:5']);
    expect(marks('HSBC rose 2%.', { preferred: [] })).toEqual(['HSBC → XLON:HSBA']);
  });

  it('reaches later parts of the page through the context', () => {
    const recogniser = coreRecogniser();
    const first = recogniser.read(blocksOf('GetBusy plc (LON:GETB) rose 11%.'), undefined, careful);
    const later = recogniser.read(
      [{ id: 7, text: 'Insiders of GetBusy bought more.' }],
      first.context,
      careful,
    );
    expect(later.mentions).toMatchObject([{ block: 7, surface: 'GetBusy', instrument: 'XLON:GETB' }]);
  });

  it('asks for earlier blocks again when they would read otherwise now', () => {
    const recogniser = coreRecogniser();
    const first = recogniser.read(blocksOf('Meta is a prefix.', 'Nothing here.'), undefined, careful);
    expect(first.mentions).toEqual([]);
    const later = recogniser.read(
      [{ id: 9, text: 'Meta Platforms Inc. (META) rose 3%.' }],
      first.context,
      careful,
    );
    expect(later.again).toEqual([0]);
    const again = recogniser.read(blocksOf('Meta is a prefix.'), later.context, careful);
    expect(again.mentions).toMatchObject([
      { surface: 'Meta', instrument: 'XNAS:META', why: { ground: 'glossary' } },
    ]);
  });

  it('is not taught by a teaser, which reads by what it says itself', () => {
    const { mentions } = coreRecogniser().read(
      [
        { id: 0, text: 'Asiamet rallied on Friday.' },
        { id: 1, text: 'Asiamet Resources (LON:ARS) will drill', role: 'teaser' },
      ],
      undefined,
      careful,
    );
    expect(mentions.map((m) => `${m.block} ${m.surface}`)).toEqual(['1 Asiamet Resources', '1 LON:ARS']);
  });
});

describe('a bank that speaks of something else', () => {
  it.each([
    ['Analysts at Goldman Sachs raised their target on Boeing.', 'Goldman Sachs', 'commentator'],
    ['Goldman Sachs raised its price target on Boeing to $250.', 'Goldman Sachs', 'commentator'],
    ['Goldman Sachs shares rose 3% after earnings.', 'Goldman Sachs', undefined],
  ])('%s', (text, surface, role) => {
    const { mentions } = coreRecogniser().read(blocksOf(text), undefined, careful);
    expect(mentions.find((m) => m.surface === surface)?.role).toBe(role);
  });
});

describe('the reader', () => {
  const text = 'Apple rose 2% and Oklo (NYSE:OKLO) fell.';

  it('is obeyed when a word shall never be marked', () => {
    expect(marks(text, { corrections: [{ surface: 'Apple', instrument: null }] })).not.toContain(
      'Apple → XNAS:AAPL',
    );
  });

  it('is obeyed when a word means something else', () => {
    expect(
      marks('The widget maker Fnord grew.', { corrections: [{ surface: 'Fnord', instrument: 'XNAS:JD' }] }),
    ).toEqual(['Fnord → XNAS:JD']);
  });

  it('is obeyed on one site before everywhere', () => {
    const corrections = [
      { surface: 'Apple', instrument: null },
      { surface: 'Apple', instrument: 'XNAS:AAPL', site: 'example.com' },
    ];
    expect(marks(text, { corrections, site: 'example.com' })).toContain('Apple → XNAS:AAPL');
    expect(marks(text, { corrections, site: 'example.org' })).not.toContain('Apple → XNAS:AAPL');
  });

  it('gets only exchange-qualified notations and cashtags at the level "explicit"', () => {
    expect(
      marks('Oklo (NYSE:OKLO) and Apple (AAPL) rose; $TSLA fell; 9618.HK too.', { level: 'explicit' }),
    ).toEqual(['NYSE:OKLO → XNYS:OKLO', '$TSLA → XNAS:TSLA', '9618.HK → XHKG:9618']);
  });

  it('is told why', () => {
    const { mentions } = coreRecogniser().read(
      blocksOf('Oklo Inc. (NYSE:OKLO) rose. Oklo fell.'),
      undefined,
      careful,
    );
    expect(mentions.map((m) => [m.surface, m.why.ground, m.why.words])).toEqual([
      ['Oklo Inc.', 'glossary', 'Oklo Inc. (NYSE:OKLO)'],
      ['NYSE:OKLO', 'written', 'Oklo Inc. (NYSE:OKLO)'],
      ['Oklo', 'glossary', 'Oklo Inc. (NYSE:OKLO)'],
    ]);
  });
});
