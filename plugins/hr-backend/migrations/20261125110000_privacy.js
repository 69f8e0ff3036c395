// @ts-check

/**
 * What is left of a checklist or certificate after an erasure: what was proved, when and by whose role, until the class of the proof
 * has been kept long enough. No name, no note; no route reads it.
 */
const PROOFS = `
  create table retained_proof (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references person on delete cascade,
    kind text not null check (kind in ('checklist', 'leaveCertificate')),
    record_class text not null check (char_length(record_class) between 1 and 50),
    source text not null check (char_length(source) between 1 and 100),
    text_de text not null,
    text_en text not null,
    proved_on date not null,
    by_role text not null check (by_role in ('hr', 'lead', 'it', 'person', 'named')),
    facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
    kept_until date not null,
    created_at timestamptz not null default now()
  );
  create index retained_proof_person on retained_proof (person_id);
  create index retained_proof_kept on retained_proof (kept_until);`;

/**
 * Old events keep no person: actor and subject become keyed pseudonyms, values go. The name of the key stands with them, so that nobody
 * compares pseudonyms of two keys. Reads of one record by one actor are looked up to show them as one.
 */
const AUDIT = `
  alter table audit_event add column pseudonymised_with text check (char_length(pseudonymised_with) between 1 and 20);
  create index audit_event_plain on audit_event (at, id) where pseudonymised_with is null;
  create index audit_event_pseudonymised on audit_event (at, id) where pseudonymised_with is not null;
  create index audit_event_same on audit_event (subject_id, actor, action, at);`;

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.raw(PROOFS);
  await knex.raw(AUDIT);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index audit_event_plain, audit_event_pseudonymised, audit_event_same');
  await knex.raw('alter table audit_event drop column pseudonymised_with');
  await knex.raw('drop table retained_proof');
};
