import { useApi } from '@backstage/frontend-plugin-api';
import { Combobox } from '@backstage/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { hrApiRef } from '../api';

interface PersonPickerProps {
  label: string;
  placeholder: string;
  /** Id of the person. */
  value: string | null;
  /** Name of the person at the beginning. */
  name?: string;
  onChange: (id: string | null) => void;
}

const ALL = () => true;

/** Finds a colleague by name. */
export function PersonPicker({ label, placeholder, value, name = '', onChange }: PersonPickerProps) {
  const api = useApi(hrApiRef);
  const [text, setText] = useState(name);
  const found = useQuery({
    queryKey: ['hr', 'people', 'picker', text],
    queryFn: ({ signal }) => api.listPersons({ query: { q: text.trim() || undefined, limit: 20 } }, { signal }),
    placeholderData: keepPreviousData,
  });
  const options = (found.data?.items ?? []).map(person => ({ value: person.id, label: person.displayName }));
  if (value && !options.some(option => option.value === value)) options.unshift({ value, label: name || text });
  const choose = (id: string | null) => {
    const chosen = options.find(option => option.value === id);
    if (chosen) setText(chosen.label);
    onChange(id);
  };
  return (
    <Combobox
      label={label}
      placeholder={placeholder}
      options={options}
      search={{ mode: 'client', inputValue: text, onInputChange: setText, filter: ALL }}
      selectedKey={value}
      onSelectionChange={key => choose(key === null ? null : String(key))}
      isRequired
    />
  );
}
