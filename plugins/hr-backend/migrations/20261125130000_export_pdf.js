// @ts-check

/**
 * The readable copy of somebody's data as PDF, beside page and archive.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.raw('alter table privacy_export add column pdf_file_id uuid references file');
};

/**
 * Nobody else refers to these files; without the column they would stay for ever.
 *
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.raw(
    'create temporary table gone on commit drop as select pdf_file_id as id from privacy_export where pdf_file_id is not null',
  );
  await knex.raw('alter table privacy_export drop column pdf_file_id');
  await knex.raw('delete from file where id in (select id from gone)');
};
