import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Link, Tag, TagGroup, Text } from '@backstage/ui';
import { useId, type ReactNode } from 'react';
import { catalogListTranslationRef } from './catalogTranslationRef';
import styles from './entityFactsCard.module.css';
import { hrefOfRef } from './entityFacts';
import { useCatalogNames } from './useCatalogNames';

/** What an entry belongs to: label, kind that a bare name means, and the field. */
const BELONGS_TO = [
  ['owner', 'group'],
  ['system', 'system'],
  ['domain', 'domain'],
] as const;

/**
 * What there is to say about an entry that is no person and no team, in place of the platform's card: that one compiles schemas when it is loaded,
 * which the Content Security Policy rightly refuses.
 */
export function EntityFactsCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(catalogListTranslationRef);
  const { typeName } = useCatalogNames();
  const id = useId();
  const { spec = {}, metadata } = entity;
  const text = (key: string) => (typeof spec[key] === 'string' ? spec[key] : undefined);
  const rows: [string, ReactNode][] = [
    [t('column.description'), metadata.description],
    [t('column.type'), text('type') && typeName(text('type')!)],
    [t('lifecycle'), text('lifecycle')],
    ...BELONGS_TO.map(([key, kind]): [string, ReactNode] => [t(`belongs.${key}`), text(key) && <EntryLink to={text(key)!} kind={kind} />]),
    [t('tags'), metadata.tags?.length && <Tags label={t('tags')} tags={metadata.tags} />],
  ];
  return (
    <section aria-labelledby={id}>
      <Card>
        <CardHeader>
          <Text as="h2" variant="title-x-small" weight="bold" id={id}>
            {t('about')}
          </Text>
        </CardHeader>
        <CardBody>
          <dl className={styles.facts}>
            {rows
              .filter(([, value]) => value)
              .map(([label, value]) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        </CardBody>
      </Card>
    </section>
  );
}

function EntryLink({ to, kind }: { to: string; kind: string }) {
  const ref = parseEntityRef(to, { defaultKind: kind, defaultNamespace: 'default' });
  return <Link href={hrefOfRef(ref)}>{ref.name}</Link>;
}

function Tags({ label, tags }: { label: string; tags: NonNullable<Entity['metadata']['tags']> }) {
  return (
    <TagGroup aria-label={label}>
      {tags.map(tag => (
        <Tag key={tag} id={tag}>
          {tag}
        </Tag>
      ))}
    </TagGroup>
  );
}
