module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // A zod schema and its type share one name; TypeScript keeps the two apart.
  tsRules: { '@typescript-eslint/no-redeclare': 'off' },
});
