import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { judgeLines, type Line } from '@/lib/claims/judge/lines';
import { seriesOf, type Series } from '@/lib/claims/judge/series';
import { english } from '@/lib/claims/lexicon/en';
import { publicationOf } from '@/lib/claims/publication';
import { claimReader } from '@/lib/claims/read';
import type { Named } from '@/lib/claims/sentence';
import { openDirectory } from '@/lib/instruments/directory';
import { exchangeOf } from '@/lib/instruments/exchanges';
import type { InstrumentId } from '@/lib/model';
import { splitText } from '@/lib/recognition/paragraphs';
import { createRecogniser } from '@/lib/recognition/recogniser';
import type { RecognitionOptions } from '@/lib/recognition/types';
import { compileCore } from './core-files';
import { historyOf, parseCsv } from './history-csv';

const usage = 'usage: npm run --silent claims -- FILE.jsonl [--history DIR]';

z.config({ jitless: true });

const rowSchema = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().nullish(),
  context: z.string().nullish(),
});

const indexSchema = z.record(z.string(), z.object({ instrument: z.string(), unit: z.string().optional() }));

const recognition: RecognitionOptions = { level: 'careful', preferred: 'home', corrections: [] };

/** Opens the directory once; answers the mentions of a text, those of quoted banks left out. */
function openMentions(): {
  find: (text: string) => Named[];
  sameIssuer: (a: string, b: string) => boolean;
  listings: (id: string) => string[];
} {
  const directory = openDirectory(compileCore());
  if (!directory) throw new Error('the directory could not be opened');
  const recogniser = createRecogniser(directory);
  return {
    find: (text) => {
      const paragraphs = splitText(text);
      const blocks = paragraphs.map((paragraph, id) => ({ id, text: paragraph.text }));
      return recogniser
        .read(blocks, undefined, recognition)
        .mentions.filter(({ role }) => role === undefined)
        .map(({ block, start, end, instrument }) => {
          const offset = paragraphs[block]?.start ?? 0;
          return { start: start + offset, end: end + offset, instrument };
        });
    },
    sameIssuer: (a, b) => {
      const issuer = directory.get(a)?.issuer;
      return issuer != null && issuer === directory.get(b)?.issuer;
    },
    listings: (id) => directory.listings(directory.get(id)?.issuer ?? '').filter((other) => other !== id),
  };
}

interface Known {
  series: Series;
  from: string;
  to: string;
}

/** Histories of a folder with `index.json`, by instrument; some instruments have several, of different spans. */
function openHistories(folder: string): Map<InstrumentId, Known[]> {
  const index = indexSchema.parse(JSON.parse(readFileSync(resolve(folder, 'index.json'), 'utf8')));
  const known = new Map<InstrumentId, Known[]>();
  for (const [file, { instrument, unit }] of Object.entries(index)) {
    const path = resolve(folder, file);
    if (!existsSync(path)) continue;
    const exchange = exchangeOf(instrument.split(':')[0] ?? '');
    const history = {
      ...historyOf(instrument, file, parseCsv(readFileSync(path, 'utf8'), '9999-12-31')),
      currency: exchange?.currency ?? null,
    };
    // The files keep pence as printed; a claim in pence is then compared as it stands.
    const series = seriesOf(
      unit === 'GBp' ? { ...history, candles: history.candles.map(inPounds) } : history,
      exchange?.weekStart ?? 1,
    );
    const entry = { series, from: series.candles[0]?.date ?? '', to: series.candles.at(-1)?.date ?? '' };
    known.set(instrument, [...(known.get(instrument) ?? []), entry]);
  }
  return known;
}

const inPounds = <T extends { close: number; open?: number; high?: number; low?: number }>(candle: T): T => ({
  ...candle,
  close: candle.close / 100,
  ...(candle.open === undefined ? {} : { open: candle.open / 100 }),
  ...(candle.high === undefined ? {} : { high: candle.high / 100 }),
  ...(candle.low === undefined ? {} : { low: candle.low / 100 }),
});

/** The history that covers the day; the one with highs and lows where several do. */
function covering(known: readonly Known[] | undefined, day: string): Series | null {
  const fitting = (known ?? []).filter(({ from, to }) => from <= day && day <= to);
  return (
    (fitting.find(({ series }) => series.candles.at(-1)?.high !== undefined) ?? fitting[0])?.series ?? null
  );
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { history: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(usage);
  const folder = process.env['INIT_CWD'] ?? '.';
  const histories =
    values.history === undefined
      ? new Map<string, Known[]>()
      : openHistories(resolve(folder, values.history));
  const read = claimReader(english);
  const { find, sameIssuer, listings } = openMentions();
  const lines = readFileSync(resolve(folder, file), 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = rowSchema.safeParse(parseJson(line, index + 1));
    if (!parsed.success) throw new Error(`line ${index + 1}: ${z.prettifyError(parsed.error)}`);
    const { id, text, published, context } = parsed.data;
    const lineOf = (instrument: InstrumentId): Line | null => {
      const exchange = exchangeOf(instrument.split(':')[0] ?? '');
      const publication = publicationOf(published ?? '', exchange ?? { zone: 'UTC', sessions: [] });
      return (
        publication && {
          instrument,
          series: covering(histories.get(instrument), publication.day),
          publication,
        }
      );
    };
    const claims: object[] = [];
    for (const claim of read(text, { mentions: find(text), context: context ?? null, sameIssuer })) {
      const line = lineOf(claim.instrument ?? '');
      // Where the passage's instrument is given, that line is meant and no other.
      const others = context == null && claim.instrument !== null ? listings(claim.instrument) : [];
      const verdict =
        line &&
        (await judgeLines(claim, line, async () => others.map(lineOf).filter((other) => other !== null)));
      claims.push({
        start: claim.start,
        end: claim.end,
        instrument: claim.instrument && (verdict?.instrument ?? null),
        metric: claim.metric,
        direction: claim.direction,
        value: claim.value,
        unit: claim.unit,
        comparator: claim.comparator,
        period: claim.period,
        streak: claim.streak,
        anchor: claim.anchor,
        provisional: claim.provisional,
        checkable: claim.checkable,
        verdict: verdict?.verdict ?? 'cannot tell',
        computed: verdict?.computed ?? null,
        basis: verdict?.basis ?? null,
        told: verdict?.told ?? [],
      });
    }
    process.stdout.write(`${JSON.stringify({ id, claims })}\n`);
  }
}

function parseJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`line ${number} is no JSON`);
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
