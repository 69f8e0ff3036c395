import { useEffect, useState, type KeyboardEvent } from 'react';

interface ListKeysOptions {
  /** Number of entries. */
  length: number;
  /** The first entry becomes the active one again when this changes. */
  resetOn: unknown;
  onEnter: (index: number) => void;
}

/** Walks through a list with the arrow keys while the focus stays in the field. */
export function useListKeys({ length, resetOn, onEnter }: ListKeysOptions) {
  const [active, setActive] = useState(0);
  useEffect(() => setActive(0), [resetOn]);

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: length ? (active + 1) % length : 0,
      ArrowUp: length ? (active - 1 + length) % length : 0,
    };
    if (event.key in moves) {
      event.preventDefault();
      setActive(moves[event.key]);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onEnter(active);
    }
  };
  return { active, setActive, onKeyDown };
}
