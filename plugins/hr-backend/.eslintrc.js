module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    // Helpers of tests may use what only tests need.
    { files: ['src/testing/**', 'src/imports/testing/**'], rules: { '@backstage/no-undeclared-imports': 'off' } },
  ],
});
