import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { HrCard } from './HrCard';
import { PositionFacts } from './PositionFacts';
import { useEntityPerson } from './useEntityRecord';

/** What a colleague does, where, and who leads them. */
export function PersonPositionCard() {
  const { t } = useTranslationRef(hrTranslationRef);
  return (
    <HrCard title={t('position.title')} query={useEntityPerson()}>
      {person => <PositionFacts person={person} />}
    </HrCard>
  );
}
