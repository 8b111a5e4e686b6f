import { i18n } from '#i18n';
import { Amount, Section } from './Setting';
import type { OptionsEvents } from './view';
import type { Settings } from '@/lib/settings/schema';

interface IndicatorsProps {
  settings: Settings;
  onChange: OptionsEvents['onChange'];
}

/** RSI: how many days, and from where on it is called high or low. */
export function Indicators({ settings: { indicators }, onChange }: IndicatorsProps) {
  const set = (change: Partial<Settings['indicators']>) =>
    onChange((settings) => ({ ...settings, indicators: { ...settings.indicators, ...change } }));
  return (
    <Section id="indicators" title={i18n.t('options.indicators.title')}>
      <Amount
        label={i18n.t('options.indicators.period')}
        hint={i18n.t('options.indicators.periodHint')}
        value={indicators.rsiPeriod}
        min={2}
        max={50}
        onChange={(rsiPeriod) => set({ rsiPeriod })}
      />
      <Amount
        label={i18n.t('options.indicators.overbought')}
        hint={i18n.t('options.indicators.overboughtHint')}
        value={indicators.overbought}
        min={50}
        max={95}
        onChange={(overbought) => set({ overbought })}
      />
      <Amount
        label={i18n.t('options.indicators.oversold')}
        hint={i18n.t('options.indicators.oversoldHint')}
        value={indicators.oversold}
        min={5}
        max={50}
        onChange={(oversold) => set({ oversold })}
      />
    </Section>
  );
}
