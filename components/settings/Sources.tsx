import { i18n } from '#i18n';
import { useRef } from 'preact/hooks';
import { Name } from '../shared/Name';
import { KeyForm } from './KeyForm';
import { moved } from './order';
import { Section } from './Setting';
import { SourceHealth } from './SourceHealth';
import type { OptionsEvents, OptionsView, SourceFacts } from './view';

interface SourcesProps {
  view: OptionsView;
  events: OptionsEvents;
}

/** Where prices come from, in the order in which they are asked. */
export function Sources({ view, events }: SourcesProps) {
  const list = useRef<HTMLOListElement>(null);
  const move = (id: string, by: -1 | 1) => {
    events.onChange((settings) => ({ ...settings, sources: moved(settings.sources, id, by) }));
    const button = `[data-source="${CSS.escape(id)}"] [data-move="${by}"]`;
    // The item moves in the document and would lose the focus.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(button)?.focus());
  };
  return (
    <Section id="sources" title={i18n.t('options.sources.title')}>
      <p class="hint">{i18n.t('options.sources.hint')}</p>
      <ol class="sources" ref={list}>
        {view.settings.sources.map(({ id, on }, index) => {
          const facts = view.sources.find((source) => source.id === id);
          return (
            facts && (
              <SourceItem
                key={id}
                facts={facts}
                on={on}
                first={index === 0}
                last={index === view.settings.sources.length - 1}
                view={view}
                events={events}
                onMove={(by) => move(id, by)}
              />
            )
          );
        })}
      </ol>
    </Section>
  );
}

interface SourceItemProps extends SourcesProps {
  facts: SourceFacts;
  on: boolean;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
}

function SourceItem({ facts, on, first, last, view, events, onMove }: SourceItemProps) {
  const { id, name, origins } = facts;
  const test = view.tests[id];
  const hosts = origins.map((origin) => origin.replace('https://', '')).join(', ');
  return (
    <li data-source={id}>
      <div class="order">
        <button
          type="button"
          class="tool"
          data-move={-1}
          aria-disabled={first}
          aria-label={i18n.t('options.sources.up', { source: name })}
          onClick={() => onMove(-1)}
        >
          ▲
        </button>
        <button
          type="button"
          class="tool"
          data-move={1}
          aria-disabled={last}
          aria-label={i18n.t('options.sources.down', { source: name })}
          onClick={() => onMove(1)}
        >
          ▼
        </button>
      </div>
      <div class="facts">
        <label>
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => events.onSource(id, event.currentTarget.checked)}
          />
          <Name text={name} class="strong" />
        </label>
        <p class="hint">
          {hosts === '' ? i18n.t('options.sources.noHost') : hosts} · {facts.limit.words}
        </p>
        {facts.needsKey && <KeyForm facts={facts} masked={view.keys[id]} onKey={events.onKey} />}
        <SourceHealth facts={facts} view={view} />
      </div>
      <button type="button" disabled={test === 'running'} onClick={() => events.onTest(id)}>
        {test === 'running' ? i18n.t('options.sources.testing') : i18n.t('options.sources.test')}
        <span class="hidden-words"> {name}</span>
      </button>
    </li>
  );
}
