/** Pages of our own words: the same seed, the same page. */

const SUBJECTS =
  'the committee|a small exporter|most shippers|the city council|two of the founders|the night shift|a survey of bakers|the new manager|several growers|an older rival|the harbour office|a group of teachers';
const VERBS =
  'expects|has described|put off|welcomed|is still counting|compared|wrote about|agreed to|quietly dropped|took up|measured|explained';
const OBJECTS =
  'a slower spring|the plan for the bridge|three weeks of rain|an early harvest|the price of paper|longer opening hours|a second warehouse|the old timetable|fewer night trains|a rise in rents|the repair of the roof|what customers had asked for';
const TAILS =
  'before the end of the month|as it had in earlier years|without giving a reason|after a long meeting|according to a note sent to staff|while the weather held|in spite of the cost|with little to show for it';

const MENTIONS = [
  'JD.com Inc. (JD, 9618.HK) opened higher',
  'phone maker Xiaomi (1810.HK, XIACF) gave back early gains',
  'Oklo Inc. (NYSE:OKLO) builds small reactors',
  'IG Group Holdings plc (LON:IGG) said trading was in line',
  'the Hang Seng Tech Index (HSTECH.HK) was little changed',
  'Apple Inc. (NASDAQ:AAPL) sold more than before',
  'Baidu (BIDU, 9888.HK) hired again',
];

/** Mulberry32: small, and equal everywhere. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function prose(seed: number) {
  const roll = dice(seed);
  const lists = [SUBJECTS, VERBS, OBJECTS, TAILS].map((list) => list.split('|'));
  const one = (list: readonly string[] | undefined) => list?.[Math.floor(roll() * list.length)] ?? '';
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const sentence = () => capital(`${lists.map(one).join(' ')}. `);

  return {
    roll,
    sentence,
    mention: () => capital(`${one(MENTIONS)}. `),
    /** About `units` long, with a link and an emphasis as newspapers have them. */
    paragraph(units: number, mentioned = false): string {
      let text = mentioned ? `${capital(one(MENTIONS))}. ` : '';
      while (text.length < units) {
        const dress = roll();
        if (dress < 0.2)
          text += `<a href="/${Math.floor(roll() * 99)}">${capital(one(lists[0]))}</a> ${one(lists[1])} ${one(lists[2])}. `;
        else if (dress < 0.3) text += `<em>${sentence().trim()}</em> `;
        else text += sentence();
      }
      return `<p>${text.trim()}</p>\n`;
    },
  };
}
