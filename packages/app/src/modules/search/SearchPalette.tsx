import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Dialog } from '@backstage/ui';
import { RiSearchLine } from '@remixicon/react';
import { ErrorPanel } from '@tos/shell-react';
import { useId, useState } from 'react';
import { Heading } from 'react-aria-components';
import { useNavigate } from 'react-router-dom';
import { HitRow } from './HitRow';
import { readRecentHits, rememberHit } from './recentHits';
import styles from './search.module.css';
import type { SearchHit } from './searchCatalog';
import { searchTranslationRef } from './searchTranslationRef';
import { useHitHref } from './useHitHref';
import { useListKeys } from './useListKeys';
import { usePeopleSearch } from './usePeopleSearch';

/** Search from anywhere: a field whose list of hits is walked with the arrow keys (combobox pattern). */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslationRef(searchTranslationRef);
  const navigate = useNavigate();
  const hrefOf = useHitHref();
  const listId = useId();
  const [input, setInput] = useState('');
  const [recent] = useState(readRecentHits);
  const search = usePeopleSearch(input);
  const hits = input.trim() ? search.hits : recent;

  const open = (hit: SearchHit) => {
    rememberHit(hit);
    onClose();
    navigate(hrefOf(hit));
  };
  const openAll = () => {
    onClose();
    navigate(`/search?query=${encodeURIComponent(input.trim())}`);
  };
  const { active, setActive, onKeyDown } = useListKeys({
    length: hits.length,
    resetOn: search.term,
    onEnter: index => (hits[index] ? open(hits[index]) : input.trim() && openAll()),
  });
  const optionId = (index: number) => `${listId}-${index}`;
  const isSearching = input.trim() !== search.term || search.isFetching;
  const isEmpty = search.enabled && !isSearching && !search.error && hits.length === 0;

  return (
    <Dialog isOpen isDismissable className={styles.palette} onOpenChange={isOpen => !isOpen && onClose()}>
      <Heading slot="title" className={styles.hidden}>
        {t('label')}
      </Heading>
      <div className={styles.field}>
        <RiSearchLine size={20} aria-hidden />
        <input
          // The dialog exists to type into it at once.
          autoFocus // eslint-disable-line jsx-a11y/no-autofocus
          type="text"
          role="combobox"
          aria-label={t('label')}
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-activedescendant={hits[active] ? optionId(active) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder={t('placeholder')}
          value={input}
          onChange={event => setInput(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {!input.trim() && recent.length > 0 && <p className={styles.note}>{t('recent')}</p>}
      <ul id={listId} role="listbox" aria-label={t('label')} className={styles.list}>
        {hits.map((hit, index) => (
          // The keys are handled in the field, which keeps the focus.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={hit.ref}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            className={styles.hit}
            onPointerMove={() => setActive(index)}
            onClick={() => open(hit)}
          >
            <HitRow hit={hit} />
          </li>
        ))}
      </ul>
      {search.error && input.trim() && <ErrorPanel error={search.error} onRetry={() => search.refetch()} />}
      <p role="status" className={styles.note}>
        {isEmpty && t('none.title', { term: search.term })}
        {search.enabled && isSearching && t('searching')}
        {search.enabled && !isSearching && hits.length > 0 && t('count', { count: search.data?.total ?? hits.length })}
        {!search.enabled && !recent.length && t('hint')}
      </p>
      <div className={styles.footer}>
        <span>{t('keys')}</span>
        {search.enabled && (
          <button type="button" onClick={openAll}>
            {t('all', { term: search.term })}
          </button>
        )}
      </div>
    </Dialog>
  );
}
