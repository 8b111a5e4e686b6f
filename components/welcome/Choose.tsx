import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Name } from '../shared/Name';
import type { WelcomeEvents, WelcomeView, Where } from './view';
import * as format from '@/lib/format';

interface ChooseProps {
  view: WelcomeView;
  onStart: WelcomeEvents['onStart'];
}

/** Three answers, one button. */
export function Choose({ view: { presets, locale, state }, onStart }: ChooseProps) {
  const [where, setWhere] = useState<Where>('preset');
  const [lists, setLists] = useState(false);
  const countries = new Set(presets.map(({ country }) => country).filter((country) => country !== 'INT'));
  const counts = {
    n: format.decimal(presets.length, locale),
    countries: format.decimal(countries.size, locale),
  };
  const answer = (value: Where, title: string, hint: string) => (
    <label class="answer">
      <input
        type="radio"
        name="where"
        value={value}
        checked={where === value}
        onChange={() => setWhere(value)}
      />
      <strong>{title}</strong>
      <span class="hint">{hint}</span>
    </label>
  );
  return (
    <>
      <h2 id="where">{i18n.t('welcome.whereTitle')}</h2>
      <p class="hint">{i18n.t('welcome.whereHint')}</p>
      <fieldset aria-labelledby="where">
        {answer('preset', i18n.t('welcome.preset'), i18n.t('welcome.presetHint', counts))}
        {answer('every', i18n.t('welcome.every'), i18n.t('welcome.everyHint'))}
        {answer('click', i18n.t('welcome.click'), i18n.t('welcome.clickHint'))}
      </fieldset>
      <label class="answer">
        <input type="checkbox" checked={lists} onChange={(event) => setLists(event.currentTarget.checked)} />
        <strong>{i18n.t('welcome.lists')}</strong>
        <span class="hint">{i18n.t('welcome.listsHint')}</span>
      </label>
      <p class="go">
        <button type="button" class="main" onClick={() => onStart(where, lists)}>
          {i18n.t('welcome.start')}
        </button>
      </p>
      {state === 'refused' && (
        <p class="banner" role="alert">
          {i18n.t('welcome.refused')}
        </p>
      )}
      <details>
        <summary>{i18n.t('welcome.showList')}</summary>
        <ul class="presets">
          {presets.map(({ host, name, language }) => (
            <li key={host}>
              <span lang={language}>
                <Name text={name} />
              </span>{' '}
              <Name class="hint" text={host} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
