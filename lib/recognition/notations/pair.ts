import type { Candidate } from '../candidate';
import { COINS, CURRENCIES, CURRENCY_WORDS, MAJORS } from '../lexicon/currencies';

const SLASHED = /(?<![A-Za-z0-9/])([A-Z]{3,5})(\/|-)([A-Z]{3,4})(?:=X)?(?![A-Za-z0-9/-])/g;
const JOINED = /(?<![A-Za-z0-9])([A-Z]{3})([A-Z]{3})(?:=X)?(?![A-Za-z0-9])/g;
const SPOKEN =
  /(?<![A-Za-z])(dollar|euro|pound|sterling|yen|yuan|renminbi|franc|won|rupee|aussie|loonie|kiwi|ruble|rouble|lira|peso|real|rand|krona|krone)([-/])(dollar|yen|yuan|renminbi|franc|sterling|pound|won|rupee|euro|ruble|rouble|lira|peso|real|rand|krona|krone)(?![A-Za-z])/gi;
const CJK_PAIR =
  /(ドル|ユーロ|ポンド|豪ドル|원|달러|유로|엔|美元|欧元|歐元|英镑|英鎊|日元|日圓|人民币|人民幣|港元|港币)[/·・兑兌対](ドル|円|원|달러|유로|엔|美元|日元|日圓|人民币|人民幣|港元|离岸人民币)/g;

/** `EUR/USD`, `USDJPY`, `BTC-USD`, "dollar-yen", ドル/円: price is quote units for one base. */
export function findPairs(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const m of text.matchAll(SLASHED)) {
    const [whole, base = '', mark, quote = ''] = m;
    if (quote === 'BTC' && mark === '/' && base !== quote && COINS.has(base)) {
      found.push(pair(m.index, whole, `CRYPTO:${base}BTC`));
      continue;
    }
    if (!CURRENCIES.has(quote) && quote !== 'USDT') continue;
    if (CURRENCIES.has(base) && base !== quote && (mark === '/' || MAJORS.has(base)))
      found.push(pair(m.index, whole, rate(base, quote)));
    else if (COINS.has(base))
      found.push(pair(m.index, whole, `CRYPTO:${base}${quote === 'USDT' ? 'USD' : quote}`));
  }
  for (const m of text.matchAll(JOINED)) {
    const [whole, base = '', quote = ''] = m;
    if (MAJORS.has(base) && MAJORS.has(quote) && base !== quote)
      found.push(pair(m.index, whole, rate(base, quote)));
    else if (COINS.has(base) && quote === 'USD') found.push(pair(m.index, whole, `CRYPTO:${base}USD`));
  }
  for (const pattern of [SPOKEN, CJK_PAIR]) {
    for (const m of text.matchAll(pattern)) {
      const words = m[0].split(/[-/·・兑兌対]/);
      const [a, b] = words.map((w) => CURRENCY_WORDS.get(w.toLowerCase()));
      if (a && b && a !== b) found.push(pair(m.index, m[0], `FX:${conventional(a, b)}`));
    }
  }
  return found;
}

/** Metals have currency codes too, but stand among the commodities. */
const rate = (base: string, quote: string): string =>
  `${/^X(?:AU|AG|PT|PD)$/.test(base) ? 'CMD' : 'FX'}:${base}${quote}`;

const pair = (start: number, surface: string, id: string): Candidate => ({
  start,
  end: start + surface.length,
  notation: 'pair',
  code: surface,
  ids: [id],
  needs: 'nothing',
});

/** "dollar-yen" and the Korean "won-dollar" name one rate: the currency that the market puts first leads. */
function conventional(a: string, b: string): string {
  const order = ['EUR', 'GBP', 'AUD', 'NZD', 'USD', 'CAD', 'CHF'];
  const rank = (c: string) => (order.includes(c) ? order.indexOf(c) : order.length);
  return rank(a) <= rank(b) ? a + b : b + a;
}
