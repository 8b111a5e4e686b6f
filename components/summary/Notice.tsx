import { i18n } from '#i18n';
import { plain } from '@/lib/format';
import type { SummaryEvents, SummaryView } from './view';

/** Why there is nothing to list, and the one thing to do about it. */
export function Notice({ view, events }: { view: SummaryView; events: SummaryEvents }) {
  const site = { site: plain(view.host ?? '') };
  switch (view.state) {
    case 'loading':
      return <p class="notice">{i18n.t('popup.loading')}</p>;
    case 'welcome':
      return (
        <div class="notice">
          <p>{i18n.t('popup.welcome')}</p>
          <button type="button" class="main" onClick={events.onWelcome}>
            {i18n.t('popup.openWelcome')}
          </button>
        </div>
      );
    case 'noSite':
      return <p class="notice">{i18n.t('popup.noSite')}</p>;
    case 'neverRead':
      return <p class="notice">{i18n.t('popup.neverRead', site)}</p>;
    case 'notGranted':
      return (
        <div class="notice">
          <p>{i18n.t('popup.notGranted', site)}</p>
          <button type="button" class="main" onClick={events.onAllow}>
            {i18n.t('popup.allow', site)}
          </button>
          <button type="button" onClick={events.onScan}>
            {i18n.t('popup.scan')}
          </button>
        </div>
      );
    case 'off':
      return <p class="notice">{i18n.t('popup.siteOff', site)}</p>;
    case 'noScript':
      return (
        <div class="notice">
          <p>{i18n.t('popup.noScript')}</p>
          <button type="button" class="main" onClick={events.onScan}>
            {i18n.t('popup.scan')}
          </button>
        </div>
      );
    case 'paused':
      return (
        <div class="notice">
          <p>{i18n.t('popup.paused')}</p>
          <button type="button" class="main" onClick={events.onScan}>
            {i18n.t('popup.resume')}
          </button>
        </div>
      );
    case 'ready':
      return <p class="notice">{view.reading ? i18n.t('popup.reading') : i18n.t('popup.nothing')}</p>;
  }
}
