import { buildDirectory, openDirectory } from '@/lib/instruments/directory';
import type { Directory, Instrument } from '@/lib/instruments/types';
import { createRecogniser, type Recogniser } from '@/lib/recognition/recogniser';
import type { RecognitionOptions } from '@/lib/recognition/types';
import { readCore } from '../../scripts/core-files';

const NAMES = 45_000;
const MB = 1_000_000;
const options: RecognitionOptions = { level: 'careful', preferred: 'home', corrections: [] };

/** The core list and invented companies up to 45,000 names, the size with every official list loaded. */
function paddedBytes(): Uint8Array {
  const { instruments, privates } = readCore();
  const names = instruments.reduce((sum, i) => sum + 1 + i.names.length, 0);
  const heads =
    'Arden Bexley Corvane Dunmore Elwick Farrow Galton Harwick Ilmera Jorvan Keldon Lorwin Marlowe Norvik Ostrand Pelham'.split(
      ' ',
    );
  const tails =
    'Resources Therapeutics Bancorp Energy Software Logistics Materials Holdings Robotics Foods'.split(' ');
  const padding = Array.from({ length: Math.max(0, NAMES - names) }, (_, i): Instrument => {
    const letters = (i + 26 ** 3)
      .toString(26)
      .replace(/./g, (c) => String.fromCharCode(65 + parseInt(c, 26)));
    return {
      id: `OTCM:${letters}`,
      kind: 'equity',
      name: `${heads[i % heads.length]}${letters.toLowerCase()} ${tails[i % tails.length]} Inc.`,
      names: [],
      issuer: null,
      home: true,
      symbol: letters,
      exchange: 'OTCM',
      currency: 'USD',
      zone: 'America/New_York',
      listed: true,
    };
  });
  return buildDirectory([...instruments, ...padding], privates);
}

/** English market news of our own, with every notation now and then. */
const NEWS = [
  'Stocks in New York edged higher on Tuesday as investors weighed a batch of quarterly reports against another rise in bond yields, and traders said the afternoon was unusually quiet.',
  'The S&P 500 added 0.4 percent and the Nasdaq Composite gained 0.7 percent, while the Dow Jones Industrial Average was little changed after a slide in Boeing and Caterpillar.',
  'Shares of Microsoft Corp. (NASDAQ: MSFT) rose 1.2% to $411.20 after the company said that sales at its cloud unit had grown by a fifth, a little more than analysts had expected.',
  'Rivals were mixed. Amazon slipped, Alphabet (GOOGL) was flat, and Oracle, which reports next week, climbed to its highest close since the spring.',
  'In Hong Kong the Hang Seng Index fell 1.1% as Tencent (0700.HK) and Alibaba Group Holding Ltd. (9988.HK) gave back part of the gains they had made since the holiday.',
  'The finance minister told reporters in the evening that the government would publish its plan before the end of the month, but she declined to say how large the package would be.',
  'Oil was steady, with Brent crude near $82 a barrel, and gold traded at about $2,340 an ounce. The dollar strengthened to 151.20 yen; EUR/USD stood at 1.0840.',
  'People close to the talks said the two sides had met twice since the weekend and hoped to agree on the terms within days, although several difficult questions remained open.',
].join('\n');

const ADVERSARIAL: Record<string, string> = { 'A A A': 'A ', '((((': '(', $$$: '$', 'A.A.A': 'A.' };

const filled = (pattern: string, size: number): string =>
  pattern.repeat(Math.ceil(size / pattern.length)).slice(0, size);

/** Processor time of all threads, garbage collection included: other programs on the machine do not count. */
function milliseconds(recogniser: Recogniser, text: string): number {
  const before = process.cpuUsage();
  recogniser.read([{ id: 0, text }], undefined, options);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The quickest of several, half and whole in turns: what the code takes, not what the machine was doing besides. */
function measure(recogniser: Recogniser, pattern: string): { half: number; whole: number } {
  const texts = [filled(pattern, 2 * MB), filled(pattern, 4 * MB)] as const;
  const result = { half: Infinity, whole: Infinity };
  for (let run = 0; run < 6; run++) {
    result.half = Math.min(result.half, milliseconds(recogniser, texts[0]));
    result.whole = Math.min(result.whole, milliseconds(recogniser, texts[1]));
  }
  return result;
}

function open(bytes: Uint8Array): Directory {
  const directory = openDirectory(bytes);
  if (!directory) throw new Error('the directory does not open');
  return directory;
}

export function run(): object {
  const bytes = paddedBytes();
  open(bytes);
  const started = performance.now();
  const directory = open(bytes);
  const openMs = performance.now() - started;
  const recogniser = createRecogniser(directory);
  const news = `${NEWS}\n`;
  milliseconds(recogniser, filled(news, MB / 4));
  const ratio: Record<string, number> = {};
  let MBps = 0;
  for (const [name, pattern] of Object.entries({ news, ...ADVERSARIAL })) {
    const { half, whole } = measure(recogniser, pattern);
    ratio[name] = round(whole / half);
    if (name === 'news') MBps = round(4000 / whole);
  }
  return { MBps, openMs: round(openMs), ratio };
}

const round = (n: number): number => Math.round(n * 100) / 100;
