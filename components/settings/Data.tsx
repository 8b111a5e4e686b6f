import { i18n } from '#i18n';
import { nameOfSetting } from './names';
import { Group, Section } from './Setting';
import type { ImportPreview, OptionsEvents, OptionsView } from './view';
import * as format from '@/lib/format';

interface DataProps {
  view: OptionsView;
  events: OptionsEvents;
}

/** What is kept on this machine, and the settings as a file. */
export function Data({ view, events }: DataProps) {
  const { cacheBytes, locale, preview } = view;
  return (
    <Section id="data" title={i18n.t('options.data.title')}>
      <Group label={i18n.t('options.data.cache')} hint={i18n.t('options.data.cacheHint')}>
        <p class="line">
          {cacheBytes !== undefined && (
            <span>
              {i18n.t('options.data.size', { mb: format.decimal(cacheBytes / 1_000_000, locale, 1, true) })}
            </span>
          )}
          <button type="button" onClick={events.onClearCache}>
            {i18n.t('options.data.clear')}
          </button>
        </p>
      </Group>
      <Group label={i18n.t('options.data.file')} hint={i18n.t('options.data.fileHint')}>
        <p class="line">
          <button type="button" onClick={events.onExport}>
            {i18n.t('options.data.export')}
          </button>
          <label class="file">
            <span>{i18n.t('options.data.import')}</span>
            <input
              type="file"
              accept="application/json,.json"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) events.onFile(file);
                event.currentTarget.value = '';
              }}
            />
          </label>
        </p>
        {preview && <Preview preview={preview} onImport={events.onImport} />}
      </Group>
    </Section>
  );
}

interface PreviewProps {
  preview: ImportPreview;
  onImport: OptionsEvents['onImport'];
}

/** What the file would change, before it does. */
function Preview({ preview: { changes, problem }, onImport }: PreviewProps) {
  if (problem) return <p class="banner">{i18n.t(`options.data.${problem}`)}</p>;
  if (changes.length === 0) return <p class="banner">{i18n.t('options.data.nothing')}</p>;
  return (
    <div class="preview">
      <p>{i18n.t('options.data.changes', changes.length)}</p>
      <ul>
        {changes.map(({ path, from, to }) => (
          <li key={path}>
            <strong>{nameOfSetting(path)}</strong>: <del>{from}</del> → <ins>{to}</ins>
          </li>
        ))}
      </ul>
      <p class="line">
        <button type="button" class="main" onClick={() => onImport(true)}>
          {i18n.t('options.data.apply')}
        </button>
        <button type="button" onClick={() => onImport(false)}>
          {i18n.t('options.data.cancel')}
        </button>
      </p>
    </div>
  );
}
