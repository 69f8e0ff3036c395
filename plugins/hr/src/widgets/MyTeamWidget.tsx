import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useQuery } from '@tanstack/react-query';
import { EmptyState, ErrorPanel, LoadingState } from '@tos/shell-react';
import { hrApiRef } from '../api';
import { PersonList } from '../entity/PersonList';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import styles from '../entity/entity.module.css';

/** Who leads me and who is in my team. */
export function MyTeamWidget() {
  const { t } = useTranslationRef(hrTranslationRef);
  const api = useApi(hrApiRef);
  const me = useQuery({ queryKey: ['hr', 'me'], queryFn: ({ signal }) => api.getMe({}, { signal }) });
  if (me.isPending) return <LoadingState lines={4} />;
  if (me.isError) return <ErrorPanel error={me.error} onRetry={() => me.refetch()} />;
  const { leads } = me.data;
  const teamMates = me.data.teamMates.filter(mate => !leads.some(lead => lead.id === mate.id));
  if (leads.length + teamMates.length === 0) return <EmptyState title={t('team.empty')} />;
  return (
    <>
      {leads.length > 0 && <h3 className={styles.heading}>{t('position.ledBy')}</h3>}
      <PersonList people={leads} />
      {teamMates.length > 0 && <h3 className={styles.heading}>{t('team.mates')}</h3>}
      <PersonList people={teamMates} />
    </>
  );
}
