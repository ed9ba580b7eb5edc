import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types only: at run time `graphql()` of src/api parses the documents, so that each route carries just its own. */
const config: CodegenConfig = {
  schema: process.env['XINQIAO_SCHEMA'] ?? 'schema.graphql',
  documents: ['apps/web/src/**/*.{ts,tsx}', '!apps/web/src/gql/**'],
  generates: {
    'apps/web/src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        strictScalars: true,
        scalars: { DateTime: 'string', Date: 'string' },
      },
    },
  },
};
export default config;
