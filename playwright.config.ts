import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findChromium } from './test/support/chromium.mjs';

/** Flags for a closed network; text rendered the same on every machine. */
const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--font-render-hinting=none'],
];
const executablePath = findChromium();

/** Real Chromium on a real installation with the story in it; one server for all, started by the set-up. */
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.browser.ts',
  globalSetup: './test/browser/support/installation.ts',
  outputDir: 'test-results',
  // One more than there are cores: many wait for a window of publication.
  workers: Math.min(availableParallelism() + 1, 4),
  fullyParallel: true,
  // Some wait for several windows of publication, one after the other.
  timeout: 300_000,
  retries: 0,
  // Longer than a window of publication of the demonstration, on a busy machine.
  expect: { timeout: 60_000 },
  reporter: 'list',
  use: {
    baseURL: process.env['XINQIAO_ADDRESS'] ?? '',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 900 },
    // What a trace costs is paid by every test that passes; for one that does not: npx playwright test <name> --trace on
    screenshot: 'only-on-failure',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { args, ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
