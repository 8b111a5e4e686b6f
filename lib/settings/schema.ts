import { z } from 'zod';

// Extension pages forbid `new Function`, which zod would otherwise try for speed.
z.config({ jitless: true });

/** Order of the list is the order in which sources are asked. */
const sourceChoice = z.object({ id: z.string(), on: z.boolean() });

const milliseconds = z.number().int().min(0).max(1500);

const correction = z.object({
  surface: z.string().min(1).max(100),
  instrument: z.string().nullable(),
  site: z.string().optional(),
});

/** Everything the reader can choose, but for API keys (vault) and site grants (the browser keeps those). */
export const settingsSchema = z.object({
  version: z.literal(1),
  /** The welcome page was answered; until then nothing is sent anywhere. */
  welcomed: z.boolean(),
  sources: z.array(sourceChoice),
  indicators: z.object({
    rsiPeriod: z.number().int().min(2).max(50),
    overbought: z.number().min(50).max(95),
    oversold: z.number().min(5).max(50),
  }),
  recognition: z.object({
    level: z.enum(['explicit', 'careful']),
    /** Which listing a name opens; a list: exchanges by market identifier, `US` for all of New York's, first asked first. */
    preferred: z.union([z.literal('home'), z.literal('us'), z.array(z.string().max(4)).max(40)]),
    corrections: z.array(correction),
  }),
  display: z.object({
    colours: z.enum(['auto', 'greenUp', 'redUp', 'colourBlind']),
    theme: z.enum(['auto', 'light', 'dark']),
    density: z.enum(['comfortable', 'compact']),
    marks: z.enum(['underline', 'dotted', 'tint', 'none']),
    which: z.enum(['all', 'first']),
    /** Locale that numbers and dates are written in; `auto` is the browser's language. */
    numbers: z.enum(['auto', 'en-US', 'en-GB', 'en-IN', 'de-DE', 'fr-FR', 'ja-JP', 'zh-CN']),
    underlineClaims: z.boolean(),
    badge: z.boolean(),
  }),
  hover: z.object({
    ask: milliseconds,
    showCached: milliseconds,
    show: milliseconds,
    close: milliseconds,
    modifier: z.enum(['none', 'alt', 'ctrl', 'shift']),
  }),
  prefetch: z.boolean(),
  /** Official lists of instruments that are downloaded every week; their hosts are asked for when they are switched on. */
  lists: z.array(z.enum(['nasdaq', 'otherUs', 'sec', 'hkex'])),
  /** Hosts where the reader switched Quotemark off although the browser grants them. */
  offSites: z.array(z.string()),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  version: 1,
  welcomed: false,
  sources: [],
  indicators: { rsiPeriod: 14, overbought: 70, oversold: 30 },
  recognition: { level: 'careful', preferred: 'home', corrections: [] },
  display: {
    colours: 'auto',
    theme: 'auto',
    density: 'comfortable',
    marks: 'underline',
    which: 'all',
    numbers: 'auto',
    underlineClaims: false,
    badge: true,
  },
  hover: { ask: 150, showCached: 300, show: 500, close: 300, modifier: 'none' },
  prefetch: false,
  lists: [],
  offSites: [],
};

/** What page scripts are told of the settings. */
export const pageSettings = ({ display, hover }: Settings): Pick<Settings, 'display' | 'hover'> => ({
  display,
  hover,
});
