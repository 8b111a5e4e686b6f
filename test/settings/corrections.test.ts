import { describe, expect, it } from 'vitest';
import { withCorrection } from '@/lib/settings/corrections';
import { defaultSettings } from '@/lib/settings/schema';

const never = { surface: 'Target', instrument: null };
const corrections = (...list: Parameters<typeof withCorrection>[1][]) =>
  list.reduce(withCorrection, defaultSettings).recognition.corrections;

describe('a correction', () => {
  it('is added, and takes the place of an earlier one for the same words and site', () => {
    const means = { surface: 'Target', instrument: 'XNYS:TGT' };
    expect(corrections(never, means)).toEqual([means]);
    expect(corrections(never, { ...means, site: 'example.com' })).toEqual([
      never,
      { ...means, site: 'example.com' },
    ]);
  });

  it.each([
    { surface: '', instrument: null },
    { surface: 'x'.repeat(101), instrument: null },
    { surface: 'x', instrument: 5 as unknown as null },
  ])('that is none changes nothing: %j', (odd) => expect(corrections(never, odd)).toEqual([never]));
});
