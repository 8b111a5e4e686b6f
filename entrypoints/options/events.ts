import { browser } from '#imports';
import { change, undo } from './change';
import { answerPreview, exportFile, previewFile } from './files';
import { switchList, updateLists } from './lists';
import { loadCacheSize } from './load';
import { askSite, removeSite } from './sites';
import { setKey, sourceOf, test } from './sources';
import { store } from './view';
import type { OptionsEvents } from '@/components/settings/view';
import { EVERY_SITE, hostFromInput, patternOf } from '@/lib/sites/patterns';

async function clearCache(): Promise<void> {
  await Promise.all([store.clear('quotes'), store.clear('histories'), store.clear('negatives')]);
  await loadCacheSize();
}

const turnSource = (id: string, on: boolean) =>
  change((now) => ({
    ...now,
    sources: now.sources.map((source) => (source.id === id ? { id, on } : source)),
  }));

/** What the reader can do here. A grant is asked for in the click itself, before anything is awaited. */
export const events: OptionsEvents = {
  onChange: (make) => void change(make),
  onUndo: () => void undo(),
  onSource(id, on) {
    const origins = (sourceOf(id)?.origins ?? []).map((origin) => `${origin}/*`);
    const granted =
      on && origins.length > 0 ? browser.permissions.request({ origins }) : Promise.resolve(true);
    void granted.then((yes) => (yes ? turnSource(id, on) : undefined));
  },
  onTest: (id) => void test(id),
  onKey: setKey,
  onList: switchList,
  onUpdateLists: () => void updateLists(),
  onAddSites(typed) {
    const hosts = typed.flatMap((text) => hostFromInput(text) ?? []);
    if (hosts.length > 0) void browser.permissions.request({ origins: hosts.map(patternOf) });
  },
  onAskSite: (typed) => void askSite(typed),
  onRemoveSite: (host) => void removeSite(host),
  onEverySite(on) {
    const origins = { origins: [EVERY_SITE] };
    void (on ? browser.permissions.request(origins) : browser.permissions.remove(origins));
  },
  onClearCache: () => void clearCache(),
  onExport: () => void exportFile(),
  onFile: (file) => void previewFile(file),
  onImport: (yes) => void answerPreview(yes),
};
