import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiPencilLine } from '@remixicon/react';
import { useState, type ReactNode } from 'react';
import { formTranslationRef } from '../lib/form/formTranslationRef';
import { ProfileCard } from './ProfileCard';

interface EditableCardProps {
  title: string;
  /** Name of the button that opens the form. */
  editLabel: string;
  mayEdit: boolean;
  form: (close: () => void) => ReactNode;
  children: ReactNode;
}

/** A part of a record that turns into its form. */
export function EditableCard({ title, editLabel, mayEdit, form, children }: EditableCardProps) {
  const { t } = useTranslationRef(formTranslationRef);
  const [isEditing, setIsEditing] = useState(false);
  const button = mayEdit && !isEditing && (
    <Button
      size="small"
      variant="secondary"
      aria-label={editLabel}
      iconStart={<RiPencilLine aria-hidden />}
      onPress={() => setIsEditing(true)}
    >
      {t('edit')}
    </Button>
  );
  return (
    <ProfileCard title={title} actions={button}>
      {isEditing ? form(() => setIsEditing(false)) : children}
    </ProfileCard>
  );
}
