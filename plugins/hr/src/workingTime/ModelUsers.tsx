import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, ButtonLink } from '@backstage/ui';
import type { WorkingTimeModelDetail } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { Facts } from '../entity/Facts';
import { peopleRouteRef } from '../routes';
import { workingTimeTranslationRef } from './workingTimeTranslationRef';
import styles from './workingTime.module.css';

/** How many people work by a model, and the way to them. */
export function ModelUsers({ model }: { model: WorkingTimeModelDetail }) {
  const { t } = useTranslationRef(workingTimeTranslationRef);
  const { number } = useFormat();
  const people = useRouteRef(peopleRouteRef)?.();
  const { people: now, plannedPeople, peopleWithOtherHours: others } = model;
  return (
    <div className={styles.stack}>
      <Facts
        rows={[
          [t('model.usersNow'), number(now)],
          [t('model.usersPlanned'), plannedPeople > 0 && number(plannedPeople)],
        ]}
      />
      {others > 0 && <Alert status="info" icon title={t('model.otherHours')} description={t('model.otherHoursText', { count: others })} />}
      {people && now > 0 && (
        <ButtonLink variant="secondary" href={`${people}?workingTimeModelId=${model.id}`}>
          {t('model.showPeople')}
        </ButtonLink>
      )}
    </div>
  );
}
