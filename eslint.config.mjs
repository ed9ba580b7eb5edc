import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import jsxA11y from 'eslint-plugin-jsx-a11y';

const strict = tseslint.configs.strictTypeChecked;

export default tseslint.config(
  { ignores: ['dist/', 'data/', '.cache/', '**/*.generated.ts', 'apps/web/src/gql/', '**/*.mjs', '**/*.cjs'] },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.ts', 'test/**/*.ts'],
    extends: [strict],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Nest reads constructor types at run time: an `import type` there breaks injection without a compile error.
      '@typescript-eslint/consistent-type-imports': 'off',
      // Nest modules are classes that exist to be decorated.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Code-first GraphQL types are classes for their decorators; what fills them are plain rows.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Fastify and Nest hand void-returning slots to async functions throughout.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
);
