import { createBackendModule } from '@backstage/backend-plugin-api';
import { hrPermissions, RESOURCE_TYPE_HR_DOCUMENT, RESOURCE_TYPE_HR_ORG_UNIT, RESOURCE_TYPE_HR_PERSON } from '@tos/plugin-hr-common';
import { rolesPermissionsExtensionPoint, type RoleText } from '@tos/plugin-permission-node-roles';
import { documentConditions } from '../documents/documentRules';
import { orgUnitConditions, personConditions } from './rules';

const descriptions: Record<string, RoleText> = {
  'hr.person.read': {
    en: 'See the name, position and work contact of colleagues',
    de: 'Name, Stelle und dienstliche Kontaktdaten sehen',
  },
  'hr.person.private.read': {
    en: 'See birth date, private contact, employments and contracts',
    de: 'Geburtsdatum, private Kontaktdaten, Arbeitsverhältnisse und Verträge sehen',
  },
  'hr.orgUnit.read': { en: 'See org units, positions and their figures', de: 'Organisationseinheiten, Stellen und ihre Zahlen sehen' },
  'hr.person.create': { en: 'Add people', de: 'Personen anlegen' },
  'hr.person.update': {
    en: 'Change master data, private data, employments and contracts',
    de: 'Stammdaten, private Daten, Arbeitsverhältnisse und Verträge ändern',
  },
  'hr.person.hours.read': { en: 'See the contracted weekly hours', de: 'Vertragliche Wochenstunden sehen' },
  'hr.person.history.read': {
    en: 'See who read or changed what of a person',
    de: 'Sehen, wer was zu einer Person gelesen oder geändert hat',
  },
  'hr.changeRequest.decide': {
    en: 'Decide about changes that people ask for in their record',
    de: 'Über beantragte Änderungen der eigenen Daten entscheiden',
  },
  'hr.inbox.read': { en: 'Open the inbox of change requests', de: 'Den Eingang der Änderungsanträge öffnen' },
  'hr.person.bulk': {
    en: 'Change many people at once, as far as one may change them',
    de: 'Viele Personen auf einmal ändern, soweit man sie ändern darf',
  },
  'hr.person.export': {
    en: 'Take the people list along as a file, with the rows and columns one sees in it',
    de: 'Die Personenliste als Datei mitnehmen, mit den Zeilen und Spalten, die man in ihr sieht',
  },
  'hr.deputy.manage': {
    en: 'Say who stands in for a person while they are away',
    de: 'Bestimmen, wer eine Person vertritt, während sie fehlt',
  },
  'hr.leave.read': { en: 'See how much leave is granted, taken and left', de: 'Sehen, wie viel Urlaub gewährt, genommen und übrig ist' },
  'hr.leave.history.read': {
    en: 'See all entries of leave accounts and how their numbers came about',
    de: 'Alle Buchungen der Urlaubskonten sehen und wie ihre Zahlen zustande kommen',
  },
  'hr.workingTimeModel.read': {
    en: 'See working-time models and how many people have them',
    de: 'Arbeitszeitmodelle sehen und wie viele Personen sie haben',
  },
  'hr.workingTimeModel.manage': { en: 'Add and change working-time models', de: 'Arbeitszeitmodelle anlegen und ändern' },
  'hr.holiday.read': { en: 'See holidays and company days', de: 'Feiertage und betriebliche Tage sehen' },
  'hr.companyDay.manage': { en: 'Add, change and remove company days', de: 'Betriebliche Tage anlegen, ändern und entfernen' },
  'hr-special.person.read': {
    en: 'See disability status and maternity (special categories, never part of hr.*)',
    de: 'Schwerbehinderung und Mutterschutz sehen (besondere Kategorien, nie Teil von hr.*)',
  },
  'hr-special.person.update': {
    en: 'Change disability status and maternity (special categories, never part of hr.*)',
    de: 'Schwerbehinderung und Mutterschutz ändern (besondere Kategorien, nie Teil von hr.*)',
  },
  'hr.document.read': { en: 'Read documents of the personnel file', de: 'Dokumente der Personalakte lesen' },
  'hr.document.add': { en: 'Add documents to the personnel file', de: 'Dokumente zur Personalakte hinzufügen' },
  'hr.document.manage': {
    en: 'Rename, replace, delete and restore documents of the personnel file',
    de: 'Dokumente der Personalakte umbenennen, ersetzen, löschen und wiederherstellen',
  },
  'hr.person.photo.manage': { en: 'Set and remove a photo', de: 'Ein Foto hinterlegen und entfernen' },
  'hr.privacy.manage': {
    en: 'Copies of personal data, erasure and retention',
    de: 'Auskünfte, Löschung und Aufbewahrung personenbezogener Daten',
  },
  'hr.orgUnit.manage': {
    en: 'Create, change, move, close and merge org units',
    de: 'Organisationseinheiten anlegen, ändern, verschieben, schließen und zusammenlegen',
  },
  'hr.position.manage': {
    en: 'Create, change, move and close positions, and say who holds them and whom they report to',
    de: 'Stellen anlegen, ändern, verschieben und schließen sowie besetzen und unterstellen',
  },
  'hr.import.use': { en: 'Import people and org units from files', de: 'Personen und Organisationseinheiten aus Dateien importieren' },
  'hr.lifeCycle.manage': {
    en: 'Move employments through their life cycle, set account names, issue certificates of leave',
    de: 'Arbeitsverhältnisse durch ihre Stufen führen, Kontonamen festlegen, Urlaubsbescheinigungen ausstellen',
  },
  'hr.checklist.manage': {
    en: 'See and mark the checklists of all people, change the templates',
    de: 'Checklisten aller Personen sehen und abhaken, Vorlagen ändern',
  },
};

/** Makes the permissions and conditions of HR known to `permission.roles` in app-config. */
export const permissionModuleHr = createBackendModule({
  pluginId: 'permission',
  moduleId: 'hr',
  register(env) {
    env.registerInit({
      deps: { roles: rolesPermissionsExtensionPoint },
      async init({ roles }) {
        roles.addPermissions({
          pluginId: 'hr',
          permissions: hrPermissions,
          descriptions,
          conditions: {
            [RESOURCE_TYPE_HR_PERSON]: {
              isSelf: {
                description: { en: 'It is about you', de: 'Es geht um Sie selbst' },
                toCriteria: ({ userEntityRef }) => personConditions.isSelf({ userRef: userEntityRef }),
              },
              isInManagedUnit: {
                description: {
                  en: 'The person is in a unit you lead, or below it, or reports to you',
                  de: 'Die Person gehört zu einer Einheit, die Sie leiten, oder darunter, oder berichtet an Sie',
                },
                toCriteria: ({ userEntityRef }) => personConditions.isInManagedUnit({ userRef: userEntityRef }),
              },
            },
            [RESOURCE_TYPE_HR_DOCUMENT]: {
              isSelf: {
                description: { en: 'The document is about you', de: 'Das Dokument betrifft Sie selbst' },
                toCriteria: ({ userEntityRef }) => documentConditions.isSelf({ userRef: userEntityRef }),
              },
              isOwnCertificate: {
                description: { en: 'It is a certificate of yours', de: 'Es ist ein Zertifikat von Ihnen' },
                toCriteria: ({ userEntityRef }) => documentConditions.isOwnCertificate({ userRef: userEntityRef }),
              },
              isPayroll: {
                description: { en: 'It belongs to payroll', de: 'Es gehört zur Entgeltabrechnung' },
                toCriteria: () => documentConditions.isPayroll(),
              },
            },
            [RESOURCE_TYPE_HR_ORG_UNIT]: {
              isInManagedUnit: {
                description: { en: 'You lead the unit or one above it', de: 'Sie leiten die Einheit oder eine darüber' },
                toCriteria: ({ userEntityRef }) => orgUnitConditions.isInManagedUnit({ userRef: userEntityRef }),
              },
            },
          },
        });
      },
    });
  },
});
