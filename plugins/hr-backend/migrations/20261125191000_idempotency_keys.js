// @ts-check

/**
 * What was answered to a request with an `Idempotency-Key`, for a day. `committed` is written in the transaction of the request itself, so
 * that after a crash it is known whether there was an effect.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(`
    create table idempotency_key (
      actor text not null check (char_length(actor) between 1 and 400),
      key text not null check (char_length(key) between 8 and 200),
      fingerprint text not null,
      claim uuid not null,
      committed boolean not null default false,
      status int,
      answer json,
      created_at timestamptz not null default now(),
      primary key (actor, key)
    );
    create index idempotency_key_age on idempotency_key (created_at);`);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop table idempotency_key');
};
