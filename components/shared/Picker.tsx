import { i18n } from '#i18n';
import { useId, useRef, useState } from 'preact/hooks';
import { Name } from './Name';
import type { InstrumentFacts } from '@/lib/messages';

interface PickerProps {
  label: string;
  /** Lists only while the reader types; with `sources` when Enter confirms that the words may be sent. */
  onSearch: (query: string, sources: boolean) => Promise<InstrumentFacts[]>;
  onPick: (instrument: InstrumentFacts) => void;
  /** Takes the focus when it appears: the reader has just asked for it. */
  focused?: boolean;
  /** What the field says at first, and what was found for it already. */
  first?: { query: string; found: readonly InstrumentFacts[] };
}

/** A field that finds instruments by name or code: arrows choose, Enter takes, Enter without a choice asks the sources. */
export function Picker({ label, onSearch, onPick, focused = false, first }: PickerProps) {
  const id = useId();
  const [query, setQuery] = useState(first?.query ?? '');
  const [found, setFound] = useState<readonly InstrumentFacts[]>(first?.found ?? []);
  const [active, setActive] = useState(-1);
  const [state, setState] = useState<'idle' | 'asking' | 'nothing' | 'failed'>('idle');
  const latestRef = useRef(0);

  const search = async (typed: string, sources: boolean) => {
    latestRef.current += 1;
    const turn = latestRef.current;
    if (sources) setState('asking');
    try {
      const answer = typed.trim() === '' ? [] : await onSearch(typed.trim(), sources);
      if (turn !== latestRef.current) return;
      setFound(answer);
      setActive(-1);
      setState(sources && answer.length === 0 ? 'nothing' : 'idle');
    } catch {
      if (turn === latestRef.current) setState('failed');
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = found[active];
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, -1));
    else if (event.key === 'Enter') {
      if (chosen) onPick(chosen);
      else void search(query, true);
    } else return;
    event.preventDefault();
  };

  const combobox = {
    role: 'combobox' as const,
    list: undefined,
    'aria-expanded': found.length > 0,
    'aria-controls': `${id}-list`,
    'aria-autocomplete': 'list' as const,
    'aria-activedescendant': active >= 0 ? `${id}-${active}` : undefined,
  };
  return (
    <div class="picker">
      <input
        type="search"
        {...combobox}
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        placeholder={label}
        value={query}
        ref={(field) => {
          if (focused && latestRef.current === 0) field?.focus();
        }}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          void search(event.currentTarget.value, false);
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-list`} aria-label={label} hidden={found.length === 0}>
        {found.map((facts, index) => (
          <div
            key={facts.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onClick={() => onPick(facts)}
            onKeyDown={onKeyDown}
          >
            <Name text={facts.name} />
            <Name class="flat" text={[facts.symbol, facts.venue].filter(Boolean).join(' · ')} />
          </div>
        ))}
      </div>
      <output class="flat">{query.trim() !== '' && found.length === 0 && i18n.t(`picker.${state}`)}</output>
    </div>
  );
}
