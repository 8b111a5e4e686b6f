import { json, text, type Fake } from '../fake';
import { barsOf, latest, lineOf, RIGHT_KEY, withRawSplit } from './yahoo-like';

/** `oddShape`: raw closes with a 4:1 split named in `splitFactor`. */
export const tiingo: Fake = {
  source: 'tiingo',
  hosts: ['api.tiingo.com'],
  symbols({ pathname, searchParams }) {
    const daily = /^\/tiingo\/daily\/([^/]+)\/prices$/.exec(pathname);
    return daily?.[1] ? [decodeURIComponent(daily[1])] : (searchParams.get('tickers') ?? '').split(',');
  },
  answer(request) {
    const { pathname, searchParams } = request.url;
    if (request.has('unauthorized') || request.headers['authorization'] !== `Token ${RIGHT_KEY}`)
      return json({ detail: 'Invalid token.' }, 401);
    if (request.has('quota'))
      return text('Error: You have run over your daily request allocation. Please upgrade.', 429);
    if (request.has('forbiddenPlan'))
      return json({ detail: 'You do not have permission to access this data.' }, 403);
    if (pathname === '/iex/') {
      const rows = tiingo.symbols(request.url).flatMap((ticker) => {
        const line = lineOf(request, ticker);
        if (!line) return [];
        const { last, before } = latest(line);
        return [
          {
            ticker,
            timestamp: new Date(line.asOf).toISOString().replace('Z', '+00:00'),
            tngoLast: last.close,
            last: null,
            prevClose: before.close,
            open: last.open,
            high: last.high,
            low: last.low,
            mid: null,
            volume: last.volume,
          },
        ];
      });
      return json(rows);
    }
    const [ticker = ''] = tiingo.symbols(request.url);
    const line = lineOf(request, ticker);
    if (!line) return json({ detail: 'Not found.' }, 404);
    const plain = barsOf(request, line, ticker, searchParams.get('startDate') ?? '');
    const bars = request.has('oddShape')
      ? withRawSplit(plain, 4)
      : plain.map((bar) => ({ ...bar, splitFactor: 1 }));
    return json(bars.map(({ date, ...bar }) => ({ date: `${date}T00:00:00.000Z`, ...bar })));
  },
};
