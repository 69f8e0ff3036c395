import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** The journeys of .ci/lanes/20-keycloak.sh, against a portal in production and a real Keycloak that the lane has started. */
export default defineConfig({
  ...base,
  testDir: 'packages/app/e2e-tests/keycloak',
  testMatch: '*.journey.ts',
  outputDir: process.env.TOS_JOURNEY_OUTPUT,
  retries: 0,
});
