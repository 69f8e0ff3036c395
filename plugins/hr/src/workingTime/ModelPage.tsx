import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { ButtonLink } from '@backstage/ui';
import { RiFileCopyLine } from '@remixicon/react';
import { hrWorkingTimeModelManagePermission, type WorkingTimeModelDetail } from '@tos/plugin-hr-common';
import { EmptyState, ErrorPanel, LoadingState } from '@tos/shell-react';
import { useParams } from 'react-router-dom';
import { Facts } from '../entity/Facts';
import { useLocalName } from '../lib/useLocalName';
import { EditableCard } from '../profile/EditableCard';
import { ProfileCard } from '../profile/ProfileCard';
import { profileTranslationRef } from '../profile/profileTranslationRef';
import { HeadForm } from './HeadForm';
import { ModelHistory } from './ModelHistory';
import { ModelUsers } from './ModelUsers';
import { useModelHref, useWorkingTimeModel } from './useWorkingTime';
import { useValidityText } from './useValidityText';
import { VersionTimeline } from './VersionTimeline';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';
import styles from './workingTime.module.css';

/** One model: what it says by date, who works by it, who changed it. */
export function ModelPage() {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { id = '' } = useParams();
  const href = useModelHref();
  const model = useWorkingTimeModel(id);
  const status = (model.error as { statusCode?: number } | null)?.statusCode;
  if (model.isPending) return <LoadingState lines={8} />;
  if (status === 404 || status === 400) {
    return <EmptyState title={t('model.gone')} action={<ButtonLink href={href()}>{t('model.back')}</ButtonLink>} />;
  }
  if (model.isError) return <ErrorPanel error={model.error} onRetry={() => model.refetch()} />;
  return <Model model={model.data} />;
}

function Model({ model }: { model: WorkingTimeModelDetail }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const localName = useLocalName();
  const href = useModelHref();
  const { allowed: mayManage } = usePermission({ permission: hrWorkingTimeModelManagePermission });
  return (
    <>
      <div className={styles.head}>
        <h2>{localName(model.name, model.nameEn)}</h2>
        <div className={styles.buttons}>
          <ButtonLink variant="tertiary" href={href()}>
            {t('model.back')}
          </ButtonLink>
          {mayManage && (
            <ButtonLink variant="secondary" iconStart={<RiFileCopyLine aria-hidden />} href={`${href('new')}?like=${model.id}`}>
              {t('model.copy')}
            </ButtonLink>
          )}
        </div>
      </div>
      <div className={styles.columns}>
        <ProfileCard title={t('versions.title')}>
          <VersionTimeline model={model} mayManage={mayManage} />
        </ProfileCard>
        <div className={styles.stack}>
          <EditableCard
            title={t('model.head')}
            editLabel={t('model.edit')}
            mayEdit={mayManage}
            form={close => <HeadForm model={model} onClose={close} />}
          >
            <HeadFacts model={model} />
          </EditableCard>
          <ProfileCard title={t('model.users')}>
            <ModelUsers model={model} />
          </ProfileCard>
          <ProfileCard title={t('model.history')}>
            <ModelHistory id={model.id} />
          </ProfileCard>
        </div>
      </div>
    </>
  );
}

function HeadFacts({ model }: { model: WorkingTimeModelDetail }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { t: tp } = useTranslationRef(profileTranslationRef);
  const validityText = useValidityText();
  return (
    <Facts
      rows={[
        [t('field.name'), model.name],
        [t('field.nameEn'), model.nameEn],
        [t('field.type'), tp(`workingTime.${model.type}`)],
        [t('model.validity'), validityText(model) || t('model.always')],
      ]}
    />
  );
}
