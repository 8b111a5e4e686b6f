import { i18n } from '#i18n';
import { plain } from '@/lib/format';
import { verdictWords } from './verdict';
import type { CheckedClaim } from '@/lib/messages';

const keys = { agree: 'agree', close: 'close', differs: 'differs', 'cannot tell': 'cannotTell' } as const;
const signs = { agree: '✓', close: '≈', differs: '≠', 'cannot tell': '?' } as const;

interface ClaimsProps {
  claims: readonly CheckedClaim[];
  locale: string;
  /** Shows the statement in the page; without it the words are not a button. */
  onShow?: (claim: CheckedClaim) => void;
}

/** What the article states about prices, and what the market says to it. */
export function Claims({ claims, locale, onShow }: ClaimsProps) {
  if (claims.length === 0) return null;
  return (
    <ul class="claims">
      {claims.map((claim) => {
        const { verdict, told } = claim.verdict;
        const sentence = verdictWords(told, locale);
        return (
          <li key={`${claim.block} ${claim.start} ${claim.end} ${sentence}`}>
            <span class={`verdict ${keys[verdict]}`}>
              <span aria-hidden="true">{signs[verdict]}</span> {i18n.t(`claims.${keys[verdict]}`)}
            </span>
            {onShow ? (
              <button type="button" class="jump" onClick={() => onShow(claim)}>
                <q>{plain(claim.words)}</q>
              </button>
            ) : (
              <q>{plain(claim.words)}</q>
            )}
            <span class="flat">{plain(sentence)}</span>
          </li>
        );
      })}
    </ul>
  );
}
