import type { Page } from 'playwright-core';

/** Everything that reaches the page's console from now on, from whichever world; network failures of the page itself too. */
export async function listen(page: Page): Promise<string[]> {
  const heard: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Runtime.consoleAPICalled', ({ type, args }) =>
    heard.push(`${type}: ${args.map(({ value, description }) => String(value ?? description)).join(' ')}`),
  );
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) =>
    heard.push(`${text} ${exception?.description ?? ''}`),
  );
  session.on('Log.entryAdded', ({ entry }) => heard.push(`${entry.source}: ${entry.text}`));
  await session.send('Runtime.enable');
  await session.send('Log.enable');
  return heard;
}
