// @ts-check

/**
 * Templates to begin with; HR changes them as it likes. `[German, English, owner, anchor, months, days, law]`.
 * @type {{ trigger: string, de: string, en: string, items: [string, string, string, string, number, number, string?][] }[]}
 */
const TEMPLATES = [
  {
    trigger: 'preboarding',
    de: 'Vor dem ersten Tag',
    en: 'Before the first day',
    items: [
      ['Keycloak-Konto mit dem vorgeschlagenen Namen anlegen', 'Create the Keycloak account with the proposed name', 'it', 'entry', 0, -5],
      ['Rechner und Arbeitsmittel bereitstellen', 'Provide computer and equipment', 'it', 'entry', 0, -2],
      ['Arbeitsplatz einrichten', 'Set up the workplace', 'lead', 'entry', 0, -2],
      ['Einarbeitung planen und Ansprechperson nennen', 'Plan the first weeks and name a contact', 'lead', 'entry', 0, -5],
      ['Schlüssel und Zutrittskarte ausgeben', 'Hand out key and access card', 'hr', 'entry', 0, -1],
      ['Sicherheitsunterweisung durchführen', 'Give the safety instruction', 'lead', 'entry', 0, 0, '§12(1) ArbSchG'],
      ['Eigene Angaben im Portal prüfen', 'Check the own record in the portal', 'person', 'entry', 0, 3],
    ],
  },
  {
    trigger: 'preboarding',
    de: 'Nachweis der Vertragsbedingungen',
    en: 'Proof of essential terms',
    items: [
      [
        'Nachweis: Name und Anschrift der Parteien, Entgelt, Arbeitszeit, Pausen und Schichten',
        'Proof: names and addresses of the parties, pay, working time, breaks and shifts',
        'hr',
        'entry',
        0,
        0,
        '§2(1) NachwG',
      ],
      [
        'Nachweis: Beginn, Befristung, Arbeitsort, Tätigkeit, Probezeit, Überstunden, Arbeit auf Abruf',
        'Proof: start, fixed term, place of work, kind of work, probation, overtime, work on call',
        'hr',
        'entry',
        0,
        6,
        '§2(1) NachwG',
      ],
      [
        'Nachweis: Urlaub, Fortbildung, Altersversorgung, Kündigungsverfahren, geltende Vereinbarungen',
        'Proof: leave, training, pension scheme, notice procedure, agreements that apply',
        'hr',
        'entry',
        1,
        0,
        '§2(1) NachwG',
      ],
    ],
  },
  {
    trigger: 'noticeGiven',
    de: 'Austritt',
    en: 'Leaving',
    items: [
      ['Resturlaub berechnen und vorschlagen', 'Work out and propose the remaining leave', 'hr', 'start', 0, 7],
      ['Plan für das Arbeitszeitkonto vereinbaren', 'Agree on a plan for the time account', 'lead', 'start', 0, 14],
      ['Übergabe der Aufgaben planen', 'Plan the handover of tasks', 'lead', 'exit', 0, -30],
      ['Übergabe abschließen', 'Finish the handover', 'person', 'exit', 0, -1],
      ['Rechner, Schlüssel und Arbeitsmittel zurückgeben', 'Return computer, keys and equipment', 'person', 'exit', 0, 0],
      [
        'Rückgabe prüfen und Konto zum Austritt sperren',
        'Check what was returned and close the account on the last day',
        'it',
        'exit',
        0,
        0,
      ],
      ['Urlaubsbescheinigung ausstellen', 'Issue the certificate of leave granted', 'hr', 'exit', 0, 0, '§6(2) BUrlG'],
      ['Arbeitszeugnis ausstellen', 'Issue the reference', 'hr', 'exit', 0, 0, '§109 GewO'],
    ],
  },
];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  const by = { created_by: 'plugin:hr', updated_by: 'plugin:hr' };
  for (const { trigger, de, en, items } of TEMPLATES) {
    const [{ id }] = await knex('checklist_template')
      .insert({ trigger, title_de: de, title_en: en, ...by })
      .returning('id');
    await knex('checklist_template_item').insert(
      items.map(([textDe, textEn, owner, anchor, months, days, source], place) => ({
        template_id: id,
        place,
        text_de: textDe,
        text_en: textEn,
        owner_role: owner,
        anchor,
        offset_months: months,
        offset_days: days,
        source: source ?? null,
      })),
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex('checklist_template').delete();
};
