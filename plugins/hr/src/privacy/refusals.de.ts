/** German of `privacyRefusals`. */
export default {
  'hr.copy.missing': 'Diese Kopie gibt es nicht, oder sie ist nicht für dieses Konto.',
  'hr.copy.expired': 'Die Zeit zum Herunterladen dieser Kopie ist vorbei. Bitte eine neue anfordern.',
  'hr.copy.notReady': 'Die Kopie ist noch nicht fertig.',
  'hr.copy.withoutPdf': 'Diese Kopie wurde ohne PDF erstellt. Bitte eine neue anfordern.',
  'hr.copy.running': 'Eine Kopie wird schon erstellt.',
  'hr.copy.tooMany': 'An einem Tag werden höchstens {{copies}} Kopien erstellt. Bitte eine davon nehmen.',
  'hr.erasure.missing': 'Diese Löschung gibt es nicht.',
  'hr.erasure.exists': 'Die Löschung dieser Person ist schon beantragt.',
  'hr.erasure.notWaiting': 'Die Löschung wartet nicht mehr auf eine Entscheidung.',
  'hr.erasure.decided': 'Über die Löschung ist schon entschieden.',
  'hr.erasure.fourEyes': 'Eine selbst beantragte Löschung bestätigt jemand anders.',
  'hr.erasure.employed': 'Die Person ist noch beschäftigt oder wird es sein; gelöscht wird nur, wer ausgeschieden ist.',
  'hr.erasure.anonymised': 'Die Person ist schon anonymisiert.',
  'hr.erasure.changedBy': 'Inzwischen hat {{by}} das geändert. Bitte neu laden.',
};
