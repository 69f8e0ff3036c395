// @ts-check

/**
 * The exclusion constraint compares employments as text, so looking up the contracts of one employment read the whole table.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw('create index contract_version_employment on contract_version (employment_id, valid_from)');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index contract_version_employment');
};
