import { defineBackground } from '#imports';
import { serveBadge } from './badge';
import { serveClaims } from './claims';
import { serveKeys } from './keys';
import { serveLists } from './lists';
import { serveMarket } from './market';
import { serveReading } from './reading';
import { serveCorrections } from './corrections';
import { serveSearch } from './search';
import { createServices } from './services';
import { serveSettings } from './settings';
import { serveSites } from './sites';
import { serveWelcome } from './welcome';

export default defineBackground(() => {
  const services = createServices();
  serveReading(services);
  serveMarket(services);
  serveClaims(services);
  serveLists(services);
  serveSites(services);
  serveSettings(services);
  serveCorrections(services);
  serveSearch(services);
  serveKeys(services);
  serveBadge(services);
  serveWelcome();
});
