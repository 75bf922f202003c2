// Biome formats and lints; this adds the two rules it lacks: an un-awaited activity call in the process
// or a forgotten promise in an activity is a lost step.
import tseslint from 'typescript-eslint';

export default [
  { ignores: ['**/*.js', 'node_modules', '.data'] },
  {
    files: ['workflows/**/*.ts', 'activities/**/*.ts', 'engine/**/*.ts'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
];
