import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['src/cli.ts', 'src/run/**', 'bench/**', 'test/**'], rules: { 'no-console': 'off' } },
)
