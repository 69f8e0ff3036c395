export default {
  'hr.person.missing': 'Diese Person gibt es nicht, oder sie ist für dieses Konto nicht sichtbar.',
  'hr.person.unchangeable': 'Diese Person gibt es nicht, oder dieses Konto darf sie nicht ändern.',
  'hr.person.ownMissing': 'Zu diesem Konto gehört niemand in den Personaldaten; bitte bei der Personalabteilung melden.',
  'hr.person.laterDay':
    'Wer an einem späteren Tag hier arbeitet, ist nicht für alle bestimmt. Möglich ist der {{today}} oder ein Tag davor.',
  'hr.person.exportBusy': 'Gerade wird schon ein Export geschrieben. Bitte gleich noch einmal versuchen.',
  'hr.person.exportTooLarge': 'Gefunden sind mehr als {{rows}} Personen. Bitte die Filter enger fassen.',
  'hr.person.tooManyViews': 'Gespeichert sind schon {{views}} Ansichten. Für eine weitere bitte eine löschen.',
  'hr.person.bulkForbidden': 'Dieses Konto darf niemanden ändern: Es fehlt das Recht {{permission}}.',
  'hr.person.viewMissing': 'Eine solche Ansicht ist für dieses Konto nicht gespeichert.',
};
