import { mkdirSync, writeFileSync } from 'node:fs';
import { isVoid, type Figure, type Reading } from './figure';
import { cpuFigures } from './figures/cpu';
import { harmlessFigures } from './figures/harmless';
import { hitFigure } from './figures/hit';
import { hoverFigures } from './figures/hover';
import { mutationFigures } from './figures/mutate';
import { scanFigures } from './figures/scan';
import { sizeFigures } from './figures/size';
import { slicesFigure } from './figures/slices';
import { openLab } from './lab';

const PAIRS = 15;

/** A void run is repeated so often; then the figure is printed with what its control was. */
const REPEATS = 3;

const figures: Figure[] = [
  ...cpuFigures,
  slicesFigure,
  ...mutationFigures,
  hitFigure,
  ...sizeFigures,
  ...scanFigures,
  ...hoverFigures,
  ...harmlessFigures,
].sort((one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1)));

const round = (value: number) => Number(value.toPrecision(4));

function line({ id, what, bar }: Figure, reading: Reading): string {
  const control = reading.control === undefined ? '' : `control ${reading.control.toFixed(3)}`;
  const also = Object.entries(reading.also ?? {})
    .map(([name, value]) => `${name} ${round(value)}`)
    .join(', ');
  const verdict = isVoid(reading) ? 'VOID' : reading.value <= bar ? 'ok' : 'OVER';
  return `${id.padEnd(4)} ${round(reading.value).toString().padStart(8)}  bar ${bar.toString().padEnd(5)} ${verdict.padEnd(5)} ${control.padEnd(14)} ${what}  (${also})`;
}

/** Measures the named figures, or all. Prints a table, writes bench/latest.json, returns the values by id. */
export async function run(names: readonly string[]): Promise<Record<string, number>> {
  const chosen = figures.filter(({ id }) => names.length === 0 || names.includes(id));
  const readings: Record<string, Reading> = {};
  for (const figure of chosen) {
    const lab = await openLab();
    try {
      let reading = await figure.measure(lab, PAIRS);
      for (let times = 1; isVoid(reading) && times < REPEATS; times += 1) {
        process.stdout.write(`${figure.id} void: control ${reading.control?.toFixed(3)}, again\n`);
        reading = await figure.measure(lab, PAIRS);
      }
      readings[figure.id] = reading;
      process.stdout.write(`${line(figure, reading)}\n`);
    } finally {
      await lab.close();
    }
  }
  const values = Object.fromEntries(
    Object.entries(readings).map(([id, { value }]) => [id, round(value)] as const),
  );
  mkdirSync('bench', { recursive: true });
  if (names.length === 0)
    writeFileSync('bench/latest.json', `${JSON.stringify({ values, readings }, null, 2)}\n`);
  return values;
}
