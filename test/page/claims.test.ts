import { describe, expect, it } from 'vitest';
import { sentenceAround } from '@/lib/page/claims';

describe('the sentence around a word', () => {
  it.each([
    ['Stocks fell. JD rose 7.2% on Monday. Bonds slept.', 'JD', 'JD rose 7.2% on Monday. '],
    ['JD rose 7.2% and Inc. names fell.', 'JD', 'JD rose 7.2% and Inc. names fell.'],
    ['Oklo Inc. (NYSE:OKLO) rose 9%. It fell.', 'OKLO', 'Oklo Inc. (NYSE:OKLO) rose 9%. '],
    ['Then U.S. Steel Corp. Shares rose.', 'Steel', 'Then U.S. Steel Corp. Shares rose.'],
    ['“It fell.” Oklo rose on Feb. 3. So it went.', 'Oklo', 'Oklo rose on Feb. 3. '],
    ['京东上涨。小米下跌。', '小米', '小米下跌。'],
    ['one line\nBIDU rose\nthird', 'BIDU', 'BIDU rose\n'],
  ])('%j around %s is %j', (text, word, sentence) => {
    const at = text.indexOf(word);
    const { start, end } = sentenceAround(text, at, at + word.length);
    expect(text.slice(start, end)).toBe(sentence);
  });
});
