import type { Verdict } from './sheet';
import { endsWord, isCjk, startsWord } from './text';
import type { Correction } from './types';

/** The corrections that hold on `site`: one a surface, the site's own before the general one. */
export function correctionsFor(
  site: string | undefined,
  corrections: readonly Correction[],
): Map<string, Correction> {
  const chosen = new Map<string, Correction>();
  for (const correction of corrections) {
    if (correction.site !== undefined && correction.site !== site) continue;
    const before = chosen.get(correction.surface);
    if (!before || before.site === undefined) chosen.set(correction.surface, correction);
  }
  return chosen;
}

/** Places of corrected words: a verdict where the reader named an instrument, a hole where nothing may be marked. */
export function applyCorrections(
  text: string,
  verdicts: readonly Verdict[],
  corrections: ReadonlyMap<string, Correction>,
): Verdict[] {
  let result = [...verdicts];
  for (const [surface, { instrument }] of corrections) {
    for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + surface.length)) {
      const end = at + surface.length;
      const cjk = isCjk(surface.charCodeAt(0));
      if (!cjk && (!startsWord(text, at) || !endsWord(text, end))) continue;
      if (instrument === null) result = result.filter((v) => v.start !== at || v.end !== end);
      else if (!result.some((v) => v.start <= at && v.end >= end && v.end - v.start > end - at)) {
        result = result.filter((v) => v.end <= at || v.start >= end);
        result.push({
          start: at,
          end,
          notation: 'name',
          instrument,
          why: { ground: 'reader', words: surface },
        });
      }
    }
  }
  return result.sort((a, b) => a.start - b.start);
}
