import tokens from '../shared/tokens.css?inline';
import frame from './css/frame.css?inline';
import head from './css/head.css?inline';
import controls from './css/controls.css?inline';
import price from './css/price.css?inline';
import insights from './css/insights.css?inline';
import listings from './css/listings.css?inline';
import story from './css/story.css?inline';
import footer from './css/footer.css?inline';
import skeleton from './css/skeleton.css?inline';
import modes from './css/modes.css?inline';

/** All style of the card, for one constructed sheet in its shadow root; later parts may refine earlier ones. */
export const cardStyles = [
  tokens,
  frame,
  head,
  controls,
  price,
  insights,
  listings,
  story,
  footer,
  skeleton,
  modes,
].join('\n');
