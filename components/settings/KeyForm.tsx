import { i18n } from '#i18n';
import type { OptionsEvents, SourceFacts } from './view';

interface KeyFormProps {
  facts: SourceFacts;
  has: boolean;
  onKey: OptionsEvents['onKey'];
}

/** A key goes in and is never shown again. */
export function KeyForm({ facts, has, onKey }: KeyFormProps) {
  const label = i18n.t('options.sources.key', { source: facts.name });
  return (
    <form
      class="key"
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem('key');
        if (!(field instanceof HTMLInputElement) || field.value.trim() === '') return;
        onKey(facts.id, field.value.trim());
        field.value = '';
      }}
    >
      <input
        name="key"
        type="password"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        placeholder={has ? i18n.t('options.sources.hasKey') : label}
      />
      <button type="submit">{i18n.t('options.sources.saveKey')}</button>
      {has && (
        <button type="button" onClick={() => onKey(facts.id, null)}>
          {i18n.t('options.sources.forgetKey')}
        </button>
      )}
    </form>
  );
}
