import { browser } from '#imports';
import { signal } from '@preact/signals';
import { forReader } from '@/components/shared/colours';
import type { WelcomeEvents, WelcomeView, Where } from '@/components/welcome/view';
import { LIST_PLACES, listOrigins } from '@/lib/instruments/lists/places';
import { defaultSettings } from '@/lib/settings/schema';
import { createSettings } from '@/lib/settings/storage';
import { EVERY_SITE, patternOf } from '@/lib/sites/patterns';
import { presetSites } from '@/lib/sites/presets';

export const settings = createSettings(browser.storage.local, browser.storage.onChanged);

export const view = signal<WelcomeView>({
  state: 'asking',
  presets: presetSites,
  display: defaultSettings.display,
  locale: browser.i18n.getUILanguage(),
});

export async function load(): Promise<void> {
  const { display, welcomed } = await settings.read();
  view.value = {
    ...view.value,
    ...forReader(display, browser.i18n.getUILanguage()),
    state: welcomed ? 'done' : 'asking',
  };
}

const origins: Record<Where, string[]> = {
  preset: presetSites.map(({ host }) => patternOf(host)),
  every: [EVERY_SITE],
  click: [],
};

const listIds = LIST_PLACES.map(({ id }) => id);

async function answered(granted: boolean, lists: boolean): Promise<void> {
  if (granted)
    await settings.update((now) => ({ ...now, welcomed: true, lists: lists ? listIds : now.lists }));
  view.value = { ...view.value, state: granted ? 'done' : 'refused' };
}

export const events: WelcomeEvents = {
  onStart(where, lists) {
    const wanted = [...origins[where], ...(lists ? listOrigins.map((origin) => `${origin}/*`) : [])];
    // First call in the click: browsers ask only then.
    const asked =
      wanted.length === 0 ? Promise.resolve(true) : browser.permissions.request({ origins: wanted });
    void asked.then((granted) => answered(granted, lists));
  },
  onOptions: () => void browser.runtime.openOptionsPage(),
};
