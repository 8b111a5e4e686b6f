// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { publishedOf } from '@/lib/page/published';

const NOWHERE = 'https://news.example/markets/some-story';

const read = (html: string, url = NOWHERE) => {
  const page = new DOMParser().parseFromString(`<!doctype html><html>${html}</html>`, 'text/html');
  return publishedOf(page, url);
};

const ld = (data: unknown) =>
  `<body><script type="application/ld+json">${JSON.stringify(data)}</script></body>`;

describe('publishedOf', () => {
  it.each([
    ['an article', { '@type': 'NewsArticle', datePublished: '2025-09-25T08:00:00+02:00' }],
    [
      'a graph',
      { '@graph': [{ '@type': 'Person' }, { '@type': 'Article', datePublished: '2025-09-25T06:00:00Z' }] },
    ],
    ['a list', [{ '@type': ['Report', 'Thing'], datePublished: '2025-09-25T06:00:00.000Z' }]],
    [
      'a page about an article',
      { '@type': 'Page', mainEntity: { '@type': 'BlogPosting', datePublished: '2025-09-25T06:00Z' } },
    ],
  ])('reads JSON-LD of %s', (_, data) => {
    expect(read(ld(data))).toEqual({ when: '2025-09-25T06:00:00.000Z', approximate: false, from: 'json-ld' });
  });

  it.each([
    [
      '<head><meta property="article:published_time" content="2025-09-25T06:00:00Z"></head>',
      'meta',
      '2025-09-25T06:00:00.000Z',
    ],
    ['<head><meta name="parsely-pub-date" content="2025-09-25"></head>', 'meta', '2025-09-25'],
    ['<head><meta itemprop="datePublished" content="Sep 25, 2025"></head>', 'meta', '2025-09-25'],
    [
      '<body><article><time datetime="2025-09-25T06:00:00Z">today</time></article></body>',
      'time',
      '2025-09-25T06:00:00.000Z',
    ],
  ])('reads %s', (html, from, when) => {
    expect(read(html)).toMatchObject({ from, when });
  });

  it.each([
    ['https://news.example/2025/09/25/story', '2025-09-25'],
    ['https://news.example/a/2025-9-5-story', '2025-09-05'],
    ['https://news.example/20250925/story', '2025-09-25'],
    ['https://news.example/story-120250925123', undefined],
    ['https://news.example/2025/13/25/story', undefined],
    ['https://20250925.example/story', undefined],
  ])('reads the address %s', (url, when) => {
    expect(read('', url)?.when).toBe(when);
  });

  it('calls a day alone approximate', () => {
    expect(read('<head><meta name="date" content="2025-09-25"></head>')?.approximate).toBe(true);
  });

  it.each([
    ['broken JSON', '<body><script type="application/ld+json">{"datePublished":</script></body>'],
    ['a date of no article', ld({ '@type': 'Event', datePublished: '2025-09-25' })],
    ['an impossible year', ld({ '@type': 'Article', datePublished: '1025-09-25T06:00:00Z' })],
    ['words', '<head><meta name="date" content="yesterday"></head>'],
    ['nothing', ''],
  ])('finds none in %s', (_, html) => {
    expect(read(html)).toBeUndefined();
  });
});
