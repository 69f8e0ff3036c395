import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiEditLine } from '@remixicon/react';
import type { PersonRecord } from '@tos/plugin-hr-common';
import { useState } from 'react';
import { PrivateFacts } from '../profile/PrivateFacts';
import { ProfileCard } from '../profile/ProfileCard';
import { ProposeForm } from './ProposeForm';
import { selfServiceTranslationRef } from './selfServiceTranslationRef';

/** My private data as they are stored, and the way to have them changed. */
export function OwnDataCard({ record }: { record: PersonRecord }) {
  const { t } = useTranslationRef(selfServiceTranslationRef);
  const [isProposing, setIsProposing] = useState(false);
  const button = record.rights.propose && !isProposing && (
    <Button size="small" variant="secondary" iconStart={<RiEditLine aria-hidden />} onPress={() => setIsProposing(true)}>
      {t('own.propose')}
    </Button>
  );
  return (
    <ProfileCard title={isProposing ? t('propose.title') : t('own.data')} actions={button}>
      {isProposing ? <ProposeForm record={record} onClose={() => setIsProposing(false)} /> : <PrivateFacts record={record} />}
    </ProfileCard>
  );
}
