export default {
  title: 'Anmelden',
  intro: 'Das Portal von {{organization}}: Personen, Teams und alles, was der Arbeitstag braucht.',
  button: 'Mit dem Firmenkonto anmelden',
  redirecting: 'Weiterleitung zur Anmeldung …',
  'unavailable.title': 'Anmelden ist zurzeit nicht möglich',
  'unavailable.text':
    'Der Dienst, der die Konten prüft, antwortet nicht. Diese Seite sieht alle zehn Sekunden nach; sobald er wieder da ist, klappt die Anmeldung.',
  'offline.title': 'Das Portal antwortet nicht',
  'offline.text': 'Bitte die Netzwerkverbindung prüfen. Diese Seite sieht alle zehn Sekunden nach.',
  'problem.person-unknown.title': 'Das Konto ist bekannt, die Person nicht',
  'problem.person-unknown.text':
    'Die Anmeldung hat geklappt, aber in den Personaldaten gehört niemand zu diesem Konto. Die Person muss ergänzt oder ihre E-Mail-Adresse berichtigt und im Firmenkonto bestätigt werden.',
  'problem.person-ambiguous.title': 'Das Konto passt zu mehreren Personen',
  'problem.person-ambiguous.text':
    'Die E-Mail-Adresse dieses Kontos gehört schon zu einem anderen Konto oder zu mehreren Personen. Zur Sicherheit bleibt die Anmeldung gesperrt, bis das geklärt ist.',
  'problem.roles-missing.title': 'Der Anmeldedienst schickt keine Rollen',
  'problem.roles-missing.text':
    'Im Realm fehlt der Mapper „realm roles“ mit „Add to ID token“ und „Add to userinfo“. Die Administration muss ihn ergänzen; docs/sign-in.md beschreibt ihn.',
  'problem.issuer-unavailable.title': 'Die Anmeldung wurde unterbrochen',
  'problem.issuer-unavailable.text':
    'Der Dienst, der die Konten prüft, hat nicht rechtzeitig geantwortet. Bitte gleich noch einmal versuchen.',
  'problem.portal-unavailable.title': 'Die Anmeldung wurde unterbrochen',
  'problem.portal-unavailable.text': 'Das Portal konnte die Person gerade nicht nachschlagen. Bitte gleich noch einmal versuchen.',
  'problem.sign-in-refused.title': 'Die Anmeldung wurde abgebrochen oder abgelehnt',
  'problem.sign-in-refused.text': 'Das Firmenkonto wurde nicht für das Portal freigegeben. Ein neuer Versuch ist jederzeit möglich.',
  'problem.failed.title': 'Die Anmeldung hat nicht geklappt',
  'problem.failed.text': 'Bitte noch einmal versuchen. Klappt es öfter nicht, hilft die Stelle unten weiter.',
  'help.title': 'Wer hilft weiter?',
  'help.none': 'die Personal- oder IT-Abteilung',
  'help.other': 'Mit einem anderen Konto anmelden',
  'banner.failing': 'Die Sitzung konnte nicht verlängert werden. Weiterarbeiten geht; der nächste Versuch folgt von selbst.',
  'banner.ended':
    'Die Sitzung ist beendet. Auf dieser Seite geht nichts verloren: in einem neuen Tab anmelden und danach hierher zurückkehren.',
  'banner.signIn': 'In neuem Tab anmelden',
  'banner.retry': 'Weiterarbeiten',
};
