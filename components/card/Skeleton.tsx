import { i18n } from '#i18n';

/**
 * The shape of what is coming, in its final size, so that nothing jumps when it comes. `then`: the article is of another
 * day; `undated`: nobody knows of which.
 */
export function Skeleton({ then, undated }: { then: boolean; undated: boolean }) {
  return (
    <div class="skeleton">
      <span class="hidden-words" role="status">
        {i18n.t('card.loading')}
      </span>
      <span class="bone pill" />
      <span class="bone amount" />
      <span class="bone line" />
      <span class="bone line" />
      <span class="bone line" />
      <span class="bone spark" />
      <span class="bone line long" />
      <span class="bone line long" />
      <span class="bone line long" />
      <span class="bone measure" />
      <span class="bone measure" />
      <span class="bone line long" />
      <span class="bone line" />
      {then && <span class="bone table" />}
      {undated && <span class="bone line long" />}
      {undated && <span class="bone line" />}
      <span class="bone foot" />
    </div>
  );
}
