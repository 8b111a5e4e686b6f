import { settings, update } from './view';
import type { Settings } from '@/lib/settings/schema';

/** So many changes can be taken back. */
const REMEMBERED = 50;

let before: Settings[] = [];

/** Stores a change at once and remembers what was. */
export async function change(make: (now: Settings) => Settings): Promise<void> {
  const was = await settings.read();
  before = [...before.slice(1 - REMEMBERED), was];
  update({ settings: await settings.update(make), undo: true });
}

/** Takes the latest change back. Whether the welcome page was answered stays. */
export async function undo(): Promise<void> {
  const was = before.pop();
  if (!was) return;
  const restored = await settings.update(({ welcomed }) => ({ ...was, welcomed }));
  update({ settings: restored, undo: before.length > 0 });
}
