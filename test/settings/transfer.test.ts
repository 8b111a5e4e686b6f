import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings, settingsSchema, type Settings } from '@/lib/settings/schema';
import { differences, exportSettings, readImport } from '@/lib/settings/transfer';

const known = [{ id: 'yahoo', onByDefault: true }];
const present: Settings = { ...defaultSettings, welcomed: true, sources: [{ id: 'yahoo', on: true }] };
const read = (settings: unknown) => readImport(JSON.stringify(settings), present, known);

describe('a settings file', () => {
  it('that was exported changes nothing when it is read again', () => {
    const imported = readImport(exportSettings(present), present, known);
    expect(imported).toEqual({ ok: true, settings: present, changes: [] });
  });

  it('tells what it would change, setting by setting', () => {
    const imported = read({
      ...present,
      display: { ...present.display, theme: 'dark' },
      offSites: ['example.com'],
    });
    expect(imported).toMatchObject({
      ok: true,
      changes: [
        { path: 'display.theme', from: '"auto"', to: '"dark"' },
        { path: 'offSites', from: '[]', to: '["example.com"]' },
      ],
    });
  });

  it('does not answer the welcome page, and drops keys and unknown settings', () => {
    const imported = read({ ...present, welcomed: false, keys: { yahoo: 'secret' }, vault: 1 });
    expect(imported).toEqual({ ok: true, settings: present, changes: [] });
  });

  it('leaves a section alone that it cannot read', () => {
    const odd = { ...present, hover: { ask: 'soon' }, prefetch: true };
    expect(read(odd)).toMatchObject({ ok: true, changes: [{ path: 'prefetch', from: 'false', to: 'true' }] });
  });

  it.each([['not JSON'], ['[]'], ['{"version":99}'], ['null'], ['{}']])('like %s is refused', (text) => {
    expect(readImport(text, present, known)).toEqual({ ok: false, problem: 'unreadable' });
  });

  it('above the size limit is not even parsed', () => {
    expect(readImport(' '.repeat(300_000), present, known)).toEqual({ ok: false, problem: 'tooLarge' });
  });
});

describe('a hostile settings file', () => {
  const odd = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('__proto__', 'constructor', '\u202Etxt', 'javascript:alert(1)', 1e308, -0, []),
  );
  const section = fc.oneof(
    odd,
    fc.dictionary(
      fc.oneof(
        fc.constantFrom('__proto__', 'constructor', 'ask', 'theme', 'rsiPeriod', 'corrections'),
        fc.string(),
      ),
      odd,
    ),
  );
  const file = fc.record(
    Object.fromEntries(
      [...Object.keys(defaultSettings), 'vault', 'keys', '__proto__'].map((name) => [name, section]),
    ),
    { requiredKeys: [] },
  );

  it('never becomes settings that the schema refuses, answers the welcome page, or touches a prototype', () => {
    fc.assert(
      fc.property(file, fc.boolean(), (content, current) => {
        const text = JSON.stringify(current ? { ...content, version: 1 } : content);
        const imported = readImport(text, present, known);
        const settings = imported.ok ? imported.settings : present;
        expect(settingsSchema.safeParse(settings).success).toBe(true);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(present).sort());
        expect(settings.welcomed).toBe(present.welcomed);
        expect(Object.getPrototypeOf(settings)).toBe(Object.prototype);
        expect(Reflect.has({}, 'ask')).toBe(false);
      }),
    );
  });

  it('of any text is refused with a reason or read, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const imported = readImport(text, present, known);
        expect(imported.ok || ['unreadable', 'tooLarge'].includes(imported.problem)).toBe(true);
      }),
    );
  });
});

it('finds no difference between equal trees, whatever the order of their keys', () => {
  expect(differences({ a: 1, b: { c: [1] } }, { b: { c: [1] }, a: 1 })).toEqual([]);
});
