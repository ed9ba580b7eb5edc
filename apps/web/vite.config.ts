import { fileURLToPath } from 'node:url';
import { defineConfig, type PluginOption } from 'vite';
import react from '@vitejs/plugin-react';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { catalogues } from './tooling/catalogues.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Office machines that are not new: set explicitly, so that a later default of Vite cannot drop them unseen. */
const browsers = ['chrome87', 'edge88', 'firefox91', 'safari14'];

export default defineConfig(({ command }) => ({
  root: here('.'),
  base: '/',
  plugins: [
    react(),
    catalogues(here('src/i18n')),
    // React Aria ships 30 languages in every component; only ours may reach the bundle.
    { ...(optimizeLocales.vite({ locales: ['zh-CN', 'en-US'] }) as object), enforce: 'pre' } as PluginOption,
  ],
  resolve: {
    alias: [
      // By alias and not by the `source` condition: React Aria names that condition too, for files it does not ship.
      { find: /^#contracts$/, replacement: here('../../libs/contracts/src/index.ts') },
      { find: /^#tokens$/, replacement: here('../../libs/tokens/src/index.ts') },
      // React has had it since version 18.
      {
        find: /^use-sync-external-store\/shim\/with-selector(\.js)?$/,
        replacement: 'use-sync-external-store/with-selector.js',
      },
      // Catalogues are compiled at build time, so the message parser never travels.
      ...(command === 'build'
        ? [
            {
              find: /^@formatjs\/icu-messageformat-parser$/,
              replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
            },
          ]
        : []),
    ],
  },
  css: { transformer: 'lightningcss' },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: browsers,
    cssTarget: browsers,
    modulePreload: { polyfill: false },
    // A data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    manifest: true,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      // Contracts, tokens and the arithmetic beneath them only declare: whoever needs one word of them does not carry
      // the others, and big numbers belong to the worker alone.
      treeshake: {
        moduleSideEffects: [
          { test: /libs.(contracts|tokens).src/, sideEffects: false },
          { test: /@cloudflare.blindrsa-ts/, sideEffects: false },
        ],
      },
      output: {
        // The first file names every other one: short bare hashes make it a kilobyte smaller than hashes with names.
        chunkFileNames: 'assets/[hash:7].js',
        codeSplitting: {
          // What every page needs before its first paint, in two files: the libraries, which seldom change, and our own.
          groups: [
            { name: 'frame', test: /node_modules/, tags: ['$initial'], priority: 1 },
            { name: 'start', tags: ['$initial'] },
            // Small files that several pages share weigh less in one; bookmarks come with what asks for them.
            { name: 'reading', test: /src.reading.(?!bookmarks)|page-size/ },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 4183,
    proxy: {
      '/graphql': 'http://127.0.0.1:4180',
      '/live': { target: 'http://127.0.0.1:4180', ws: true },
    },
  },
}));
