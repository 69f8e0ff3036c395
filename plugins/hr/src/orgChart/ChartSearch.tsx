import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { useFormat } from '@tos/shell-react';
import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { searchGraph, type ChartGraph } from './chartGraph';
import { orgChartTranslationRef } from './orgChartTranslationRef';
import styles from './orgChart.module.css';

/** Finds a box while typing and takes the viewer there. */
export function ChartSearch({ graph, onFound }: { graph: ChartGraph; onFound: (node: number) => void }) {
  const { t } = useTranslationRef(orgChartTranslationRef);
  const { number } = useFormat();
  const list = useId();
  const [text, setText] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const wanted = useDeferredValue(text);
  const found = useMemo(() => searchGraph(graph, wanted), [graph, wanted]);
  const shows = isOpen && text.trim() !== '';
  const choose = (node: number) => {
    setIsOpen(false);
    setText(graph.nodes[node].heading);
    onFound(node);
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) {
      event.preventDefault();
      setIsOpen(true);
      setMarked(at => (at + step + found.length) % found.length);
    } else if (event.key === 'Enter' && shows) {
      // What was typed last counts, even while the list is still that of the letter before.
      const now = wanted === text ? found : searchGraph(graph, text);
      if (now.length > 0) choose(now[Math.min(marked, now.length - 1)]);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setIsOpen(false);
    }
  };
  const optionId = (i: number) => `${list}-${i}`;
  return (
    <div className={styles.search}>
      <input
        type="search"
        role="combobox"
        className={styles.input}
        aria-label={t('search.label')}
        placeholder={t('search.label')}
        aria-expanded={shows && found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={shows && found.length > 0 ? optionId(marked) : undefined}
        maxLength={100}
        value={text}
        onChange={event => {
          setText(event.target.value);
          setMarked(0);
          setIsOpen(true);
        }}
        onKeyDown={keys}
        onBlur={() => setIsOpen(false)}
      />
      <VisuallyHidden role="status">
        {shows && (found.length ? t('search.count', { count: found.length, formatted: number(found.length) }) : t('search.none'))}
      </VisuallyHidden>
      <ul id={list} role="listbox" aria-label={t('search.results')} className={styles.results} hidden={!shows || found.length === 0}>
        {shows &&
          found.map((node, i) => (
            // The keyboard of the list is in the field above it.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={graph.nodes[node].id}
              id={optionId(i)}
              role="option"
              aria-selected={i === marked}
              className={styles.result}
              // The field keeps the focus, so that its blur does not close the list before the click.
              onMouseDown={event => event.preventDefault()}
              onClick={() => choose(node)}
            >
              <span>{graph.nodes[node].heading}</span>
              <span className={styles.detail}>{[graph.nodes[node].detail, graph.nodes[node].unit].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
      </ul>
      {shows && found.length === 0 && <p className={styles.nothing}>{t('search.none')}</p>}
    </div>
  );
}
