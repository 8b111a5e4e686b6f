import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sampleArticle } from './sample';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The sample article as a news site would print it. */
const html = () => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(sampleArticle.title)}</title>
<meta property="article:published_time" content="${sampleArticle.published}">
<style>
  body { margin: 0; font: 19px/1.6 Georgia, 'Noto Serif', serif; color: #1c1c1c; background: #fdfcfa; }
  header { border-bottom: 1px solid #ddd; padding: 14px 0; font: 600 15px/1 system-ui, sans-serif; letter-spacing: 0.04em; }
  header div, article { max-width: 660px; margin: 0 auto; padding: 0 20px; }
  h1 { font-size: 34px; line-height: 1.2; margin: 36px 0 8px; }
  .by { color: #666; font: 14px/1.4 system-ui, sans-serif; margin: 0 0 24px; }
</style>
</head>
<body>
<header><div>The Sample Post</div></header>
<article>
<h1>${escape(sampleArticle.title)}</h1>
<p class="by">${escape(sampleArticle.byline)} · <time datetime="${sampleArticle.published}">25 September 2025</time></p>
${sampleArticle.paragraphs.map((text) => `<p>${escape(text)}</p>`).join('\n')}
</article>
</body>
</html>`;

/** Serves the article on a port of this machine's own. */
export async function serveArticle(): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const found = request.url === '/';
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(found ? html() : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
