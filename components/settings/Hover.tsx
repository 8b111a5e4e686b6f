import { i18n } from '#i18n';
import { Amount, Choice, Section, Toggle } from './Setting';
import type { OptionsEvents } from './view';
import type { Settings } from '@/lib/settings/schema';

/** Longest delay that the schema takes, milliseconds. */
const LONGEST = 1500;

interface HoverProps {
  settings: Settings;
  onChange: OptionsEvents['onChange'];
}

/** When a card opens and closes. */
export function Hover({ settings: { hover, prefetch }, onChange }: HoverProps) {
  const set = (change: Partial<Settings['hover']>) =>
    onChange((settings) => ({ ...settings, hover: { ...settings.hover, ...change } }));
  const delay = (name: 'ask' | 'showCached' | 'show' | 'close', label: string, hint: string) => (
    <Amount
      label={label}
      hint={hint}
      value={hover[name]}
      min={0}
      max={LONGEST}
      step={10}
      unit="ms"
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <Section id="hover" title={i18n.t('options.hover.title')}>
      <Choice
        label={i18n.t('options.hover.modifier')}
        hint={i18n.t('options.hover.modifierHint')}
        value={hover.modifier}
        options={[
          ['none', i18n.t('options.hover.none')],
          ['alt', 'Alt'],
          ['ctrl', 'Ctrl'],
          ['shift', 'Shift'],
        ]}
        onChange={(modifier) => set({ modifier })}
      />
      {delay('ask', i18n.t('options.hover.ask'), i18n.t('options.hover.askHint'))}
      {delay('showCached', i18n.t('options.hover.showCached'), i18n.t('options.hover.showCachedHint'))}
      {delay('show', i18n.t('options.hover.show'), i18n.t('options.hover.showHint'))}
      {delay('close', i18n.t('options.hover.close'), i18n.t('options.hover.closeHint'))}
      <Toggle
        label={i18n.t('options.hover.prefetch')}
        hint={i18n.t('options.hover.prefetchHint')}
        value={prefetch}
        onChange={(value) => onChange((settings) => ({ ...settings, prefetch: value }))}
      />
    </Section>
  );
}
