import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['coverage/', 'data/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  comments.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@eslint-community/eslint-comments/require-description': ['error', { ignore: ['eslint-enable'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],

      // Relaxed, each for its reason:
      // tsc knows which names exist, in JavaScript too (checkJs); this rule only knows what it is told.
      'no-undef': 'off',
      // Control characters stand in patterns because making them harmless is part of the work.
      'no-control-regex': 'off',
      // A number reads the same in a template as anywhere else; only objects and nullish values surprise.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => log(x)` is clear without braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `while (true)` is a loop that leaves from its middle, not a mistaken condition.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // `[...text]` gives code points, which is what judging hostile text one by one asks for.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A port's method is `async` even over a synchronous library, so that a throw becomes a rejection.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/config/**', 'src/core/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only src/config reads the environment: take a setting instead.',
        },
      ],
    },
  },
  {
    // The core has neither a machine beneath it nor a clock: both come in through a port or an argument.
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'console', 'fetch', 'performance', 'crypto', 'Buffer'].map((name) => ({
          name,
          message: 'The core knows no machine: take it through a port.',
        })),
        ...['setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
          name,
          message: 'The core has no clock: leave waiting to an adapter.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core has no clock: take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'The core gives the same for the same input.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The core has no clock: take the time as an argument.',
        },
      ],
    },
  },
  {
    // wink-nlp asks for its accessors by reference (`token.out(its.pos)`) and types them as methods; none uses `this`.
    files: ['src/core/language/**'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    // Tools talk to the person who runs them.
    files: ['bench/**', 'eval/**', 'scripts/**', 'bin/**'],
    rules: { 'no-console': 'off' },
  },
);
