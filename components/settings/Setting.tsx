import { createContext } from 'preact';
import type { ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';

/** What the reader typed into the search field; settings that do not contain it hide. */
export const Search = createContext('');

/** Small letters; and English is spelt in two ways. */
const folded = (text: string) => text.trim().toLocaleLowerCase().replaceAll('colour', 'color');

/** Whether one of the words contains what was typed. */
export const matches = (typed: string, ...words: string[]): boolean =>
  words.some((text) => folded(text).includes(folded(typed)));

/** A part of the options; CSS hides it when every setting in it is hidden. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

interface SettingProps {
  label: string;
  /** The one sentence that every setting has. */
  hint: string;
  children: (ids: { id: string; describedBy: string }) => ComponentChildren;
}

/** One setting: its name, its sentence, its control. */
export function Setting({ label, hint, children }: SettingProps) {
  const id = useId();
  const hidden = !matches(useContext(Search), label, hint);
  return (
    <div class="setting" hidden={hidden}>
      <div>
        <label htmlFor={id}>{label}</label>
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      </div>
      {children({ id, describedBy: `${id}-hint` })}
    </div>
  );
}

/** A group of its own shape (a list, a form) with title and sentence. */
export function Group({
  label,
  hint,
  children,
}: {
  label: string;
  hint: string;
  children: ComponentChildren;
}) {
  const hidden = !matches(useContext(Search), label, hint);
  return (
    <div class="setting group" hidden={hidden}>
      <h3>{label}</h3>
      <p class="hint">{hint}</p>
      {children}
    </div>
  );
}

interface ToggleProps {
  label: string;
  hint: string;
  value: boolean;
  onChange: (value: boolean) => void;
}

export function Toggle({ label, hint, value, onChange }: ToggleProps) {
  return (
    <Setting label={label} hint={hint}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="checkbox"
          aria-describedby={describedBy}
          checked={value}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    </Setting>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  hint: string;
  value: T;
  options: readonly (readonly [value: T, words: string])[];
  onChange: (value: T) => void;
}

export function Choice<T extends string>({ label, hint, value, options, onChange }: ChoiceProps<T>) {
  return (
    <Setting label={label} hint={hint}>
      {({ id, describedBy }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          value={value}
          onChange={(event) => {
            const chosen = options.find(([option]) => option === event.currentTarget.value);
            if (chosen) onChange(chosen[0]);
          }}
        >
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Setting>
  );
}

interface AmountProps {
  label: string;
  hint: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  unit?: string;
  onChange: (value: number) => void;
}

/** A number within its range; what lies outside is not taken over. */
export function Amount({ label, hint, value, min, max, step = 1, unit, onChange }: AmountProps) {
  return (
    <Setting label={label} hint={hint}>
      {({ id, describedBy }) => (
        <span class="amount">
          <input
            id={id}
            type="number"
            aria-describedby={describedBy}
            value={value}
            min={min}
            max={max}
            step={step}
            onChange={(event) => {
              const field = event.currentTarget;
              if (field.checkValidity() && field.value !== '') onChange(field.valueAsNumber);
              else field.reportValidity();
            }}
          />
          {unit && <span class="hint">{unit}</span>}
        </span>
      )}
    </Setting>
  );
}
