import type { Claim, Verdict } from '../types';
import { judgeChange, judgeIntraday } from './change';
import { judgeExtreme, judgeRank } from './extreme';
import { judgeLevel } from './level';
import { judgeRun } from './run';
import type { Series } from './series';
import { judgeAverage, judgeRsi, judgeRsiRank } from './technical';
import { referencesOf, type Publication } from './when';
import { cannotTell } from './told';

/**
 * Holds a claim against the prices of its instrument as they stood at publication. What came later never counts. A statement
 * that may have been made during a session is not held against the close alone: any price of that session will do, and without
 * the session's range the answer is that one cannot tell.
 */
export function judge(claim: Claim, series: Series | null, publication: Publication): Verdict {
  const first = judgeAs(claim, series, publication);
  if (first.verdict === 'agree' || first.verdict === 'close' || !claim.mayMean) return first;
  // "its worst month since 2020, with a loss of 9.3 %": the figure may be that of the month.
  const others = claim.mayMean.map((period) => judgeAs({ ...claim, period }, series, publication));
  const right = others.find(({ verdict }) => verdict === 'agree');
  if (first.verdict === 'cannot tell') return right ?? first;
  return right ?? others.find(({ verdict }) => verdict === 'close' || verdict === 'cannot tell') ?? first;
}

function judgeAs(claim: Claim, series: Series | null, publication: Publication): Verdict {
  if (claim.instrument === null) return cannotTell({ say: 'noInstrument' });
  if (!claim.checkable) return cannotTell({ say: 'uncheckable' });
  if (!series || series.candles.length === 0) return cannotTell({ say: 'noHistory' });
  if (claim.period.kind === 'unknown') return cannotTell({ say: 'noDay' });
  const day = 'day' in claim.period ? claim.period.day : undefined;
  const references = referencesOf(series, publication, day);
  if (references.length === 0) return cannotTell({ say: 'notCovered' });
  switch (claim.metric) {
    case 'change_pct':
    case 'change_pts':
    case 'drawdown_pct':
    case 'multiple':
      return judgeChange(claim, series, references, publication.day);
    case 'intraday_extreme_pct':
    case 'intraday_extreme_pts':
      return judgeIntraday(claim, series, references, publication.day);
    case 'level':
      return judgeLevel(claim, series, references);
    case 'extreme':
      return judgeExtreme(claim, series, references, publication.day);
    case 'move_rank':
      return judgeRank(claim, series, references, publication.day);
    case 'streak':
      return judgeRun(claim, series, references, publication);
    case 'rsi_level':
      return judgeRsi(claim, series, references);
    case 'rsi_rank':
      return judgeRsiRank(claim, series, references, publication.day);
    case 'moving_average':
      return judgeAverage(claim, series, references);
    case 'market_value':
    case 'market_value_change':
    case 'forward_pe':
    case 'trailing_pe':
      return cannotTell({ say: 'uncheckable' });
  }
}
