import type { Find } from '../candidate';
import { findBare } from './bare';
import { findBloomberg } from './bloomberg';
import { findCashtags } from './cashtag';
import { findCodes } from './code';
import { findIndices } from './index';
import { findIsins } from './isin';
import { findPairs } from './pair';
import { findPrefixed } from './prefixed';
import { findSuffixed } from './suffixed';

/** Every notation but names, strongest first: where two claim one place, the earlier wins among equals. */
export const NOTATIONS: readonly Find[] = [
  findPrefixed,
  findSuffixed,
  findIndices,
  findPairs,
  findCashtags,
  findBloomberg,
  findIsins,
  findCodes,
  findBare,
];
