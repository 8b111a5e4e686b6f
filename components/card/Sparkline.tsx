import { i18n } from '#i18n';
import * as format from '@/lib/format';
import type { Insight } from '@/lib/insight/types';
import type { Day } from '@/lib/model';

const WIDTH = 300;
const HEIGHT = 40;
/** Room for the last point's dot. */
const EDGE = 4;

interface SparklineProps {
  points: Insight['spark'];
  /** Session of the article's publication; marked where it lies in these months. */
  published?: Day | undefined;
  money: (amount: number) => string;
  locale: string;
}

/** Closes of about three months as one line, the last one dotted; the sentence of its label says the same. */
export function Sparkline({ points, published, money, locale }: SparklineProps) {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const closes = points.map(({ close }) => close);
  const low = Math.min(...closes);
  const high = Math.max(...closes);
  const x = (index: number) => EDGE + (index / (points.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (close: number) =>
    high === low ? HEIGHT / 2 : HEIGHT - EDGE - ((close - low) / (high - low)) * (HEIGHT - 2 * EDGE);
  const path = closes.map((close, index) => `${index === 0 ? 'M' : 'L'}${at(x(index))} ${at(y(close))}`);
  const marked = points.findIndex(({ date }) => date === published);
  const words = i18n.t('card.spark', {
    first: money(first.close),
    from: format.day(first.date, locale),
    last: money(last.close),
    to: format.day(last.date, locale),
    low: money(low),
    high: money(high),
  });
  const label =
    marked >= 0 && published
      ? `${words}. ${i18n.t('card.sparkPublished', { date: format.day(published, locale) })}`
      : words;
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {marked >= 0 && <path class="published" d={`M${at(x(marked))} 0V${HEIGHT}`} />}
      <path class="line" d={path.join('')} />
      <circle class="dot" cx={at(x(points.length - 1))} cy={at(y(last.close))} r="2.5" />
    </svg>
  );
}

/** A tenth of a pixel is enough. */
const at = (length: number) => Math.round(length * 10) / 10;
