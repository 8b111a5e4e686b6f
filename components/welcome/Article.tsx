import { i18n } from '#i18n';

/** A made-up story in the reader's language with several notations, to be marked live. */
export function Article() {
  return (
    <article class="story" lang={i18n.t('sample.language')}>
      <h3>{i18n.t('sample.title')}</h3>
      <p>{i18n.t('sample.first')}</p>
      <p>{i18n.t('sample.second')}</p>
      <p>{i18n.t('sample.third')}</p>
      <p class="hint">{i18n.t('sample.note')}</p>
    </article>
  );
}
