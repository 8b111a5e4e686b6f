import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockIn, dayIn, instantOf, isZone } from '@/lib/market/zone';

const ZONES = [
  'America/New_York',
  'Europe/London',
  'Asia/Hong_Kong',
  'Asia/Kolkata',
  'Australia/Sydney',
  'Pacific/Auckland',
  'UTC',
];

describe('zones', () => {
  it.each([
    ['America/New_York', '2026-03-08T06:59Z', '2026-03-08', 119],
    ['America/New_York', '2026-03-08T07:00Z', '2026-03-08', 180],
    ['Europe/London', '2026-10-25T00:30Z', '2026-10-25', 90],
    ['Europe/London', '2026-10-25T01:30Z', '2026-10-25', 90],
    ['Asia/Kolkata', '2026-10-09T20:00Z', '2026-10-10', 90],
    ['UTC', '2026-10-09T00:00Z', '2026-10-09', 0],
  ])('in %s %s is %s, minute %i', (zone, time, day, minutes) => {
    expect(clockIn(zone, Date.parse(time))).toMatchObject({ day, minutes });
  });

  it('turn a local time into an instant and back, DST or not', () => {
    // Local times from 04:00 on: no zone here skips them.
    const days = integer({ min: 0, max: 9_000 });
    assert(
      property(constantFrom(...ZONES), days, integer({ min: 240, max: 1_439 }), (zone, offset, minutes) => {
        const day = new Date(Date.UTC(2010, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
        const instant = instantOf(day, minutes, zone);
        const clock = clockIn(zone, instant);
        return clock.day === day && clock.minutes === minutes && dayIn(zone, instant) === day;
      }),
    );
  });

  it.each([
    ['Europe/Berlin', true],
    ['Mars/Olympus', false],
    ['', false],
  ])('know whether %j exists', (zone, known) => {
    expect(isZone(zone)).toBe(known);
  });
});
