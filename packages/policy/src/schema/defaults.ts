/** The values of keys that a config leaves out. */
export const DEFAULTS = {
  crossDomain: 'deny',
  typeOnly: 'enforce',
  tests: ['**/*.{test,spec}.*', '**/__tests__/**'],
} as const
