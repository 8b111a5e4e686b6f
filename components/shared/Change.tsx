import * as format from '@/lib/format';

/** A change in percent points: sign, arrow and colour, and the direction for those who see neither. */
export function Change({ points, locale, digits = 2 }: { points: number; locale: string; digits?: number }) {
  const direction = format.directionOf(points, digits);
  return (
    <span class={`change ${direction}`}>
      <span class="arrow" aria-hidden="true">
        {format.arrow[direction]}
      </span>
      {format.percent(points, locale, digits)}
    </span>
  );
}
