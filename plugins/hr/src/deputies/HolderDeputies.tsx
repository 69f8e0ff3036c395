import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { deputiesTranslationRef } from './deputiesTranslationRef';
import { DeputyName } from './DeputyName';
import { useDeputiesOf } from './useDeputies';
import styles from './deputies.module.css';

/** Below a name in the org chart: who stands in today. Nothing when nobody is named, or while it is not known. */
export function HolderDeputies({ entityName }: { entityName: string }) {
  const { t } = useTranslationRef(deputiesTranslationRef);
  const items = useDeputiesOf(entityName).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <div className={styles.holder}>
      {t('title')}:{' '}
      {items.map((deputy, at) => (
        <span key={deputy.id}>
          {at > 0 && ', '}
          <DeputyName deputy={deputy} isOnly={items.length === 1} />
        </span>
      ))}
    </div>
  );
}
