import type { Page } from '../../market/server';
import { prose } from './prose';

const STYLE = `
  :root { --ink: #222; --rule: #ccc; }
  body { font: 17px/1.6 Georgia, serif; color: var(--ink); margin: 0; }
  header, footer { border-bottom: 1px solid var(--rule); padding: 12px 24px; }
  nav ul { display: flex; gap: 16px; list-style: none; padding: 0; }
  article { width: 680px; margin: 24px auto; }
  p { margin: 0 0 18px; } a { color: #0645ad; } table { border-collapse: collapse; width: 100%; }
  td, th { border-bottom: 1px solid var(--rule); padding: 4px 8px; text-align: left; }`;

const page = (body: string, script = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Morning notes</title>
<meta property="article:published_time" content="2025-09-25T06:00:00Z"><style>${STYLE}</style></head>
<body><header><nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Town</a></li><li><a href="/c">Trade</a></li></ul></nav></header>
<main>${body}</main><footer><p>Printed on the day of writing.</p></footer>${script && `<script>${script}</script>`}</body></html>`;

function article(seed: number, units: number, mentionEvery: number, each = 240): string {
  const text = prose(seed);
  let body = '<article><h1>A quiet morning in the harbour</h1>\n';
  for (let at = 0; body.length < units; at += 1) body += text.paragraph(each, at % mentionEvery === 0);
  return `${body}</article>`;
}

/** 40,000 elements, 3.4 MB: a feed of cards. */
function feed(): string {
  const text = prose(3);
  let body = '<section>';
  for (let at = 0; at < 8_000; at += 1) {
    const words = at % 20 === 0 ? text.mention() : text.sentence();
    body += `<div class="item"><h3>${words}</h3><p>${text.sentence()}${text.sentence()}${text.sentence()}</p><span>${text.sentence()}</span><small>${at} minutes ago</small></div>\n`;
  }
  return `${body}</section>`;
}

/** 10,000 tickers, as a screener lists them. */
function tickers(): string {
  let rows = '';
  for (let at = 0; at < 10_000; at += 1)
    rows += `<tr><td>NYSE:${['OKLO', 'BABA', 'IBM', 'GE', 'F', 'T', 'KO', 'DIS', 'NKE', 'UBER'][at % 10]}</td><td>${at}</td></tr>`;
  return `<table><tbody>${rows}</tbody></table>`;
}

/** The page replaces its article under a new address, as single-page apps do. */
const APP = `
  addEventListener('bench-visit', ({ detail }) => {
    const root = document.querySelector('main');
    const next = document.createElement('article');
    for (const words of detail.words) next.append(Object.assign(document.createElement('p'), { textContent: words }));
    root.replaceChildren(next);
    history.pushState(null, '', '/visit/' + detail.at);
  });`;

/** Built when first asked: the large ones take a moment. */
const makers: Record<string, () => string> = {
  '/trivial': () => page('<h1>Hello</h1><p>Nothing on this page is listed anywhere.</p>'),
  '/article': () => page(article(1, 56_000, 6)),
  '/long': () => page(article(2, 660_000, 12)),
  '/feed': () => page(feed()),
  '/tickers': () => page(tickers()),
  '/marked': () => page(article(4, 90_000, 1, 260)),
  '/story': () =>
    page('<article><h1>Morning</h1><p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p></article>'),
  '/app': () => page(article(5, 8_000, 2), APP),
};

const made = new Map<string, string>();

/** Isolated from other origins, because then clocks are not coarsened to a tenth of a millisecond. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export function benchPage(path: string): Page {
  const make = makers[path];
  if (make && !made.has(path)) made.set(path, make());
  const body = made.get(path);
  return body === undefined ? undefined : { body, headers: ISOLATED };
}
