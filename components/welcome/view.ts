import type { PresetSite } from '@/lib/sites/presets';
import type { Settings } from '@/lib/settings/schema';

/** Where Quotemark may read, as the welcome page asks it. */
export type Where = 'preset' | 'every' | 'click';

export interface WelcomeView {
  /** `refused`: the browser's question was answered with no. */
  state: 'asking' | 'refused' | 'done';
  presets: readonly PresetSite[];
  display: Settings['display'];
  locale: string;
}

/** `onStart` runs inside the click: it asks the browser for the sites. */
export interface WelcomeEvents {
  onStart: (where: Where, lists: boolean) => void;
  onOptions: () => void;
}
