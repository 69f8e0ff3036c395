export default {
  'error.unavailable.title': 'Zurzeit nicht erreichbar',
  'error.unavailable.text': 'Der Server antwortet nicht. Eingaben auf dieser Seite bleiben erhalten; bitte gleich noch einmal versuchen.',
  'error.forbidden.title': 'Keine Berechtigung',
  'error.forbidden.text':
    'Die Rollen dieses Kontos erlauben diese Ansicht nicht. Ändern kann das eine Administratorin oder ein Administrator.',
  'error.missing.title': 'Nicht gefunden',
  'error.missing.text': 'Diesen Eintrag gibt es nicht oder nicht mehr.',
  'error.signedOut.title': 'Die Sitzung ist beendet',
  'error.signedOut.text': 'Bitte neu anmelden, um weiterzuarbeiten.',
  'error.invalid.title': 'Die Anfrage wurde nicht angenommen',
  'error.invalid.text': 'Bitte die Angaben unten prüfen.',
  'error.unknown.title': 'Etwas ist schiefgegangen',
  'error.unknown.text':
    'Dieser Teil konnte nicht angezeigt werden. Oft hilft ein neuer Versuch; wenn nicht, bitte die Einzelheiten weitergeben.',
  'error.details': 'Einzelheiten',
  'error.retry': 'Erneut versuchen',
  loading: 'Wird geladen …',
};
