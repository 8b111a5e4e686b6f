import tokens from '../shared/tokens.css?inline';
import card from './card.css?inline';

/** All style of the card, for one constructed sheet in its shadow root. */
export const cardStyles = tokens + card;
