import type { UseQueryResult } from '@tanstack/react-query';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { ErrorPanel, LoadingState } from '@tos/shell-react';
import { useId, type ReactNode } from 'react';

interface HrCardProps<T> {
  title: string;
  query: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}

/** The frame of a card on an entity page: title, and loading and error in place of the content. */
export function HrCard<T>({ title, query, children }: HrCardProps<T>) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Card>
        <CardHeader>
          <Text as="h2" variant="title-x-small" weight="bold" id={id}>
            {title}
          </Text>
        </CardHeader>
        <CardBody>
          {query.isPending && <LoadingState lines={3} />}
          {query.isError && <ErrorPanel error={query.error} onRetry={() => query.refetch()} />}
          {query.isSuccess && children(query.data)}
        </CardBody>
      </Card>
    </section>
  );
}
