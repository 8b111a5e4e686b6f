import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { convention } from '../shared/colours';
import { About } from './About';
import { Data } from './Data';
import { Display } from './Display';
import { Hover } from './Hover';
import { Indicators } from './Indicators';
import { Lists } from './Lists';
import { Recognition } from './Recognition';
import { matches, Search } from './Setting';
import { Sites } from './Sites';
import { sectionWords, Sources, wordsOf } from './Sources';
import type { OptionsEvents, OptionsView } from './view';

const SECTIONS = [
  'sources',
  'lists',
  'sites',
  'recognition',
  'display',
  'hover',
  'indicators',
  'data',
  'about',
] as const;

/** These two are found by their title, their sentence, or what stands in them. */
const sourceWords = ({ sources }: OptionsView) => [...sectionWords(), ...sources.flatMap(wordsOf)];
const listWords = ({ lists }: OptionsView) => [
  i18n.t('options.lists.title'),
  i18n.t('options.lists.hint'),
  ...lists.flatMap(({ name, host }) => [name, host]),
];

/** The options page: every setting with one sentence, found by search, changed at once, taken back by undo. */
export function Options({ view, events }: { view: OptionsView; events: OptionsEvents }) {
  const [typed, setTyped] = useState('');
  const { settings, language, reset } = view;
  const { onChange } = events;
  return (
    <div
      class="options"
      data-theme={settings.display.theme}
      data-colours={convention(settings.display.colours, language)}
    >
      <nav aria-label={i18n.t('options.sections')}>
        <h1>{i18n.t('options.title')}</h1>
        <input
          type="search"
          aria-label={i18n.t('options.search')}
          placeholder={i18n.t('options.search')}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <ul>
          {SECTIONS.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{i18n.t(`options.${section}.title`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main data-search={typed.trim() !== ''}>
        {reset.length > 0 && (
          <p class="banner" role="alert">
            {i18n.t('options.reset', { sections: reset.join(', ') })}
          </p>
        )}
        <Search.Provider value={typed}>
          {matches(typed, ...sourceWords(view)) && <Sources view={view} events={events} />}
          {matches(typed, ...listWords(view)) && <Lists view={view} events={events} />}
          <Sites view={view} events={events} />
          <Recognition settings={settings} exchanges={view.exchanges} onChange={onChange} />
          <Display settings={settings} onChange={onChange} />
          <Hover settings={settings} onChange={onChange} />
          <Indicators settings={settings} onChange={onChange} />
          <Data view={view} events={events} />
          <About version={view.version} />
        </Search.Provider>
        <p class="nothing hint">{i18n.t('options.nothingFound')}</p>
      </main>
      <output class="undo">
        {view.undo && (
          <>
            {i18n.t('options.changed')}
            <button type="button" onClick={events.onUndo}>
              {i18n.t('options.undo')}
            </button>
          </>
        )}
      </output>
    </div>
  );
}
