import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Avatar } from '@tos/shell-react';
import styles from './search.module.css';
import type { SearchHit } from './searchCatalog';
import { searchTranslationRef } from './searchTranslationRef';

/** Picture, name, what it is, and what tells namesakes apart. */
export function HitRow({ hit }: { hit: SearchHit }) {
  const { t } = useTranslationRef(searchTranslationRef);
  const kind = hit.kind === 'User' || hit.kind === 'Group' ? t(`kind.${hit.kind}`) : hit.kind;
  return (
    <>
      <Avatar name={hit.title} src={hit.picture} size={36} shape={hit.kind === 'User' ? 'person' : 'team'} />
      <span className={styles.hitText}>
        <span className={styles.hitTitle}>{hit.title}</span>
        {hit.detail && <small>{hit.detail}</small>}
      </span>
      <span className={styles.hitKind}>{kind}</span>
    </>
  );
}
