import { localizedTitle } from '@tos/shell-react';

/** Titles that pages of the platform carry as plain English strings. */
export const platformTitles = [
  { en: 'Catalog', de: 'Katalog' },
  { en: 'APIs', de: 'Schnittstellen' },
  { en: 'Notifications', de: 'Mitteilungen' },
  { en: 'Search', de: 'Suche' },
  { en: 'Settings', de: 'Einstellungen' },
  { en: 'General', de: 'Allgemein' },
  { en: 'Overview', de: 'Überblick' },
  { en: 'Definition', de: 'Beschreibung' },
  { en: 'Relations', de: 'Beziehungen' },
  { en: 'Feature Flags', de: 'Funktionsschalter' },
  { en: 'Authentication Providers', de: 'Anmeldedienste' },
].map(localizedTitle);
