export default {
  'greeting.morning': 'Guten Morgen, {{name}}',
  'greeting.day': 'Hallo, {{name}}',
  'greeting.evening': 'Guten Abend, {{name}}',
  'greeting.night': 'Hallo, {{name}}',
  'greeting.anonymous': 'Willkommen',
  'notifications.none': 'Alles gelesen',
  'notifications.noneText': 'Neue Mitteilungen erscheinen hier von selbst.',
  'notifications.all': 'Alle Mitteilungen',
  'empty.title': 'Noch keine Bausteine',
  'empty.text': 'Bausteine kommen mit den Plugins; vielleicht hat die Administration sie abgeschaltet.',
};
