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
        <AddSites onAdd={events.onAddSites} />
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
      <Group label={i18n.t('options.sites.silent')} hint={i18n.t('options.sites.silentHint')}>
        <AskSite answer={view.siteAnswer} onAsk={events.onAskSite} />
      </Group>
      <Group label={i18n.t('options.sites.never')} hint={i18n.t('options.sites.neverHint')}>
        <details>
          <summary>
            {i18n.t('options.sites.showNever', { n: format.decimal(view.neverRead.length, locale) })}
          </summary>
          <ul class="hosts">
            {view.neverRead.map((host) => (
              <li key={host}>{host}</li>
            ))}
          </ul>
        </details>
      </Group>
    </Section>
  );
}

/** Hosts or addresses, one or many; what they are is judged where the browser is at hand. */
function AddSites({ onAdd }: { onAdd: (typed: readonly string[]) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <form
      class="line"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(typed.split(/[\s,;]+/).filter(Boolean));
        setTyped('');
      }}
    >
      <textarea
        required
        rows={1}
        placeholder="ft.com, nikkei.com"
        aria-label={i18n.t('options.sites.addHint')}
        title={i18n.t('options.sites.addHint')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit">{i18n.t('options.sites.add')}</button>
    </form>
  );
}

/** Why nothing happens at a site. */
function AskSite({
  answer,
  onAsk,
}: {
  answer: OptionsView['siteAnswer'];
  onAsk: OptionsEvents['onAskSite'];
}) {
  const [typed, setTyped] = useState('');
  return (
    <form
      class="line"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(typed);
      }}
    >
      <input
        type="text"
        required
        inputMode="url"
        placeholder="ft.com"
        aria-label={i18n.t('options.sites.silent')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit">{i18n.t('options.sites.ask')}</button>
      <output>{answer && i18n.t(`options.sites.answer.${answer.state}`, { host: answer.host })}</output>
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
