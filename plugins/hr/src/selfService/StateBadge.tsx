import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangeRequestState } from '@tos/plugin-hr-common';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';
import styles from './selfService.module.css';

/** What has become of a request. */
export function StateBadge({ state }: { state: ChangeRequestState }) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  return (
    <span className={styles.state} data-state={state}>
      {t(`state.${state}`)}
    </span>
  );
}
