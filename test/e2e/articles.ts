import type { Page } from '../market/server';

/** Pages of our own for the browser tests. */
export const html = (body: string, head = '') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Fixture</title>
<link rel="icon" href="data:,">
<meta property="article:published_time" content="2025-09-25T06:00:00Z">
<style>body { font: 16px/1.6 serif; margin: 40px auto; width: 720px; } p { margin: 0 0 20px; }</style>${head}</head>
<body>${body}</body></html>`;

const story = `<article><h1>Retailers lead a quiet morning</h1>
<p>JD.com Inc. (JD, 9618.HK) opened higher while phone maker Xiaomi (1810.HK, XIACF) gave back early gains.</p>
<p>The Hang Seng Tech Index (HSTECH.HK) was little changed. Nothing in this sentence is listed anywhere.</p>
<p>In London <a href="/elsewhere">IG Group Holdings plc (LON:IGG)</a> said trading was in line.</p>
<p>Oklo Inc. (NYSE:OKLO) builds small reactors.</p>
</article>`;

export const articles: Record<string, string> = {
  '/story': html(story),
  '/long': html(
    `${story}${'<p>Nothing listed here.</p>'.repeat(60)}<p>At last, Oklo Inc. (NYSE:OKLO) again.</p>`,
  ),
  '/elsewhere': html('<p>You followed a link.</p>'),
  '/quiet': html('<p>Nothing on this page is listed anywhere at all.</p>'),
  '/dialog': html(
    `${story}<dialog id="box"><p>More on Oklo Inc. (NYSE:OKLO) in this box.</p></dialog>
    <button onclick="document.querySelector('#box').showModal()">Open</button>`,
  ),
};

/** Serves pages by path on the granted hosts, and on `plain.example`, which is not granted. */
export const serve = (from: Record<string, Page>) =>
  new Map(
    ['news.example', 'daily.example', 'plain.example'].map((host) => [host, (path: string) => from[path]]),
  );

export const pages = serve(articles);
