import { exchangeOf } from '@/lib/instruments/exchanges';
import type { Instrument } from '@/lib/instruments/types';
import type { Quote } from '@/lib/model';

/** What a source's currency code means. */
export interface Unit {
  /** ISO code of the major unit; null when the source does not say. */
  currency: string | null;
  /** Quoted units in one major unit. */
  perMajor: number;
  /** Present when the source quotes in a minor unit. */
  quotedIn?: { code: string; perMajor: number };
}

/** Codes of minor units, case-sensitive: `GBp` is pence, `GBP` is pounds. */
const MINOR: Record<string, [currency: string, perMajor: number]> = {
  GBp: ['GBP', 100],
  GBX: ['GBP', 100],
  GBx: ['GBP', 100],
  GBPX: ['GBP', 100],
  GBPp: ['GBP', 100],
  ZAc: ['ZAR', 100],
  ZAC: ['ZAR', 100],
  ZARc: ['ZAR', 100],
  ILA: ['ILS', 100],
  ILa: ['ILS', 100],
  ILX: ['ILS', 100],
  KWF: ['KWD', 1000],
  USX: ['USD', 100],
  USx: ['USD', 100],
  USd: ['USD', 100],
};

/** Reads a currency code before anyone upper-cases it. */
export function unitOf(code: string | null | undefined): Unit {
  const text = code?.trim() ?? '';
  const minor = Object.hasOwn(MINOR, text) ? MINOR[text] : undefined;
  if (minor) {
    const [currency, perMajor] = minor;
    return { currency, perMajor, quotedIn: { code: text, perMajor } };
  }
  return { currency: /^[A-Za-z]{3,5}$/.test(text) ? text.toUpperCase() : null, perMajor: 1 };
}

/** A quoted number in major units, free of the noise of binary division. */
export const toMajor = (value: number, unit: Unit): number =>
  unit.perMajor === 1 ? value : Number((value / unit.perMajor).toPrecision(12));

/** Like `unitOf` for what is quoted: an index is points, whatever currency goes with it. */
export function unitFor(instrument: Instrument, code: string | null | undefined): Unit {
  const unit = unitOf(code);
  return instrument.kind === 'index' ? { currency: unit.currency ?? instrument.currency, perMajor: 1 } : unit;
}

/** The unit that an earlier quote was in. */
export const unitOfQuote = ({ currency, quotedIn }: Quote): Unit => ({
  currency,
  perMajor: quotedIn?.perMajor ?? 1,
  ...(quotedIn && { quotedIn }),
});

/** The unit of an instrument without asking anyone; undefined on exchanges that quote in a minor unit, some lines though not all. */
export function certainUnit(instrument: Instrument): Unit | undefined {
  const exchange = instrument.exchange === null ? undefined : exchangeOf(instrument.exchange);
  const doubtful = (instrument.kind !== 'index' && exchange?.minorUnit) || instrument.kind === 'future';
  return doubtful || instrument.currency === null
    ? undefined
    : { currency: instrument.currency, perMajor: 1 };
}
