export default {
  tabs: 'Teile des Profils',
  directory: 'Seite im Verzeichnis',
  noTab: 'Diesen Teil gibt es nicht',
  noTabText: 'Vielleicht ist er anderen vorbehalten, oder die Adresse stimmt nicht.',
  toOverview: 'Zur Übersicht',
};
