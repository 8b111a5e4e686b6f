import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { OptionsEvents, SourceFacts } from './view';

interface KeyFormProps {
  facts: SourceFacts;
  /** Of the key that is kept, what may be shown. */
  masked: string | undefined;
  onKey: OptionsEvents['onKey'];
}

/** A key goes in and is never shown again. */
export function KeyForm({ facts, masked, onKey }: KeyFormProps) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const label = i18n.t('options.sources.key', { source: facts.name });
  const save = async () => {
    const taken = await onKey(facts.id, typed);
    setRefused(!taken);
    if (taken) setTyped('');
  };
  return (
    <form
      class="key"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        type="password"
        autocomplete="off"
        spellcheck={false}
        required
        aria-label={label}
        placeholder={masked === undefined ? label : i18n.t('options.sources.hasKey', { key: masked })}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit">{i18n.t('options.sources.saveKey')}</button>
      {masked !== undefined && (
        <button type="button" onClick={() => void onKey(facts.id, null)}>
          {i18n.t('options.sources.forgetKey')}
        </button>
      )}
      {refused && (
        <span class="bad" role="alert">
          {i18n.t('options.sources.noKey')}
        </span>
      )}
    </form>
  );
}
