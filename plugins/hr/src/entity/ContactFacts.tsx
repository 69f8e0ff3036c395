import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import type { PersonDetail } from '@tos/plugin-hr-common';
import type { ReactNode } from 'react';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import { Facts } from './Facts';

const phoneLink = (number: string) => <Link href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</Link>;

/** Work contact with links that call and write. */
export function ContactFacts({ person }: { person: PersonDetail }) {
  const { t } = useTranslationRef(hrTranslationRef);
  const rows: [string, ReactNode][] = [
    [t('contact.email'), person.email && <Link href={`mailto:${person.email}`}>{person.email}</Link>],
    [t('contact.phone'), person.phone && phoneLink(person.phone)],
    [t('contact.mobile'), person.mobile && phoneLink(person.mobile)],
    [t('contact.location'), person.location],
  ];
  return <Facts rows={rows} empty={t('contact.nothing')} />;
}
