import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { useId, type ReactNode } from 'react';
import styles from './profile.module.css';

interface ProfileCardProps {
  title: string;
  /** Buttons beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A named part of a profile. */
export function ProfileCard({ title, actions, children }: ProfileCardProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.card}>
      <Card>
        <CardHeader>
          <div className={styles.cardHead}>
            <Text as="h3" variant="title-x-small" weight="bold" id={id}>
              {title}
            </Text>
            {actions}
          </div>
        </CardHeader>
        <CardBody>{children}</CardBody>
      </Card>
    </section>
  );
}
