import { browser } from '#imports';
import { signal } from '@preact/signals';
import { forReader } from '@/components/shared/colours';
import type { OptionsView } from '@/components/settings/view';
import { exchangeOf } from '@/lib/instruments/exchanges';
import { coverageOf } from '@/lib/market/coverage';
import { registry } from '@/lib/market/registry';
import type { Source } from '@/lib/market/types';
import { defaultSettings } from '@/lib/settings/schema';
import { createSettings } from '@/lib/settings/storage';
import { openVault } from '@/lib/settings/vault';
import { neverRead } from '@/lib/sites/neverRead';
import { presetSites } from '@/lib/sites/presets';
import { openStore } from '@/lib/store';

export const settings = createSettings(browser.storage.local, browser.storage.onChanged, registry);
/** Keys go from this page into the database and never through a message. */
export const vault = openVault(openStore({ indexedDB: globalThis.indexedDB }));

const placesOf = (source: Source) => {
  const { exchanges, ...coverage } = coverageOf(source);
  return { ...coverage, places: exchanges.map((mic) => exchangeOf(mic)?.name ?? mic) };
};

/** Main exchanges of the core list's markets, in the order that the reader meets them. */
const MAIN =
  'US XHKG XSHG XSHE XTKS XKRX XTAI XSES XASX XNSE XLON XETR XPAR XAMS XBRU XMIL XMAD XLIS XSWX XWBO XSTO XCSE XHEL XOSL XTSE BVMF OTCM'.split(
    ' ',
  );

/** The page's whole state. */
export const view = signal<OptionsView>({
  settings: defaultSettings,
  reset: [],
  sources: registry.map((source) => ({ ...source, coverage: placesOf(source) })),
  exchanges: MAIN.map((code) => ({ code, name: exchangeOf(code)?.name ?? code })),
  states: [],
  refused: [],
  keys: {},
  tests: {},
  lists: [],
  updatingLists: false,
  everySite: false,
  hosts: [],
  presets: presetSites,
  neverRead,
  undo: false,
  version: browser.runtime.getManifest().version,
  language: browser.i18n.getUILanguage(),
  locale: browser.i18n.getUILanguage(),
  now: Date.now(),
});

export function update(change: Partial<OptionsView>): void {
  const next = { ...view.value, ...change, now: Date.now() };
  view.value = { ...next, locale: forReader(next.settings.display, next.language).locale };
}
