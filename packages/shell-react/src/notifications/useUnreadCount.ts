import { useNotificationsQuery } from './useNotificationsQuery';

/** Number of unread notifications of the person signed in; `undefined` while unknown. */
export function useUnreadCount(): number | undefined {
  return useNotificationsQuery<{ unread: number }>('/status').data?.unread;
}
