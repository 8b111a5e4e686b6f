import { i18n } from '#i18n';
import { convention } from '../shared/colours';
import { Article } from './Article';
import { Choose } from './Choose';
import type { WelcomeEvents, WelcomeView } from './view';

/** First contact: what it does, what leaves the machine, where it may read, and a piece to try it on. */
export function Welcome({ view, events }: { view: WelcomeView; events: WelcomeEvents }) {
  const { display, locale, state } = view;
  return (
    <main class="welcome" data-theme={display.theme} data-colours={convention(display.colours, locale)}>
      <header>
        <h1>{i18n.t('welcome.title')}</h1>
        <p class="lead">{i18n.t('welcome.lead')}</p>
      </header>
      <section aria-labelledby="leaves">
        <h2 id="leaves">{i18n.t('welcome.privacyTitle')}</h2>
        <ol class="points">
          <li>{i18n.t('welcome.leaves')}</li>
          <li>{i18n.t('welcome.stays')}</li>
          <li>{i18n.t('welcome.nobody')}</li>
        </ol>
      </section>
      <section aria-labelledby="where" aria-live="polite">
        {state === 'done' ? (
          <>
            <h2 id="where">{i18n.t('welcome.doneTitle')}</h2>
            <p>{i18n.t('welcome.doneHint')}</p>
            <button type="button" onClick={events.onOptions}>
              {i18n.t('welcome.options')}
            </button>
          </>
        ) : (
          <Choose view={view} onStart={events.onStart} />
        )}
      </section>
      <section aria-labelledby="try">
        <h2 id="try">{i18n.t('welcome.tryTitle')}</h2>
        <p class="hint">{state === 'done' ? i18n.t('welcome.tryHintDone') : i18n.t('welcome.tryHint')}</p>
        <Article />
      </section>
    </main>
  );
}
