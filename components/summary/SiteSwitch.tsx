import { i18n } from '#i18n';
import { Name } from '../shared/Name';
import type { SummaryEvents, SummaryView } from './view';

/** Quotemark on or off at this site; only where the browser lets it read here. */
export function SiteSwitch({ view, events }: { view: SummaryView; events: SummaryEvents }) {
  const { state, host } = view;
  if (!host || !['ready', 'noScript', 'off'].includes(state)) return <span class="site" />;
  const on = state !== 'off';
  return (
    <label class="site switch">
      <Name text={host} class="host" />
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        aria-label={i18n.t('popup.onSite', { host })}
        onChange={(event) => events.onSite(event.currentTarget.checked)}
      />
      <span aria-hidden="true">{on ? i18n.t('popup.on') : i18n.t('popup.off')}</span>
    </label>
  );
}
