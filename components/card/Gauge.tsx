/** A bar with a marker at `share` (0 to 1) of its length. The words beside it say the same, so it is hidden from readers of words. */
export function Gauge({ share, bands }: { share: number; bands?: [low: number, high: number] }) {
  const at = 2 + share * 96;
  return (
    <svg class="gauge" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" x="0" y="3" width="100" height="2" />
      {bands && <rect class="band" x={bands[0] * 100} y="3" width={(bands[1] - bands[0]) * 100} height="2" />}
      <rect class="marker" x={at - 0.6} y="0" width="1.2" height="8" />
    </svg>
  );
}
