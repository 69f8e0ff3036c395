import { SearchField } from '@backstage/ui';
import { useEffect, useState } from 'react';

const TYPING_PAUSE_MS = 250;

/** What the search field of a list needs. */
export interface DelayedSearchFieldProps {
  label: string;
  /** What can be searched for, shown while the field is empty. */
  hint: string;
  /** The words that the list shows now, e.g. from the address. */
  value: string;
  onChange: (value: string) => void;
  className?: string;
}

/** Searches a list after a pause in typing, so that not each letter asks the server. */
export function DelayedSearchField({ label, hint, value, onChange, className }: DelayedSearchFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => onChange(text), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return <SearchField className={className} aria-label={label} placeholder={hint} value={text} onChange={setText} maxLength={100} />;
}
