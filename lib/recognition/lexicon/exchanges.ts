/**
 * Companies that run an exchange, by the names they share with it. As a venue ("listed on the London Stock Exchange", "SGX data") the
 * name is no instrument.
 */
export const EXCHANGE_NAMES: ReadonlySet<string> = new Set(
  `London Stock Exchange|Singapore Exchange|SGX|Hong Kong Exchange|Hong Kong Exchanges|Hong Kong Exchanges and Clearing|HKEX|HKEx|Euronext|Nasdaq|NASDAQ|Cboe|CBOE|CME|B3|ASX|Bursa Malaysia|TMX|JPX|Japan Exchange
   |BSE|MCX|NSE|ICE|Intercontinental Exchange|Borsa Italiana|Tadawul|Saudi Tadawul|Philippine Stock Exchange|Australian Securities Exchange|Tradegate|港交所|香港交易所`
    .split('|')
    .map((name) => name.trim()),
);
