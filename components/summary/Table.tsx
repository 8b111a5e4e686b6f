import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { Row } from './Row';
import { filtered, sorted, type Sort, type SortKey } from './rows';
import type { SummaryEvents, SummaryView } from './view';

/** A filter is worth its place from so many rows on. */
const FILTER_FROM = 8;

/** The instruments of the page. A header sorts by its column, again to turn it round; a third time gives page order. */
export function Table({ view, events }: { view: SummaryView; events: SummaryEvents }) {
  const [sort, setSort] = useState<Sort>({ by: 'page', descending: false });
  const [typed, setTyped] = useState('');
  const rows = sorted(filtered(view.rows, typed), sort, view.locale);
  const since = view.rows.some(({ snapshot }) => snapshot?.atPublication);
  const toggle = (by: SortKey) => setSort(nextSort(sort, by));
  return (
    <>
      {view.rows.length >= FILTER_FROM && (
        <input
          class="filter"
          type="search"
          placeholder={i18n.t('popup.filter')}
          aria-label={i18n.t('popup.filter')}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <table>
        <thead>
          <tr>
            <Head by="name" words={i18n.t('popup.name')} sort={sort} onSort={toggle} />
            <th scope="col" class="figure">
              {i18n.t('popup.price')}
            </th>
            <Head by="change" words={i18n.t('popup.change')} sort={sort} onSort={toggle} />
            {since && <Head by="since" words={i18n.t('popup.since')} sort={sort} onSort={toggle} />}
            <Head by="rsi" words={i18n.t('popup.rsi')} sort={sort} onSort={toggle} />
            <Head by="streak" words={i18n.t('popup.streak')} sort={sort} onSort={toggle} />
            <Head by="mentions" words={i18n.t('popup.mentionsHead')} sort={sort} onSort={toggle} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.instrument} row={row} view={view} since={since} events={events} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p class="notice">{i18n.t('popup.noMatch')}</p>}
    </>
  );
}

/** Figures start with the largest, names with A. */
export function nextSort(sort: Sort, by: SortKey): Sort {
  const first = by !== 'name';
  if (sort.by !== by) return { by, descending: first };
  return sort.descending === first ? { by, descending: !first } : { by: 'page', descending: false };
}

interface HeadProps {
  by: SortKey;
  words: string;
  sort: Sort;
  onSort: (by: SortKey) => void;
}

function Head({ by, words, sort, onSort }: HeadProps) {
  const active = sort.by === by;
  const order = sort.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" class={by === 'name' ? '' : 'figure'} aria-sort={active ? order : 'none'}>
      <button type="button" onClick={() => onSort(by)}>
        {active && (
          <span class="arrow" aria-hidden="true">
            {sort.descending ? '▼' : '▲'}
          </span>
        )}
        {words}
      </button>
    </th>
  );
}
