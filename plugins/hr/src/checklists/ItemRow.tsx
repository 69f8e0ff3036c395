import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Checkbox } from '@backstage/ui';
import { dueState, type ChecklistItem, type ItemState } from '@tos/plugin-hr-common';
import { useFormat } from '@tos/shell-react';
import { nameOfRef } from '../lib/nameOfRef';
import { PersonLink } from '../lib/PersonLink';
import { useLocalName } from '../lib/useLocalName';
import { checklistsTranslationRef } from './checklistsTranslationRef';
import styles from './checklists.module.css';

interface ItemRowProps {
  item: ChecklistItem;
  today: string;
  /** Hidden where all items are about one person. */
  showsPerson?: boolean;
  isSelected: boolean;
  isBusy: boolean;
  onSelect: (isSelected: boolean) => void;
  onMark: (state: ItemState) => void;
}

/** One item: what, for whom, until when, and what can be done about it. */
export function ItemRow({ item, today, showsPerson = true, isSelected, isBusy, onSelect, onMark }: ItemRowProps) {
  const { t } = useTranslationRef(checklistsTranslationRef);
  const localName = useLocalName();
  const { date } = useFormat();
  const text = localName(item.textDe, item.textEn);
  const due = dueState(item.dueOn, today);
  const button = (state: ItemState) => (
    <Button
      size="small"
      variant={state === 'done' ? 'primary' : 'secondary'}
      isDisabled={isBusy}
      aria-label={t('mark.which', { action: t(`mark.${state}`), text })}
      onPress={() => onMark(state)}
    >
      {t(`mark.${state}`)}
    </Button>
  );
  return (
    <li className={styles.item}>
      <Checkbox aria-label={t('select', { text })} isSelected={isSelected} onChange={onSelect} />
      <div className={styles.grow}>
        <span>{text}</span>
        <span className={styles.secondary}>
          {showsPerson && (
            <>
              <PersonLink person={item.person} />
              {' · '}
            </>
          )}
          {[localName(item.titleDe, item.titleEn), item.owner?.displayName ?? t(`owner.${item.ownerRole}`), item.source]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <Decision item={item} />
      </div>
      {item.state === 'open' && (
        <span className={styles.due} data-due={due}>
          {due === 'later' || due === 'undated'
            ? t(`due.${due}`, { date: date(item.dueOn) })
            : t('due.on', { state: t(`due.${due}`), date: date(item.dueOn) })}
        </span>
      )}
      <span className={styles.buttons}>
        {item.state === 'open' ? (
          <>
            {button('done')}
            {button('notApplicable')}
          </>
        ) : (
          button('open')
        )}
      </span>
    </li>
  );
}

function Decision({ item }: { item: ChecklistItem }) {
  const { t } = useTranslationRef(checklistsTranslationRef);
  const { dateTime } = useFormat();
  if (item.state === 'open') return null;
  const name = nameOfRef(item.decidedBy ?? '');
  return (
    <span className={styles.secondary}>
      {t('decided', { state: t(`state.${item.state}`), name, time: dateTime(item.decidedAt) })}
      {item.note && ` · ${t('note', { text: item.note })}`}
    </span>
  );
}
