/** What one is told: the bell and its page. */
export const noticesEn = {
  notices: {
    title: 'Notifications',
    hint: 'What happened in your orders, quotes, lists and imports. You get each by mail, too.',
    bell: { one: '{count} unread notification', other: '{count} unread notifications' },
    all: 'All',
    unread: 'Unread',
    markAll: 'Mark all as read',
    markUnread: 'Mark as unread',
    marked: { one: '{count} marked as read', other: '{count} marked as read' },
    today: 'Today',
    yesterday: 'Yesterday',
    more: 'Show older',
    none: 'Nothing yet',
    noneHint: 'When a seller confirms, a buyer asks, or a file is in, it stands here.',
    allRead: 'All read',
    allReadHint: 'Nothing waits for you here.',
  },
};
