/** Every surface of the real extension in its main looks, into docs/screenshots: look at each one. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serveArticle } from './article';
import { launch, type Look } from './browser';

const OUT = 'docs/screenshots';

const LOOKS: Record<string, Partial<Look>> = {
  light: {},
  dark: { dark: true },
  'red-up': { display: { colours: 'redUp' } },
  'zh-TW': { language: 'zh-TW' },
  'zoom-400': { zoom: 4 },
};

const article = await serveArticle();
for (const [name, look] of Object.entries(LOOKS)) {
  const folder = join(OUT, name);
  mkdirSync(folder, { recursive: true });
  const browser = await launch({ headless: true, live: false, ...look });
  const page = await browser.open(article.url);
  await browser.summary(page);
  await browser.hover(page, '9618.HK');
  await page.screenshot({ path: join(folder, 'card.png') });
  for (const surface of ['popup', 'options'] as const)
    await browser.picture(surface, join(folder, `${surface}.png`), page);
  await browser.unanswer();
  await browser.picture('welcome', join(folder, 'welcome.png'), page);
  await browser.close();
  process.stderr.write(`${folder}\n`);
}
article.close();
