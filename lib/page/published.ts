import { attributeOf } from './dom';
import type { Published } from './types';

/** Longer scripts are data of the page, not a description of it. */
const MAX_JSON = 200_000;

const META = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datePublished',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publishdate',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
];

const ARTICLE = /Article|BlogPosting|Report|WebPage|LiveBlog/;

/** When the article says it was published: JSON-LD, then meta elements, then `<time>`, then the address. */
export function publishedOf(document: Document, url: string): Published | undefined {
  return (
    make('json-ld', fromJsonLd(document)) ??
    make('meta', fromMeta(document)) ??
    make('time', fromTime(document)) ??
    make('url', fromUrl(url))
  );
}

function make(from: Published['from'], written: string | undefined): Published | undefined {
  const when = written && normalise(written);
  if (!when) return undefined;
  return { when, approximate: from === 'url' || from === 'time' || when.length === 10, from };
}

/** ISO 8601 as it stands, anything else that names a day as that day; undefined for what is no plausible date. */
function normalise(written: string): string | undefined {
  const text = written.trim();
  const time = Date.parse(text);
  if (Number.isNaN(time)) return undefined;
  const year = new Date(time).getUTCFullYear();
  if (year < 1990 || year > 2100) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text)?.[0];
  const zoned = /T?\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text);
  if (day) return zoned ? new Date(time).toISOString() : day;
  return zoned ? new Date(time).toISOString() : new Date(time - offsetOf(time)).toISOString().slice(0, 10);
}

/** Text without a zone is parsed in the reader's own; the day it names is meant as written. */
const offsetOf = (time: number) => new Date(time).getTimezoneOffset() * 60_000;

function fromJsonLd(document: Document): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > MAX_JSON || !text.includes('datePublished')) continue;
    try {
      const found = search(JSON.parse(text), 0);
      if (found) return found;
    } catch {
      // Broken JSON of the page: the next way may know.
    }
  }
  return undefined;
}

/** An article's `datePublished` in an object, a list, or a graph of them. */
function search(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null || depth > 4) return undefined;
  if (Array.isArray(value)) {
    for (const each of value) {
      const found = search(each, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  const { '@type': type, datePublished, '@graph': graph, mainEntity } = value as Record<string, unknown>;
  if (typeof datePublished === 'string' && ARTICLE.test(String(type))) return datePublished;
  return search(graph, depth + 1) ?? search(mainEntity, depth + 1);
}

function fromMeta(document: Document): string | undefined {
  const metas = [...document.querySelectorAll('meta')];
  for (const name of META) {
    const meta = metas.find((each) =>
      ['property', 'name', 'itemprop'].some(
        (key) => attributeOf(each, key)?.toLowerCase() === name.toLowerCase(),
      ),
    );
    const content = meta && attributeOf(meta, 'content');
    if (content && normalise(content)) return content;
  }
  return undefined;
}

function fromTime(document: Document): string | undefined {
  const time =
    document.querySelector('time[itemprop="datePublished"],time[pubdate]') ??
    document.querySelector('article time[datetime],main time[datetime],header time[datetime]');
  return (time && attributeOf(time, 'datetime')) ?? undefined;
}

/** `/2025/09/25/`, `/2025-09-25-` or `20250925` as a part of the path. */
function fromUrl(url: string): string | undefined {
  const path = url.replace(/^[^/]*\/\/[^/]*/, '').replace(/[?#].*$/, '');
  const parts =
    /(?:^|\D)((?:19|20)\d{2})([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/.exec(path) ??
    /(?:^|\D)((?:19|20)\d{2})()(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path);
  if (!parts) return undefined;
  const [, year = '', , month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
