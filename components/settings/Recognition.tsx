import { i18n } from '#i18n';
import { Name } from '../shared/Name';
import { Exchanges } from './Exchanges';
import { Choice, Group, Section } from './Setting';
import type { ExchangeFacts, OptionsEvents } from './view';
import type { Settings } from '@/lib/settings/schema';

interface RecognitionProps {
  settings: Settings;
  exchanges: readonly ExchangeFacts[];
  onChange: OptionsEvents['onChange'];
}

/** What is marked, and what the reader corrected. */
export function Recognition({ settings: { recognition }, exchanges, onChange }: RecognitionProps) {
  const set = (change: Partial<Settings['recognition']>) =>
    onChange((settings) => ({ ...settings, recognition: { ...settings.recognition, ...change } }));
  const { level, preferred, corrections } = recognition;
  return (
    <Section id="recognition" title={i18n.t('options.recognition.title')}>
      <Choice
        label={i18n.t('options.recognition.level')}
        hint={i18n.t('options.recognition.levelHint')}
        value={level}
        options={[
          ['careful', i18n.t('options.recognition.careful')],
          ['explicit', i18n.t('options.recognition.explicit')],
        ]}
        onChange={(value) => set({ level: value })}
      />
      <Choice
        label={i18n.t('options.recognition.preferred')}
        hint={i18n.t('options.recognition.preferredHint')}
        value={typeof preferred === 'string' ? preferred : 'mine'}
        options={[
          ['home', i18n.t('options.recognition.home')],
          ['us', i18n.t('options.recognition.us')],
          ['mine', i18n.t('options.recognition.mine')],
        ]}
        onChange={(value) => set({ preferred: value === 'mine' ? [] : value })}
      />
      {typeof preferred !== 'string' && (
        <Exchanges
          chosen={preferred}
          exchanges={exchanges}
          onChange={(chosen) => set({ preferred: chosen })}
        />
      )}
      <Group
        label={i18n.t('options.recognition.corrections')}
        hint={i18n.t('options.recognition.correctionsHint')}
      >
        {corrections.length === 0 ? (
          <p class="hint">{i18n.t('options.recognition.noCorrections')}</p>
        ) : (
          <ul class="hosts">
            {corrections.map((correction) => (
              <li key={`${correction.surface} ${correction.site ?? ''}`}>
                <span>
                  <Name text={correction.surface} class="strong" />{' '}
                  {correction.instrument === null
                    ? i18n.t('options.recognition.never')
                    : i18n.t('options.recognition.means', { instrument: correction.instrument })}
                  {correction.site !== undefined && ` · ${correction.site}`}
                </span>
                <button
                  type="button"
                  class="tool"
                  aria-label={i18n.t('options.recognition.forget', { surface: correction.surface })}
                  onClick={() => set({ corrections: corrections.filter((other) => other !== correction) })}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
      </Group>
    </Section>
  );
}
