import { configApiRef, useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink } from '@backstage/ui';
import { ErrorPanel, LoadingState, useFormat } from '@tos/shell-react';
import { useParams } from 'react-router-dom';
import { saveAs } from '../documents/useDocuments';
import { usePersonHref } from '../lib/PersonLink';
import { lifeCycleTranslationRef } from './lifeCycleTranslationRef';
import { useCertificate, useCertificatePdf } from './useLifeCycle';
import styles from './lifeCycle.module.css';

/** A certificate of leave as it is printed and signed. */
export function CertificatePage() {
  const { t } = useTranslationRef(lifeCycleTranslationRef);
  const { id = '' } = useParams();
  const { date, number } = useFormat();
  const company = useApi(configApiRef).getOptionalString('organization.name') ?? '';
  const personHref = usePersonHref();
  const query = useCertificate(id);
  const pdf = useCertificatePdf(id);
  if (query.isPending) return <LoadingState lines={8} />;
  if (query.isError) return <ErrorPanel error={query.error} onRetry={() => query.refetch()} />;
  const { person, birthDate, certificate } = query.data;
  const days = (thousandths: number) => number(thousandths / 1000);
  const back = personHref(person.id);
  const span = { from: date(certificate.employedFrom), to: date(certificate.employedTo), year: String(certificate.year) };
  const save = () => pdf.mutate(undefined, { onSuccess: content => saveAs(content, `${t('certificate.heading')} ${span.year}.pdf`) });
  return (
    <article className={styles.certificate} aria-labelledby="certificate-heading">
      <div className={styles.screenOnly}>
        <Button onPress={() => window.print()}>{t('certificate.print')}</Button>
        <Button variant="secondary" isDisabled={pdf.isPending} onPress={() => save()}>
          {t('certificate.pdf')}
        </Button>
        {back && (
          <ButtonLink variant="secondary" href={`${back}/life-cycle`}>
            {t('certificate.back')}
          </ButtonLink>
        )}
      </div>
      {pdf.isError && <ErrorPanel error={pdf.error} onRetry={save} />}
      <h2 id="certificate-heading">{t('certificate.heading')}</h2>
      <p className={styles.secondary}>{t('certificate.law')}</p>
      <p>{t('certificate.body', { name: person.displayName, company, ...span })}</p>
      {birthDate && <p>{t('certificate.born', { date: date(birthDate) })}</p>}
      <p>{t('certificate.footer')}</p>
      <dl className={styles.days}>
        <dt>{t('certificate.entitled')}</dt>
        <dd>{days(certificate.entitledDays)}</dd>
        <dt>{t('certificate.granted')}</dt>
        <dd>{days(certificate.grantedDays)}</dd>
        <dt>{t('certificate.paidOut')}</dt>
        <dd>{days(certificate.paidOutDays)}</dd>
      </dl>
      <p>{t('certificate.placeDate', { place: certificate.place, date: date(certificate.issuedOn) })}</p>
      <p className={styles.signature}>{t('certificate.signature')}</p>
    </article>
  );
}
