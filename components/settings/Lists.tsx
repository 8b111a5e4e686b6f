import { i18n } from '#i18n';
import { Name } from '../shared/Name';
import { Section } from './Setting';
import type { OptionsEvents, OptionsView } from './view';
import * as format from '@/lib/format';
import type { ListState } from '@/lib/instruments/lists/update';

/** Which official lists of instruments are downloaded, and how their copies stand. */
export function Lists({ view, events }: { view: OptionsView; events: OptionsEvents }) {
  const { lists, settings, updatingLists } = view;
  return (
    <Section id="lists" title={i18n.t('options.lists.title')}>
      <p class="hint">{i18n.t('options.lists.hint')}</p>
      <ul class="lists">
        {lists.map((list) => (
          <li key={list.id}>
            <label>
              <input
                type="checkbox"
                checked={settings.lists.includes(list.id)}
                onChange={(event) => events.onList(list.id, event.currentTarget.checked)}
              />
              <Name text={list.name} class="strong" />
            </label>
            <p class="hint">
              {list.host} · {copyOf(list, view)}
            </p>
            {list.problem !== null && (
              <p class="hint bad">{i18n.t('options.lists.kept', { problem: list.problem })}</p>
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        disabled={updatingLists || settings.lists.length === 0}
        onClick={events.onUpdateLists}
      >
        {updatingLists ? i18n.t('options.lists.updating') : i18n.t('options.lists.update')}
      </button>
    </Section>
  );
}

/** How many lines the kept copy has, and how old it is. */
function copyOf({ rows, updatedAt }: ListState, { locale, now }: OptionsView): string {
  if (updatedAt === null) return i18n.t('options.lists.none');
  return i18n.t('options.lists.copy', {
    n: format.decimal(rows, locale),
    age: format.age(now - updatedAt, locale),
  });
}
