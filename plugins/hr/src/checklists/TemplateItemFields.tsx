import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Checkbox, NumberField, Select, TextField } from '@backstage/ui';
import { RiArrowDownLine, RiArrowUpLine, RiDeleteBinLine } from '@remixicon/react';
import { dueAnchors, ownerRoles, type DueAnchor, type OwnerRole, type TemplateItem } from '@tos/plugin-hr-common';
import { checklistsTranslationRef } from './checklistsTranslationRef';
import { PersonPicker } from './PersonPicker';
import styles from './checklists.module.css';

interface TemplateItemFieldsProps {
  item: TemplateItem;
  number: number;
  isLast: boolean;
  isOnly: boolean;
  /** Name of the named owner, as far as it is known. */
  ownerName?: string;
  onChange: (part: Partial<TemplateItem>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

/** One item of a template. */
export function TemplateItemFields({ item, number, isLast, isOnly, ownerName, onChange, onMove, onRemove }: TemplateItemFieldsProps) {
  const { t } = useTranslationRef(checklistsTranslationRef);
  const whole = (value: number) => (Number.isFinite(value) ? Math.trunc(value) : 0);
  return (
    <li>
      <fieldset className={styles.fieldset}>
        <legend>{t('template.item', { number: String(number) })}</legend>
        <div className={styles.fields}>
          <TextField
            label={t('template.textDe')}
            value={item.textDe}
            onChange={textDe => onChange({ textDe })}
            maxLength={500}
            isRequired
          />
          <TextField
            label={t('template.textEn')}
            value={item.textEn}
            onChange={textEn => onChange({ textEn })}
            maxLength={500}
            isRequired
          />
          <Select
            label={t('owner.label')}
            options={ownerRoles.map(value => ({ value, label: t(`owner.${value}`) }))}
            selectedKey={item.ownerRole}
            onSelectionChange={key => onChange({ ownerRole: key as OwnerRole, ownerId: null })}
          />
          {item.ownerRole === 'named' && (
            <PersonPicker
              label={t('template.ownerName')}
              placeholder={t('template.ownerHint')}
              value={item.ownerId}
              name={ownerName}
              onChange={ownerId => onChange({ ownerId })}
            />
          )}
          <Select
            label={t('template.anchor')}
            options={dueAnchors.map(value => ({ value, label: t(`template.${value}`) }))}
            selectedKey={item.anchor}
            onSelectionChange={key => onChange({ anchor: key as DueAnchor })}
          />
          <NumberField
            label={t('template.months')}
            value={item.offsetMonths}
            minValue={-24}
            maxValue={24}
            onChange={value => onChange({ offsetMonths: whole(value) })}
          />
          <NumberField
            label={t('template.days')}
            value={item.offsetDays}
            minValue={-730}
            maxValue={730}
            onChange={value => onChange({ offsetDays: whole(value) })}
          />
          <TextField label={t('template.source')} value={item.source ?? ''} onChange={source => onChange({ source })} maxLength={100} />
          <Checkbox isSelected={item.required} onChange={required => onChange({ required })}>
            {t('template.required')}
          </Checkbox>
        </div>
        <div className={styles.buttons}>
          <ButtonIcon
            variant="secondary"
            aria-label={t('template.up', { number: String(number) })}
            icon={<RiArrowUpLine aria-hidden />}
            isDisabled={number === 1}
            onPress={() => onMove(-1)}
          />
          <ButtonIcon
            variant="secondary"
            aria-label={t('template.down', { number: String(number) })}
            icon={<RiArrowDownLine aria-hidden />}
            isDisabled={isLast}
            onPress={() => onMove(1)}
          />
          <ButtonIcon
            variant="secondary"
            aria-label={t('template.remove', { number: String(number) })}
            icon={<RiDeleteBinLine aria-hidden />}
            isDisabled={isOnly}
            onPress={onRemove}
          />
        </div>
      </fieldset>
    </li>
  );
}
