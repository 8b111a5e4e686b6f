import type { Fake } from '../fake';
import { alphavantage } from './alphavantage';
import { cnbc } from './cnbc';
import { eastmoney } from './eastmoney';
import { eodhd } from './eodhd';
import { finnhub } from './finnhub';
import { fmp } from './fmp';
import { frankfurter } from './frankfurter';
import { marketstack } from './marketstack';
import { massive } from './massive';
import { naver } from './naver';
import { tencent } from './tencent';
import { tiingo } from './tiingo';
import { twelvedata } from './twelvedata';
import { yahoo } from './yahoo';

/** Every source's fake; a test demands one for each source of the registry. */
export const fakes: readonly Fake[] = [
  yahoo,
  cnbc,
  tencent,
  frankfurter,
  naver,
  eastmoney,
  twelvedata,
  finnhub,
  eodhd,
  fmp,
  alphavantage,
  tiingo,
  massive,
  marketstack,
];
