import { describe, expect, it } from 'vitest';
import { siteGrants, siteState } from '@/lib/sites/grants';
import { neverRead } from '@/lib/sites/neverRead';
import { hostFromInput, hostOf, liesIn, patternOf } from '@/lib/sites/patterns';
import { presetSites } from '@/lib/sites/presets';

const sources = ['https://query1.finance.yahoo.com', 'https://quote.cnbc.com'];

describe('the preset list', () => {
  const hosts = presetSites.map(({ host }) => host);

  it('has at least 100 sites of at least 20 countries and 10 languages', () => {
    expect(hosts.length).toBeGreaterThanOrEqual(100);
    expect(new Set(presetSites.map(({ country }) => country)).size).toBeGreaterThanOrEqual(20);
    expect(new Set(presetSites.map(({ language }) => language)).size).toBeGreaterThanOrEqual(10);
  });

  it('is sorted and names each host once', () => {
    expect(hosts).toEqual([...new Set(hosts)].sort());
  });

  it.each(presetSites)('$host is a host, with name, country and language', (site) => {
    expect(hostFromInput(site.host)).toBe(site.host);
    expect(site.name.trim()).toBe(site.name);
    expect(site.country).toMatch(/^([A-Z]{2}|INT)$/);
    expect(Intl.getCanonicalLocales(site.language)).toEqual([site.language]);
  });

  it('has no site that is never read', () => {
    expect(hosts.filter((host) => neverRead.some((never) => liesIn(host, never)))).toEqual([]);
  });
});

describe('the never-read list', () => {
  it('is sorted, with each host once, none below another', () => {
    expect(neverRead).toEqual([...new Set(neverRead)].sort());
    const covered = neverRead.filter((host) => neverRead.some((of) => of !== host && liesIn(host, of)));
    expect(covered).toEqual([]);
    expect(neverRead.every((host) => hostFromInput(host) === host)).toBe(true);
  });
});

describe('patterns', () => {
  it.each([
    ['*://*.ft.com/*', 'ft.com'],
    ['https://ft.com/*', 'ft.com'],
    ['http://localhost:8080/*', 'localhost'],
    ['*://*/*', '*'],
    ['https://*/*', '*'],
    ['<all_urls>', '*'],
    ['file:///*', null],
  ])('the host of %s is %s', (pattern, host) => expect(hostOf(pattern)).toBe(host));

  it.each([
    ['ft.com', 'ft.com'],
    ['  https://www.ft.com/markets?x=1 ', 'ft.com'],
    ['FT.com/companies', 'ft.com'],
    ['*.ft.com', 'ft.com'],
    ['bücher.de', 'xn--bcher-kva.de'],
    ['localhost', null],
    ['javascript:alert(1)', null],
    ['chrome://settings', null],
    ['not a host', null],
    ['', null],
  ])('what is typed as %j means %s', (typed, host) => expect(hostFromInput(typed)).toBe(host));

  it('makes and reads the same pattern', () => expect(hostOf(patternOf('ft.com'))).toBe('ft.com'));
});

describe('grants', () => {
  it('are the granted origins less the hosts of sources', () => {
    const origins = ['https://query1.finance.yahoo.com/*', '*://*.wsj.com/*', 'https://ft.com/*'];
    expect(siteGrants(origins, sources)).toEqual({
      everySite: false,
      hosts: ['ft.com', 'wsj.com'],
      patterns: ['*://*.wsj.com/*', 'https://ft.com/*'],
    });
  });

  it('notice that every site is granted', () => {
    expect(siteGrants(['*://*/*'], sources)).toMatchObject({ everySite: true, hosts: [] });
  });

  const some = siteGrants(['*://*.ft.com/*'], sources);
  const every = siteGrants(['*://*/*'], sources);

  it.each([
    ['https://www.ft.com/content/1', some, 'on'],
    ['https://ft.com.evil.example/', some, 'notGranted'],
    ['https://notft.com/', some, 'notGranted'],
    ['https://off.example/a', every, 'off'],
    ['https://sub.off.example/a', every, 'off'],
    ['https://mail.google.com/mail/u/0', every, 'neverRead'],
    ['https://example.com/', every, 'on'],
    ['chrome://extensions', every, 'noSite'],
    ['file:///home/x.html', every, 'noSite'],
    [undefined, every, 'noSite'],
  ] as const)('%s is %j', (url, grants, state) => {
    expect(siteState(url, grants, ['off.example'], neverRead)).toBe(state);
  });
});
