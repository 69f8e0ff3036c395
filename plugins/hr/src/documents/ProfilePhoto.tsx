import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import type { PersonDetail } from '@tos/plugin-hr-common';
import { Avatar } from '@tos/shell-react';
import { lazy, Suspense, useState } from 'react';
import { documentsTranslationRef } from './documentsTranslationRef';
import { usePhoto, usePhotoState } from './usePhoto';
import styles from './documents.module.css';

const PhotoDialog = lazy(() => import('./PhotoDialog').then(m => ({ default: m.PhotoDialog })));

/** The photo on a profile, where it may be seen; a button for those who may change it. */
export function ProfilePhoto({ person }: { person: Pick<PersonDetail, 'id' | 'displayName'> }) {
  const { t } = useTranslationRef(documentsTranslationRef);
  const src = usePhoto(person.id, '128');
  const state = usePhotoState(person.id);
  const [isOpen, setIsOpen] = useState(false);
  const avatar = <Avatar name={person.displayName} src={src} size={72} />;
  if (!state.data?.mayManage) return avatar;
  return (
    <>
      <button type="button" className={styles.photoButton} title={t('photoChange')} onClick={() => setIsOpen(true)}>
        {avatar}
        <VisuallyHidden>{t('photoChange')}</VisuallyHidden>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <PhotoDialog personId={person.id} state={state.data} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
