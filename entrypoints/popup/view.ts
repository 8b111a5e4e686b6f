import { browser } from '#imports';
import { signal } from '@preact/signals';
import type { SummaryView } from '@/components/summary/view';
import { defaultSettings } from '@/lib/settings/schema';

/** The popup's whole state. */
export const view = signal<SummaryView>({
  state: 'loading',
  rows: [],
  reading: false,
  unreachable: false,
  sources: [],
  sourceNames: {},
  display: defaultSettings.display,
  locale: browser.i18n.getUILanguage(),
  now: Date.now(),
});

export function update(change: Partial<SummaryView>): void {
  view.value = { ...view.value, ...change, now: Date.now() };
}
