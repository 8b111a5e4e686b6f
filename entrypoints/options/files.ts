import { change } from './change';
import { saveFile } from '../popup/save';
import { settings, update } from './view';
import { registry } from '@/lib/market/registry';
import type { Settings } from '@/lib/settings/schema';
import { exportSettings, readImport } from '@/lib/settings/transfer';

/** Read and previewed, not yet taken over. */
let waiting: Settings | undefined;

export async function exportFile(): Promise<void> {
  saveFile('quotemark-settings.json', 'application/json', exportSettings(await settings.read()));
}

/** Shows what the file would change. */
export async function previewFile(file: File): Promise<void> {
  const read = readImport(await file.text(), await settings.read(), registry);
  waiting = read.ok ? read.settings : undefined;
  update({ preview: read.ok ? { changes: read.changes } : { changes: [], problem: read.problem } });
}

export async function answerPreview(yes: boolean): Promise<void> {
  const chosen = waiting;
  waiting = undefined;
  update({ preview: undefined });
  if (yes && chosen) await change(() => chosen);
}
