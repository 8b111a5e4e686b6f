import { alphavantage } from './sources/alphavantage';
import { cnbc } from './sources/cnbc';
import { eastmoney } from './sources/eastmoney';
import { eodhd } from './sources/eodhd';
import { finnhub } from './sources/finnhub';
import { fmp } from './sources/fmp';
import { frankfurter } from './sources/frankfurter';
import { marketstack } from './sources/marketstack';
import { massive } from './sources/massive';
import { naver } from './sources/naver';
import { sample } from './sources/sample';
import { tencent } from './sources/tencent';
import { tiingo } from './sources/tiingo';
import { twelvedata } from './sources/twelvedata';
import { yahoo } from './sources/yahoo';
import type { Source } from './types';

/** Every source, in the order in which they are asked unless the reader chose another. Sample data come last: they never stand in. */
export const registry: readonly Source[] = [
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
  sample,
];
