const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** ISO 4217 codes that news quotes against one another, metals too. */
export const CURRENCIES = words(
  `USD EUR JPY GBP CHF AUD NZD CAD CNY CNH HKD SGD KRW INR TWD THB IDR MYR PHP VND SEK NOK DKK PLN CZK HUF RON TRY ILS ZAR RUB BRL MXN ARS CLP COP
   PEN AED SAR QAR KWD EGP NGN KES PKR UAH KZT XAU XAG XPT XPD`,
);

/** Those that may stand joined: `EURUSD`. */
export const MAJORS = words(
  'USD EUR JPY GBP CHF AUD NZD CAD CNY CNH HKD SGD KRW INR SEK NOK DKK PLN CZK HUF TRY ILS ZAR RUB BRL MXN XAU XAG',
);

/** Coins whose pair with a currency is read without a list. */
export const COINS = words(
  'BTC ETH XRP SOL BNB DOGE ADA TRX LTC BCH DOT AVAX LINK XLM SHIB UNI ATOM ETC XMR TON NEAR APT SUI HBAR PEPE',
);

/** Currencies as words, for "dollar-yen" and ドル/円. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dollar: 'USD',
    euro: 'EUR',
    pound: 'GBP',
    sterling: 'GBP',
    yen: 'JPY',
    yuan: 'CNY',
    renminbi: 'CNY',
    franc: 'CHF',
    won: 'KRW',
    rupee: 'INR',
    aussie: 'AUD',
    loonie: 'CAD',
    kiwi: 'NZD',
    ruble: 'RUB',
    rouble: 'RUB',
    lira: 'TRY',
    peso: 'MXN',
    real: 'BRL',
    rand: 'ZAR',
    krona: 'SEK',
    krone: 'NOK',
    ドル: 'USD',
    ユーロ: 'EUR',
    ポンド: 'GBP',
    豪ドル: 'AUD',
    円: 'JPY',
    원: 'KRW',
    달러: 'USD',
    유로: 'EUR',
    엔: 'JPY',
    美元: 'USD',
    欧元: 'EUR',
    歐元: 'EUR',
    英镑: 'GBP',
    英鎊: 'GBP',
    日元: 'JPY',
    日圓: 'JPY',
    人民币: 'CNY',
    人民幣: 'CNY',
    离岸人民币: 'CNH',
    港元: 'HKD',
    港币: 'HKD',
  }),
);
