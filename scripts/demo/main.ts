/** Opens the sample article with the extension; with `--headless --out DIR` hovers, takes pictures and leaves. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { annotationsOf, table } from './annotations';
import { launch } from './browser';
import { serveArticle } from './article';

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    live: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
if (values.headless && values.out === undefined) {
  process.stderr.write('--headless needs --out DIR: where should the pictures go?\n');
  process.exit(2);
}

const article = await serveArticle();
const browser = await launch({ headless: values.headless, live: values.live });
const page = await browser.open(article.url);

if (values.headless && values.out !== undefined) {
  // npm runs scripts in the project's folder; the reader meant the one he stands in.
  const out = resolve(process.env['INIT_CWD'] ?? '.', values.out);
  mkdirSync(out, { recursive: true });
  const annotations = await annotationsOf(browser, page);
  writeFileSync(resolve(out, 'annotations.json'), `${JSON.stringify(annotations, null, 2)}\n`);
  await page.screenshot({ path: resolve(out, 'article.png'), fullPage: true });
  await browser.hover(page, '9618.HK');
  await page.screenshot({ path: resolve(out, 'card.png') });
  await browser.picture('popup', resolve(out, 'popup.png'), page);
  await browser.picture('options', resolve(out, 'options.png'), page);
  process.stdout.write(table(annotations));
  await browser.close();
} else {
  process.stderr.write(`Opened ${article.url}. Close the browser to end.\n`);
  await browser.closed;
}
article.close();
