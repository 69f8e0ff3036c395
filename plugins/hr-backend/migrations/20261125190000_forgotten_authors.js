// @ts-check

/** @param {string} [condition] when a row is left as it was */
const touchRow = condition => `
  create or replace function touch_row() returns trigger language plpgsql as $$
    begin ${condition ? `if ${condition} then return new; end if; ` : ''}new.version := old.version + 1; new.updated_at := now(); return new; end $$`;

/**
 * When somebody is erased, rows that they have written get a pseudonym as their author. That is no change of the row: whoever is editing
 * it must not be told so, and it is as old as before.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw(touchRow(`current_setting('tos.forgetting', true) = 'on'`));
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(touchRow());
};
