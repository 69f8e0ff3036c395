import { TextField } from '@backstage/ui';
import { useEffect, useState } from 'react';

const TYPING_PAUSE_MS = 400;

interface TypedFilterProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A filter that is typed; it takes effect after a pause. */
export function TypedFilter({ label, value, onChange }: TypedFilterProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(() => onChange(text.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return <TextField label={label} value={text} onChange={setText} maxLength={50} />;
}
