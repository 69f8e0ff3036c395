// @ts-check

/**
 * Why a run failed, as a code with parameters beside the English sentence, so that the page says it in the reader's language.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw('alter table import_run add refusal jsonb');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('alter table import_run drop refusal');
};
