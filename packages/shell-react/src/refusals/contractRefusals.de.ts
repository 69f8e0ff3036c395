import type { contractRefusals } from '@tos/refusals';
import type { RefusalSentences } from './createRefusalWords';

export default {
  'contract.invalid': 'Die Anfrage wurde nicht angenommen.',
  'contract.notPermitted': 'Die Rollen dieses Kontos erlauben das nicht (Recht {{permission}}).',
  'contract.upload.type': 'Diese Art von Datei wird hier nicht angenommen, nur {{types}}.',
  'contract.upload.size': 'Die Datei ist größer als {{bytes}} Byte.',
  'contract.idempotency.key': 'Idempotency-Key muss aus 8 bis 200 sichtbaren ASCII-Zeichen bestehen.',
  'contract.idempotency.otherRequest': 'Dieser Idempotency-Key stand am letzten Tag schon bei einer anderen Anfrage.',
  'contract.idempotency.running': 'Dieselbe Anfrage wird noch bearbeitet. Bitte einen Augenblick warten.',
  'contract.idempotency.answerLost': 'Das wurde begonnen, und die Antwort ging verloren. Bitte erst nachsehen, bevor Sie es wiederholen.',
  'contract.field.needed': 'Bitte ausfüllen.',
  'contract.field.tooShort': 'Mindestens {{min}} Zeichen.',
  'contract.field.tooLong': 'Höchstens {{max}} Zeichen.',
  'contract.field.tooFew': 'Mindestens {{min}} Einträge.',
  'contract.field.tooMany': 'Höchstens {{max}} Einträge.',
  'contract.field.tooSmall': 'Mindestens {{min}}.',
  'contract.field.tooBig': 'Höchstens {{max}}.',
  'contract.field.multipleOf': 'Nur Vielfache von {{step}}.',
  'contract.field.date': 'Bitte einen Tag eingeben.',
  'contract.field.email': 'Das ist keine E-Mail-Adresse.',
  'contract.field.unknown': 'Unbekannt: {{names}}.',
  'contract.field.wrong': 'Dieser Wert passt nicht.',
} satisfies RefusalSentences<typeof contractRefusals>;
