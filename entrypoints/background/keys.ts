import { browser } from '#imports';
import { i18n } from '#i18n';
import { onMessage, sendMessage } from '@/lib/messages';
import { factsOf } from './facts';
import { meaningsOf } from './meanings';
import { inject, injectCards } from '@/lib/sites/registration';
import type { Services } from './services';

const LOOK_UP = 'look-up';

/** The reader's ways without a pointer: keys and, where the browser has one, the menu of the selection. */
export function serveKeys({ directory, recogniser, settings }: Services): void {
  browser.commands?.onCommand.addListener((command, tab) => act(command, tab?.id));
  browser.contextMenus?.onClicked.addListener((_, tab) => act(LOOK_UP, tab?.id));
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus?.create({ id: LOOK_UP, contexts: ['selection'], title: i18n.t('keys.menu') });
  });

  onMessage('meanings', async ({ data: words }) => {
    const [known, reads, { recognition }] = await Promise.all([directory(), recogniser(), settings.read()]);
    const { mentions } = reads.read([{ id: 0, text: words }], undefined, { ...recognition, site: '' });
    const recognised = mentions.map(({ instrument }) => instrument);
    return meaningsOf(words, recognised, known).map((instrument) => factsOf(instrument));
  });
}

async function act(command: string, tab: number | undefined): Promise<void> {
  if (tab === undefined) return;
  const send = () =>
    command === LOOK_UP
      ? sendMessage('lookUp', undefined, tab)
      : sendMessage('step', command === 'next-mention' ? 1 : -1, tab);
  try {
    // A page without a mention has no cards yet; where it has, this does nothing.
    if (command === LOOK_UP) await injectCards(browser.scripting, tab);
    await send();
  } catch {
    // Not read yet: the key just pressed is the reader's leave to read this page now.
    if (!(await inject(browser.scripting, tab))) return;
    await injectCards(browser.scripting, tab);
    if (command === LOOK_UP) await send();
  }
}
