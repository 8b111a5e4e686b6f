import { i18n } from '#i18n';
import { Choice, Section, Toggle } from './Setting';
import type { OptionsEvents } from './view';
import * as format from '@/lib/format';
import type { Settings } from '@/lib/settings/schema';

interface DisplayProps {
  settings: Settings;
  onChange: OptionsEvents['onChange'];
}

/** A number and a day as the locale writes them. */
const example = (locale: string) =>
  `${format.decimal(1234567.89, locale, 2)} · ${format.day('2025-09-25', locale)}`;

/** Colours, theme and marks. */
export function Display({ settings: { display }, onChange }: DisplayProps) {
  const set = (change: Partial<Settings['display']>) =>
    onChange((settings) => ({ ...settings, display: { ...settings.display, ...change } }));
  return (
    <Section id="display" title={i18n.t('options.display.title')}>
      <Choice
        label={i18n.t('options.display.colours')}
        hint={i18n.t('options.display.coloursHint')}
        value={display.colours}
        options={[
          ['auto', i18n.t('options.display.coloursAuto')],
          ['greenUp', i18n.t('options.display.greenUp')],
          ['redUp', i18n.t('options.display.redUp')],
          ['colourBlind', i18n.t('options.display.colourBlind')],
        ]}
        onChange={(colours) => set({ colours })}
      />
      <p class="sample setting-sample" aria-hidden="true">
        <span class="change up">▲ +1.25%</span> <span class="change down">▼ −1.25%</span>
      </p>
      <Choice
        label={i18n.t('options.display.theme')}
        hint={i18n.t('options.display.themeHint')}
        value={display.theme}
        options={[
          ['auto', i18n.t('options.display.themeAuto')],
          ['light', i18n.t('options.display.light')],
          ['dark', i18n.t('options.display.dark')],
        ]}
        onChange={(theme) => set({ theme })}
      />
      <Choice
        label={i18n.t('options.display.density')}
        hint={i18n.t('options.display.densityHint')}
        value={display.density}
        options={[
          ['comfortable', i18n.t('options.display.comfortable')],
          ['compact', i18n.t('options.display.compact')],
        ]}
        onChange={(density) => set({ density })}
      />
      <Choice
        label={i18n.t('options.display.marks')}
        hint={i18n.t('options.display.marksHint')}
        value={display.marks}
        options={[
          ['underline', i18n.t('options.display.underline')],
          ['dotted', i18n.t('options.display.dotted')],
          ['tint', i18n.t('options.display.tint')],
          ['none', i18n.t('options.display.noMarks')],
        ]}
        onChange={(marks) => set({ marks })}
      />
      <Choice
        label={i18n.t('options.display.which')}
        hint={i18n.t('options.display.whichHint')}
        value={display.which}
        options={[
          ['all', i18n.t('options.display.all')],
          ['first', i18n.t('options.display.first')],
        ]}
        onChange={(which) => set({ which })}
      />
      <Choice
        label={i18n.t('options.display.numbers')}
        hint={i18n.t('options.display.numbersHint')}
        value={display.numbers}
        options={[
          ['auto', i18n.t('options.display.numbersAuto')],
          ...(['en-US', 'en-GB', 'en-IN', 'de-DE', 'fr-FR', 'ja-JP', 'zh-CN'] as const).map(
            (locale) => [locale, example(locale)] as const,
          ),
        ]}
        onChange={(numbers) => set({ numbers })}
      />
      <Toggle
        label={i18n.t('options.display.claims')}
        hint={i18n.t('options.display.claimsHint')}
        value={display.underlineClaims}
        onChange={(underlineClaims) => set({ underlineClaims })}
      />
      <Toggle
        label={i18n.t('options.display.badge')}
        hint={i18n.t('options.display.badgeHint')}
        value={display.badge}
        onChange={(badge) => set({ badge })}
      />
    </Section>
  );
}
