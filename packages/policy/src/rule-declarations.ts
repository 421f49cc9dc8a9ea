/** The rules that come with Stratalint and the JSON Schema of their options; `null` for a rule without options. Written by `npm run generate`. */
export const RULE_OPTIONS = {
  'architecture/domain-boundary': null,
  'architecture/external-placement': null,
  'architecture/layer-direction': null,
  'architecture/no-cycle': {
    type: 'object',
    properties: {
      dynamic: {
        enum: ['forbid', 'allow'],
        default: 'forbid',
        description: '`allow` skips cycles that only `import()` closes.',
      },
    },
    additionalProperties: false,
  },
  'architecture/no-laundering': null,
  'architecture/no-silencing': null,
  'architecture/no-stale-exception': null,
  'architecture/opaque-import': null,
  'architecture/placed-file': null,
  'architecture/provider-entry': null,
  'architecture/public-entry': null,
  'architecture/resolved-import': null,
} as const
