/** What can go wrong. The first group happens to the connection or the whole answer, the second inside the data of a symbol. */
export const FAULTS = [
  'hang', // no answer, ever
  'slow', // an answer after `delayMs`
  'reset', // connection closed without an answer
  'truncated', // the body stops in the middle
  'serverError', // 500
  'throttled', // 429, text, with Retry-After when `retryAfter` is set
  'html', // 200, a web page
  'forbiddenHtml', // 403, a web page
  'huge', // a body of 5 MB
  'redirect', // 302 to another host
  'unauthorized', // the source's own words for a wrong key
  'forbiddenPlan', // the source's own words for "not in your plan"
  'throttledInside', // HTTP 200 with the source's own words for "too fast"
  'quota', // the source's own words for "used up today"
  'notFound', // the source does not know the symbol
  'nullHoles', // every seventh bar null
  'noBars', // a valid symbol without history
  'fewBars', // ten bars
  'todayNull', // today's close is null after the bell
  'duplicateLive', // today's bar twice, the second with the trade's time stamp
  'coarse', // months instead of days
  'flat', // Yahoo's spark in its other form
  'noCurrency',
  'unitFlip', // pence labelled as pounds
  'oddShape', // the source's own oddity: see each fake
] as const;

export type FaultKind = (typeof FAULTS)[number];

export interface Fault {
  kind: FaultKind;
  /** A source's name; all sources when absent. */
  source?: string;
  /** One host of it. */
  host?: string;
  /** Part of the path and query. */
  path?: string;
  /** A symbol in the source's notation; all when absent. */
  symbol?: string;
  /** Wears off after so many answers. */
  times?: number;
  /** Seconds or an HTTP date. */
  retryAfter?: string;
  delayMs?: number;
}
