import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiArrowRightSLine } from '@remixicon/react';
import { Avatar, useFormat } from '@tos/shell-react';
import { EntityLink } from '../lib/EntityLink';
import { useLocalName } from '../lib/useLocalName';
import { hrTranslationRef } from '../translations/hrTranslationRef';
import type { UnitBranch } from './unitOptions';
import styles from './organisation.module.css';

interface OrgTreeProps {
  branches: UnitBranch[];
  isOpen: (id: string, level: number) => boolean;
  onToggle: (id: string) => void;
}

function UnitRow({ branch, isOpen, onToggle }: { branch: UnitBranch; isOpen: boolean; onToggle: () => void }) {
  const { t } = useTranslationRef(hrTranslationRef);
  const { list } = useFormat();
  const localName = useLocalName();
  const { unit, children } = branch;
  const name = localName(unit.name, unit.nameEn);
  return (
    <div className={styles.row}>
      {children.length > 0 ? (
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'organisation.collapse' : 'organisation.expand', { name })}
          onClick={onToggle}
        >
          <RiArrowRightSLine aria-hidden className={isOpen ? styles.open : undefined} />
        </button>
      ) : (
        <span className={styles.toggle} />
      )}
      <Avatar name={name} shape="team" />
      <span className={styles.text}>
        <EntityLink entityRef={`group:default/${unit.entityName}`}>{name}</EntityLink>
        {unit.leads.length > 0 && <span className={styles.secondary}>{list(unit.leads.map(lead => lead.displayName))}</span>}
      </span>
      <span className={styles.numbers}>
        <span>{t('unit.headCount', { count: unit.total.heads })}</span>
        {unit.total.vacancies > 0 && <span className={styles.vacancies}>{t('unit.vacancyCount', { count: unit.total.vacancies })}</span>}
      </span>
    </div>
  );
}

/** Units below each other; every level can be folded. Only what is unfolded is in the page. */
export function OrgTree({ branches, isOpen, onToggle }: OrgTreeProps) {
  return (
    <ul className={styles.tree}>
      {branches.map(branch => {
        const open = isOpen(branch.unit.id, branch.level);
        return (
          <li key={branch.unit.id}>
            <UnitRow branch={branch} isOpen={open} onToggle={() => onToggle(branch.unit.id)} />
            {open && branch.children.length > 0 && <OrgTree branches={branch.children} isOpen={isOpen} onToggle={onToggle} />}
          </li>
        );
      })}
    </ul>
  );
}
