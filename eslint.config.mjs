import eslint from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import officeAddins from 'eslint-plugin-office-addins';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** The floors of the house, from the ground up: a file may import from its own floor and from the floors before it. */
const floors = [
  'math',
  'table',
  'methods',
  'scheme',
  'workbook',
  'session',
  ['taskpane', 'functions', 'commands'],
  ['workbench', 'cli'],
];

const floorRules = floors.map((floor, level) => ({
  from: [floor].flat(),
  allow: ['locales', ...floors.slice(0, level).flat(), ...[floor].flat()],
}));

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'coverage/', 'node_modules/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries, 'office-addins': officeAddins },
    languageOptions: { parserOptions: { projectService: true } },
    settings: {
      'import/resolver': { typescript: true },
      'boundaries/elements': [...floors.flat(), 'locales', 'embedded-host'].map((type) => ({
        type,
        pattern: `src/${type}`,
      })),
    },
    rules: {
      ...officeAddins.configs.recommended.rules,
      'boundaries/element-types': [
        'error',
        {
          default: 'disallow',
          rules: [
            ...floorRules,
            // What they need of methods comes through the engine, which works in another thread.
            {
              from: ['taskpane', 'commands'],
              disallow: ['methods'],
              importKind: 'value',
              message: 'Pane and ribbon know the methods through the Engine only.',
            },
            { from: ['locales'], allow: ['locales'] },
            { from: ['embedded-host'], allow: ['embedded-host'] },
            { from: ['workbench', 'cli'], allow: ['embedded-host'] },
          ],
        },
      ],
      'boundaries/no-unknown': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    // The floors that know nothing of Excel, the DOM or the clock.
    files: ['src/{math,table,methods,scheme}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Excel', 'Office', 'window', 'document', 'performance', 'fetch'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'asOf is an argument.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'asOf is an argument.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'Randomness is an argument.',
        },
      ],
    },
  },
  {
    // Loops over typed arrays: an index within bounds is never undefined, which the type of `array[i]` cannot say.
    files: ['{src,test}/{math,methods}/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        __dirname: 'readonly',
        URL: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  prettier,
);
