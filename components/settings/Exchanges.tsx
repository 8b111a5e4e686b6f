import { i18n } from '#i18n';
import { Name } from '../shared/Name';
import { Group } from './Setting';
import type { ExchangeFacts } from './view';

interface ExchangesProps {
  /** Chosen ones by code, first asked first. */
  chosen: readonly string[];
  exchanges: readonly ExchangeFacts[];
  onChange: (chosen: string[]) => void;
}

/** The reader's exchanges in order, and one to add. */
export function Exchanges({ chosen, exchanges, onChange }: ExchangesProps) {
  const nameOf = (code: string): string =>
    code === 'US'
      ? i18n.t('options.recognition.unitedStates')
      : (exchanges.find((one) => one.code === code)?.name ?? code);
  const put = (code: string, at: number) =>
    onChange(chosen.filter((other) => other !== code).toSpliced(at, 0, code));
  const others = exchanges.filter(({ code }) => !chosen.includes(code));
  return (
    <Group label={i18n.t('options.recognition.exchanges')} hint={i18n.t('options.recognition.exchangesHint')}>
      <ol class="hosts">
        {chosen.map((code, at) => (
          <li key={code}>
            <Name text={nameOf(code)} class="strong" />
            <span>
              <Tool
                sign="▲"
                off={at === 0}
                label={i18n.t('options.recognition.upExchange', { exchange: nameOf(code) })}
                onClick={() => put(code, at - 1)}
              />
              <Tool
                sign="▼"
                off={at === chosen.length - 1}
                label={i18n.t('options.recognition.downExchange', { exchange: nameOf(code) })}
                onClick={() => put(code, at + 1)}
              />
              <Tool
                sign="×"
                label={i18n.t('options.recognition.removeExchange', { exchange: nameOf(code) })}
                onClick={() => onChange(chosen.filter((other) => other !== code))}
              />
            </span>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <select
          aria-label={i18n.t('options.recognition.addExchange')}
          value=""
          onChange={({ currentTarget }) => {
            const added = currentTarget.value;
            if (added !== '') onChange([...chosen, added]);
            currentTarget.value = '';
          }}
        >
          <option value="">{i18n.t('options.recognition.addExchange')}</option>
          {others.map(({ code }) => (
            <option key={code} value={code}>
              {nameOf(code)}
            </option>
          ))}
        </select>
      )}
    </Group>
  );
}

interface ToolProps {
  sign: string;
  label: string;
  off?: boolean;
  onClick: () => void;
}

const Tool = ({ sign, label, off = false, onClick }: ToolProps) => (
  <button type="button" class="tool" aria-label={label} aria-disabled={off} onClick={() => !off && onClick()}>
    {sign}
  </button>
);
