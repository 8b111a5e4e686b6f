import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { labelOf } from '@/lib/instruments/label';
import { openDirectory } from '@/lib/instruments/directory';
import type { Directory } from '@/lib/instruments/types';
import { splitText } from '@/lib/recognition/paragraphs';
import { createRecogniser, type Recogniser } from '@/lib/recognition/recogniser';
import type { RecognitionOptions } from '@/lib/recognition/types';
import { compileCore } from './core-files';
import { compileWithListings } from './listing-files';

const usage = 'usage: npm run --silent recognise -- FILE.jsonl [--listings DIR]';
const options: RecognitionOptions = { level: 'careful', preferred: 'home', corrections: [] };

interface Line {
  id: string;
  text: string;
  lang?: string;
}

function parseLine(line: string, number: number): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`line ${number} is no JSON`);
  }
  const { id, text, lang } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof text !== 'string')
    throw new Error(`line ${number} has no id and text`);
  return { id, text, ...(typeof lang === 'string' && { lang }) };
}

function recognise({ id, text, lang }: Line, recogniser: Recogniser, directory: Directory): object {
  const paragraphs = splitText(text);
  const blocks = paragraphs.map((p, i) => ({ id: i, text: p.text, ...(lang !== undefined && { lang }) }));
  const mentions = recogniser.read(blocks, undefined, options).mentions.map((m) => {
    const offset = paragraphs[m.block]?.start ?? 0;
    return {
      start: m.start + offset,
      end: m.end + offset,
      surface: m.surface,
      notation: m.notation,
      instrument: m.instrument,
      symbol: directory.get(m.instrument)?.symbol ?? labelOf(m.instrument),
      why: m.why,
      ...(m.role && { role: m.role }),
    };
  });
  return { id, mentions };
}

function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { listings: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(usage);
  const caller = process.env['INIT_CWD'] ?? '.';
  const lines = readFileSync(resolve(caller, file), 'utf8').split('\n');
  const { listings } = values;
  const bytes = listings === undefined ? compileCore() : compileWithListings(resolve(caller, listings));
  const directory = openDirectory(bytes);
  if (!directory) throw new Error('the directory could not be opened');
  const recogniser = createRecogniser(directory);
  const answers: string[] = [];
  lines.forEach((line, i) => {
    if (line.trim() !== '')
      answers.push(JSON.stringify(recognise(parseLine(line, i + 1), recogniser, directory)));
  });
  process.stdout.write(answers.map((a) => `${a}\n`).join(''));
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
