import { browser } from '#imports';
import { i18n } from '#i18n';
import { onMessage, sendMessage } from '@/lib/messages';
import { inject } from '@/lib/sites/registration';
import type { Services } from './services';

const LOOK_UP = 'look-up';

/** The reader's ways without a pointer: keys and, where the browser has one, the menu of the selection. */
export function serveKeys({ directory, recogniser, settings }: Services): void {
  browser.commands?.onCommand.addListener((command, tab) => act(command, tab?.id));
  browser.contextMenus?.onClicked.addListener((_, tab) => act(LOOK_UP, tab?.id));
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus?.create({ id: LOOK_UP, contexts: ['selection'], title: i18n.t('keys.menu') });
  });

  onMessage('meaning', async ({ data: words }) => {
    const text = words.slice(0, MAX_WORDS);
    const [known, reads, { recognition }] = await Promise.all([directory(), recogniser(), settings.read()]);
    const { mentions } = reads.read([{ id: 0, text }], undefined, { ...recognition, site: '' });
    return mentions[0]?.instrument ?? known.byCode(text.toUpperCase())[0] ?? known.search(text, 1)[0] ?? null;
  });
}

/** More was selected to be read or copied. */
const MAX_WORDS = 200;

async function act(command: string, tab: number | undefined): Promise<void> {
  if (tab === undefined) return;
  const send = () =>
    command === LOOK_UP
      ? sendMessage('lookUp', undefined, tab)
      : sendMessage('step', command === 'next-mention' ? 1 : -1, tab);
  try {
    await send();
  } catch {
    // Not read yet: the key just pressed is the reader's leave to read this page now.
    if (!(await inject(browser.scripting, tab))) return;
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/card.js'] });
    if (command === LOOK_UP) await send();
  }
}
