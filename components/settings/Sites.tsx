import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Name } from '../shared/Name';
import { Group, Section, Toggle } from './Setting';
import type { OptionsEvents, OptionsView } from './view';
import * as format from '@/lib/format';

interface SitesProps {
  view: OptionsView;
  events: OptionsEvents;
}

/** Where Quotemark may read, and where it is switched off. */
export function Sites({ view, events }: SitesProps) {
  const { presets, hosts, everySite, settings, locale } = view;
  const missing = presets.filter(({ host }) => !hosts.includes(host));
  return (
    <Section id="sites" title={i18n.t('options.sites.title')}>
      <Toggle
        label={i18n.t('options.sites.every')}
        hint={i18n.t('options.sites.everyHint')}
        value={everySite}
        onChange={events.onEverySite}
      />
      <Group label={i18n.t('options.sites.granted')} hint={i18n.t('options.sites.grantedHint')}>
        <AddSite onAdd={(typed) => events.onAddSites([typed])} />
        {missing.length > 0 && (
          <button type="button" onClick={() => events.onAddSites(missing.map(({ host }) => host))}>
            {i18n.t('options.sites.addPresets', { n: format.decimal(missing.length, locale) })}
          </button>
        )}
        <HostList hosts={hosts} empty={i18n.t('options.sites.none')} onRemove={events.onRemoveSite} />
      </Group>
      <Group label={i18n.t('options.sites.off')} hint={i18n.t('options.sites.offHint')}>
        <HostList
          hosts={settings.offSites}
          empty={i18n.t('options.sites.none')}
          onRemove={(host) =>
            events.onChange((now) => ({ ...now, offSites: now.offSites.filter((off) => off !== host) }))
          }
        />
      </Group>
    </Section>
  );
}

/** The host typed is checked and asked for where the browser is at hand; a field that holds none says so. */
function AddSite({ onAdd }: { onAdd: (typed: string) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <form
      class="line"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(typed);
        setTyped('');
      }}
    >
      <input
        type="text"
        required
        inputMode="url"
        pattern="\s*(https?://)?[^\s/.]+(\.[^\s/.]+)+(/.*)?"
        placeholder="ft.com"
        aria-label={i18n.t('options.sites.add')}
        title={i18n.t('options.sites.addHint')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit">{i18n.t('options.sites.add')}</button>
    </form>
  );
}

interface HostListProps {
  hosts: readonly string[];
  empty: string;
  onRemove: (host: string) => void;
}

function HostList({ hosts, empty, onRemove }: HostListProps) {
  if (hosts.length === 0) return <p class="hint">{empty}</p>;
  return (
    <ul class="hosts">
      {hosts.map((host) => (
        <li key={host}>
          <Name text={host} />
          <button
            type="button"
            class="tool"
            aria-label={i18n.t('options.sites.remove', { host })}
            onClick={() => onRemove(host)}
          >
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
