import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { migrate, migrations, type Migration } from '@/lib/settings/migrations/index';
import { readSettings } from '@/lib/settings/read';
import { defaultSettings, settingsSchema } from '@/lib/settings/schema';
import { createSettings } from '@/lib/settings/storage';

const known = [
  { id: 'yahoo', onByDefault: true },
  { id: 'cnbc', onByDefault: true },
  { id: 'sina', onByDefault: false },
];

const examples = readdirSync('test/settings/examples').map(
  (file) => JSON.parse(readFileSync(`test/settings/examples/${file}`, 'utf8')) as { version: number },
);

function store() {
  fakeBrowser.reset();
  const { local, onChanged } = fakeBrowser.storage;
  return createSettings(local, onChanged, known);
}

describe('migrations', () => {
  const current = defaultSettings.version;

  it('has an example and a step for every version before the present one', () => {
    const versions = Array.from({ length: current }, (_, index) => index + 1);
    expect(examples.map(({ version }) => version).sort((a, b) => a - b)).toEqual(versions);
    expect(migrations.map(({ from }) => from)).toEqual(versions.slice(0, -1));
  });

  it.each(examples)('reads the example of version $version without losing a section', (example) => {
    const { settings, reset } = readSettings(example, known);
    expect(reset).toEqual([]);
    expect(settingsSchema.safeParse(settings).success).toBe(true);
    expect(settings.indicators.rsiPeriod).toBe(9);
  });

  const chain: Migration[] = [
    { from: 1, step: (old) => ({ ...old, steps: ['1'] }) },
    { from: 2, step: (old) => ({ ...old, steps: [...(old['steps'] as string[]), '2'] }) },
  ];

  it('runs the steps in order, each once', () => {
    expect(migrate({ version: 1 }, 3, chain)).toEqual({ version: 3, steps: ['1', '2'] });
    expect(migrate({ version: 3 }, 3, chain)).toEqual({ version: 3 });
  });

  it('refuses a gap and a later version', () => {
    expect(() => migrate({ version: 0 }, 3, chain)).toThrow('No migration');
    expect(() => migrate({ version: 4 }, 3, chain)).toThrow('later');
  });
});

describe('reading', () => {
  it('starts with the defaults and the sources in the order of the registry', () => {
    const { settings, reset } = readSettings(undefined, known);
    expect(settings.sources).toEqual([
      { id: 'yahoo', on: true },
      { id: 'cnbc', on: true },
      { id: 'sina', on: false },
    ]);
    expect(settings).toEqual({ ...defaultSettings, sources: settings.sources });
    expect(reset).toEqual([]);
  });

  it('keeps the order chosen, adds new sources behind it, drops unknown ones', () => {
    const sources = [
      { id: 'cnbc', on: false },
      { id: 'gone', on: true },
    ];
    expect(readSettings({ ...defaultSettings, sources }, known).settings.sources).toEqual([
      { id: 'cnbc', on: false },
      { id: 'yahoo', on: true },
      { id: 'sina', on: false },
    ]);
  });

  it('leaves the sources alone when it knows no registry', () => {
    const sources = [{ id: 'gone', on: true }];
    expect(readSettings({ ...defaultSettings, sources }).settings.sources).toEqual(sources);
  });

  it('fills a setting that did not exist when they were stored, and drops one that is no more', () => {
    const { theme: _, ...display } = { ...defaultSettings.display, marks: 'tint', formerly: 1 };
    const { settings, reset } = readSettings({ ...defaultSettings, display }, known);
    expect(settings.display).toEqual({ ...defaultSettings.display, marks: 'tint' });
    expect(reset).toEqual([]);
  });

  it('sets back only the section that is broken, and says which', () => {
    const broken = { ...defaultSettings, hover: { ...defaultSettings.hover, ask: -1 }, welcomed: true };
    const { settings, reset } = readSettings(broken, known);
    expect(reset).toEqual(['hover']);
    expect(settings.hover).toEqual(defaultSettings.hover);
    expect(settings.welcomed).toBe(true);
  });

  it.each([null, 'text', [], { version: 'x' }, { version: 99 }, {}])('takes %j for unreadable', (raw) => {
    expect(readSettings(raw, known).reset).toEqual(['all']);
  });

  it('answers valid settings whatever is stored, and no prototype is touched', () => {
    const section = fc.oneof(fc.jsonValue(), fc.constant(JSON.parse('{"__proto__":{"polluted":1}}')));
    const raw = fc.record(
      Object.fromEntries(Object.keys(defaultSettings).map((name) => [name, section])) as Record<
        string,
        typeof section
      >,
    );
    fc.assert(
      fc.property(raw, (stored) => {
        const { settings } = readSettings({ ...stored, version: 1 }, known);
        expect(settingsSchema.safeParse(settings).success).toBe(true);
        expect('polluted' in settings.display).toBe(false);
      }),
    );
  });
});

describe('the store', () => {
  it('does not lose one of two changes made at once', async () => {
    const settings = store();
    await Promise.all([
      settings.update((s) => ({ ...s, welcomed: true })),
      settings.update((s) => ({ ...s, prefetch: true })),
    ]);
    expect(await settings.read()).toMatchObject({ welcomed: true, prefetch: true });
  });

  it('never stores what the schema refuses', async () => {
    const settings = store();
    await settings.update((s) => ({ ...s, indicators: { ...s.indicators, rsiPeriod: 1000 } }));
    expect((await settings.read()).indicators.rsiPeriod).toBe(14);
  });

  it('goes on after a change that threw', async () => {
    const settings = store();
    const failing = settings.update(() => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await settings.update((s) => ({ ...s, welcomed: true }))).toMatchObject({ welcomed: true });
  });

  it('tells of changes until its signal aborts', async () => {
    const settings = store();
    const ended = new AbortController();
    const seen: boolean[] = [];
    settings.watch((now) => seen.push(now.welcomed), ended.signal);
    await settings.update((s) => ({ ...s, welcomed: true }));
    ended.abort();
    await settings.update((s) => ({ ...s, welcomed: false }));
    expect(seen).toEqual([true]);
  });
});
