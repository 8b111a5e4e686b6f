import { i18n } from '#i18n';
import { Group, Section } from './Setting';

/** The libraries chosen for the build, with the licences under which they are used; the shipped file has all, and their texts. */
const LIBRARIES = [
  ['Preact', 'MIT'],
  ['@preact/signals', 'MIT'],
  ['@webext-core/messaging', 'MIT'],
  ['idb', 'ISC'],
  ['read-excel-file', 'MIT'],
  ['zod', 'MIT'],
  ['WXT', 'MIT'],
] as const;

export function About({ version }: { version: string }) {
  return (
    <Section id="about" title={i18n.t('options.about.title')}>
      <Group label={i18n.t('options.about.version', { version })} hint={i18n.t('options.about.versionHint')}>
        <p>{i18n.t('options.about.disclaimer')}</p>
      </Group>
      <Group label={i18n.t('options.about.privacy')} hint={i18n.t('options.about.privacyHint')}>
        <ul class="points">
          <li>{i18n.t('welcome.leaves')}</li>
          <li>{i18n.t('welcome.stays')}</li>
          <li>{i18n.t('welcome.nobody')}</li>
        </ul>
      </Group>
      <Group label={i18n.t('options.about.licences')} hint={i18n.t('options.about.licencesHint')}>
        <ul class="points">
          {LIBRARIES.map(([name, licence]) => (
            <li key={name}>
              {name}: {licence}
            </li>
          ))}
        </ul>
        <p>
          <a class="whole" href="/licences.txt" target="_blank">
            licences.txt
          </a>
        </p>
      </Group>
    </Section>
  );
}
