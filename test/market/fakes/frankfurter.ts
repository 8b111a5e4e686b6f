import { json, type Fake, type FakeRequest } from '../fake';

const ECB =
  'AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF IDR ILS INR ISK JPY KRW MXN MYR NOK NZD PHP PLN RON SEK SGD THB TRY USD ZAR'.split(
    ' ',
  );

/** Reference rates: the closes of finished working days. */
export const frankfurter: Fake = {
  source: 'frankfurter',
  hosts: ['api.frankfurter.dev'],
  symbols(url) {
    const { searchParams } = url;
    return [
      `${searchParams.get('base') ?? ''}${searchParams.get('symbols') ?? searchParams.get('quotes') ?? ''}`.toUpperCase(),
    ];
  },
  answer(request) {
    const [pair = ''] = frankfurter.symbols(request.url);
    const [base, quote] = [pair.slice(0, 3), pair.slice(3)];
    const { pathname, searchParams } = request.url;
    const range = /^\/v1\/(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(pathname);
    const lost = request.has('notFound', pair);
    if (range) {
      if (lost || !ECB.includes(base) || !ECB.includes(quote)) return json({ message: 'not found' }, 404);
      const rows = rates(request, pair, range[1] ?? '', range[2] ?? '');
      return json({
        amount: 1,
        base,
        start_date: range[1],
        end_date: range[2],
        rates: Object.fromEntries(rows.map(([date, rate]) => [date, { [quote]: rate }])),
      });
    }
    if (pathname !== '/v2/rates') return undefined;
    if (lost) return json({ message: 'invalid currency' }, 422);
    const rows = rates(request, pair, searchParams.get('from') ?? '', searchParams.get('to') ?? '');
    return json(rows.map(([date, rate]) => ({ date, base, quote, rate })));
  },
};

function rates(request: FakeRequest, pair: string, from: string, to: string): [string, number][] {
  if (request.has('noBars', pair)) return [];
  const line = request.world.line(`${pair}=X`);
  const finished = line.trading ? line.bars.slice(0, -1) : line.bars;
  return finished.filter(({ date }) => date >= from && date <= to).map(({ date, close }) => [date, close]);
}
