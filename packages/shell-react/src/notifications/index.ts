export { useUnreadCount } from './useUnreadCount';
export { useUnreadNotifications, type UnreadNotification } from './useUnreadNotifications';
