import { useNotificationsQuery } from './useNotificationsQuery';

/** One unread notification as a list shows it. */
export interface UnreadNotification {
  id: string;
  /** Instant, ISO 8601. */
  created: string;
  payload: {
    title: string;
    description?: string;
    /** Page inside of the portal or an address. */
    link?: string;
    severity?: 'critical' | 'high' | 'normal' | 'low';
  };
}

/** The newest unread notifications of the person signed in and their total; refreshes by signal. */
export function useUnreadNotifications(limit: number) {
  return useNotificationsQuery<{ notifications: UnreadNotification[]; totalCount: number }>(`/notifications?read=false&limit=${limit}`);
}
