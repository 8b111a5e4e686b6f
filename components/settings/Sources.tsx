import { i18n } from '#i18n';
import { useContext } from 'preact/hooks';
import { Name } from '../shared/Name';
import { useDrag, type Drag } from './drag';
import { KeyForm } from './KeyForm';
import { moved } from './order';
import { matches, Search, Section } from './Setting';
import { About } from './SourceFacts';
import { SourceHealth } from './SourceHealth';
import type { OptionsEvents, OptionsView, SourceFacts } from './view';

interface SourcesProps {
  view: OptionsView;
  events: OptionsEvents;
}

/** By which the whole part is found. */
export const sectionWords = () => [i18n.t('options.sources.title'), i18n.t('options.sources.hint')];

/** By which one source is found. */
export const wordsOf = ({ name, needsKey }: SourceFacts) =>
  needsKey ? [name, i18n.t('options.sources.key', { source: name })] : [name];

/** Where prices come from, in the order in which they are asked; a search leaves those that fit. */
export function Sources({ view, events }: SourcesProps) {
  const move = (id: string, by: number) =>
    events.onChange((settings) => ({ ...settings, sources: moved(settings.sources, id, by) }));
  const { list, drag, grip } = useDrag(move);
  const step = (id: string, by: -1 | 1) => {
    move(id, by);
    const button = `[data-source="${CSS.escape(id)}"] [data-move="${by}"]`;
    // The item moves in the document and would lose the focus.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(button)?.focus());
  };
  const typed = useContext(Search);
  const whole = matches(typed, ...sectionWords());
  return (
    <Section id="sources" title={i18n.t('options.sources.title')}>
      <p class="hint">{i18n.t('options.sources.hint')}</p>
      <ol class="sources" ref={list}>
        {view.settings.sources.map(({ id, on }, index) => {
          const facts = view.sources.find((source) => source.id === id);
          return (
            facts &&
            (whole || matches(typed, ...wordsOf(facts))) && (
              <SourceItem
                key={id}
                facts={facts}
                on={on}
                first={index === 0}
                last={index === view.settings.sources.length - 1}
                view={view}
                events={events}
                onMove={(by) => step(id, by)}
                onGrip={(event) => grip(id, event)}
                drop={dropAt(drag, index)}
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
  onGrip: (event: PointerEvent & { currentTarget: HTMLElement }) => void;
  /** Its part in a drag: the dragged one, or the one that it would land before or after. */
  drop: 'dragged' | 'before' | 'after' | undefined;
}

function dropAt(drag: Drag | undefined, index: number): SourceItemProps['drop'] {
  if (!drag) return undefined;
  if (index === drag.from) return 'dragged';
  if (index !== drag.to || drag.to === drag.from) return undefined;
  return drag.to < drag.from ? 'before' : 'after';
}

function SourceItem({ facts, on, first, last, view, events, onMove, onGrip, drop }: SourceItemProps) {
  const { id, name } = facts;
  const test = view.tests[id];
  return (
    <li data-source={id} data-drop={drop}>
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
        <span class="grip" aria-hidden="true" onPointerDown={onGrip}>
          ⠿
        </span>
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
        <About facts={facts} locale={view.locale} />
        {on && view.refused.includes(id) && (
          <p class="bad" role="alert">
            {i18n.t('options.sources.refused')}{' '}
            <button type="button" onClick={() => events.onAllow(id)}>
              {i18n.t('options.sources.allow', { source: name })}
            </button>
          </p>
        )}
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
