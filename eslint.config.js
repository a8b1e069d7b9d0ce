import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const noEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read in app/env.server.ts alone; import env from there.',
};
const noBareTransaction = {
  selector: 'CallExpression[callee.property.name=/^(begin|savepoint)$/]',
  message:
    'Transactions are opened by withScope (db/scope.server.ts): a bare begin lets a late query run in the transaction of another municipality.',
};
const noStyleAttribute = {
  selector: "JSXAttribute[name.name='style']",
  message: 'The content security policy refuses style attributes; use a class.',
};
const noInterruptedTest = {
  selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|fixme)$/]',
  message: 'Every test runs; delete a test that is not needed.',
};
const noSleep = {
  selector: "CallExpression[callee.property.name='waitForTimeout']",
  message: 'Wait for what the test expects, not for time to pass.',
};

export default tseslint.config(
  { ignores: ['build/', 'node_modules/', '.data/', 'test-results/', 'playwright-report/', 'db/migrations/'] },
  // No rule can be switched off from inside a file.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-console': 'error',
      // A full-width space is a space in Japanese text.
      'no-irregular-whitespace': ['error', { skipTemplates: true, skipJSXText: true }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250 }],
      'no-restricted-syntax': ['error', noEnvironment, noBareTransaction, noStyleAttribute],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'lib', name: 'Response' }] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Interfaces here describe plain functions; none uses `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
  },
  { files: ['app/routes/**/route.tsx'], rules: { 'max-lines': ['error', { max: 120 }] } },
  {
    files: ['app/env.server.ts', 'tests/setup/**', 'playwright.config.ts', 'drizzle.config.ts'],
    rules: { 'no-restricted-syntax': ['error', noBareTransaction] },
  },
  { files: ['db/**'], rules: { 'no-restricted-syntax': ['error', noEnvironment] } },
  {
    files: ['tests/**', '**/*.test.{ts,tsx}'],
    rules: {
      'max-lines': 'off',
      'no-restricted-syntax': ['error', noInterruptedTest, noSleep],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Tables of data are as long as what they describe.
    files: ['db/demo/**', 'app/domain/taxonomy/**', 'search/**/*synonym*'],
    rules: { 'max-lines': 'off' },
  },
);
