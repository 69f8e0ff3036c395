import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState, type KeyboardEvent } from 'react';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import styles from './orgChart.module.css';

/** Something that can be chosen. */
export interface Choice {
  id: string;
  text: string;
  detail?: string;
}

interface ChoiceFieldProps {
  label: string;
  value: Choice | null;
  onChange: (value: Choice | null) => void;
  /** What is looked through; part of the key under which results are kept. */
  scope: string;
  find: (text: string) => Promise<Choice[]> | Choice[];
}

/** A field in which one thing is chosen by typing a part of its name. */
export function ChoiceField({ label, value, onChange, scope, find }: ChoiceFieldProps) {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const id = useId();
  const [text, setText] = useState(value?.text ?? '');
  const [isOpen, setIsOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const wanted = useDeferredValue(text.trim());
  const found = useQuery({
    queryKey: ['hr', 'choice', scope, wanted],
    queryFn: async () => find(wanted),
    enabled: isOpen && wanted !== '',
  });
  const options = found.data ?? [];
  const shows = isOpen && wanted !== '' && options.length > 0;
  const choose = (choice: Choice) => {
    setText(choice.text);
    setIsOpen(false);
    onChange(choice);
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) {
      event.preventDefault();
      setMarked(at => (at + step + options.length) % options.length);
    } else if (event.key === 'Enter' && shows) {
      event.preventDefault();
      choose(options[Math.min(marked, options.length - 1)]);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setIsOpen(false);
    }
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.search}>
        <input
          id={id}
          role="combobox"
          autoComplete="off"
          className={styles.input}
          aria-expanded={shows}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shows ? `${id}-${marked}` : undefined}
          maxLength={100}
          value={text}
          onChange={event => {
            setText(event.target.value);
            setMarked(0);
            setIsOpen(true);
            onChange(null);
          }}
          onKeyDown={keys}
          onBlur={() => setIsOpen(false)}
        />
        <ul id={`${id}-list`} role="listbox" aria-label={t('search.results')} className={styles.results} hidden={!shows}>
          {options.map((choice, i) => (
            // The keyboard of the list is in the field above it.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={choice.id}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === marked}
              className={styles.result}
              onMouseDown={event => event.preventDefault()}
              onClick={() => choose(choice)}
            >
              <span>{choice.text}</span>
              {choice.detail && <span className={styles.detail}>{choice.detail}</span>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
