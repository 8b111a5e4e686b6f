import { browser } from '#imports';
import { change, undo } from './change';
import { answerPreview, exportFile, previewFile } from './files';
import { switchList, updateLists } from './lists';
import { loadCacheSize } from './load';
import { askSite, removeSite } from './sites';
import { allow, forgive, setKey, test } from './sources';
import { update } from './view';
import type { OptionsEvents } from '@/components/settings/view';
import { sendMessage } from '@/lib/messages';
import { EVERY_SITE, hostFromInput, patternOf } from '@/lib/sites/patterns';

async function clearCache(): Promise<void> {
  await sendMessage('clearCache');
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
    const granted = on ? allow(id) : Promise.resolve(true);
    // Refused: drawn again, or the box would stay as it was clicked.
    void granted.then((yes) => (yes ? turnSource(id, on) : update({})));
  },
  onAllow: (id) => void allow(id).then((yes) => (yes ? forgive(id) : undefined)),
  onTest: (id) => void test(id),
  onKey(id, key) {
    const entered = key !== null && key.trim() !== '';
    // A key is of no use without the host that it is for; kept in any case, the source says what it lacks.
    const granted = entered ? allow(id) : Promise.resolve(false);
    const kept = setKey(id, key);
    // Whoever enters a key wants it used.
    void Promise.all([granted, kept]).then(([yes, taken]) =>
      yes && taken ? turnSource(id, true) : undefined,
    );
    return kept;
  },
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
