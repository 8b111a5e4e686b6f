/** A short story in our own words, in the notations that news uses. */
export const sampleArticle = {
  title: 'Tech Shares Climb for an Eighth Week as Buyers Return to Hong Kong',
  byline: 'By the Quotemark desk',
  /** Invented, like everything in it. */
  published: '2025-09-25T09:40:00+08:00',
  paragraphs: [
    'The Hang Seng Tech Index (HSTECH.HK) rose again on Thursday and is set for an eighth weekly gain in a row. The retailer JD.com Inc. ' +
      '(JD, 9618.HK) and the phone maker Xiaomi (1810.HK, XIACF) did most of the lifting.',
    'Alibaba Group Holding Ltd. said this week that it will spend more on AI, with chips from Nvidia Corp. among them. Its shares had their best ' +
      'month in years. “The mood has turned,” said a fund manager in Singapore, who would not be drawn on how long it lasts.',
    'Xiaomi shows a new phone tonight, a rival for the one that Apple Inc. (AAPL) sells. Baidu Inc. (BIDU, 9888.HK) was granted a permit for ' +
      'driverless taxis abroad. DeepSeek, the start-up whose model set off the rally, is not listed.',
    'In Tokyo the Nikkei 225 closed higher for a sixth session and the broader Topix went with it. In New York, Oklo Inc. (NYSE:OKLO) ' +
      'gave back part of its run: Oklo had nearly doubled since the summer. Traders on social media kept to $AAPL and $NVDA.',
    'In Europe, the broker IG Group Holdings plc (LON:IGG) reported lower revenue for its first quarter, The NAGA Group AG (ETR:N4G) ' +
      'opened a new app, and insiders bought shares of GetBusy plc (LON:GETB). Spot gold held near $3,740 an ounce.',
  ],
} as const;
