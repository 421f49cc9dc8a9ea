import type { ZodRawShape, ZodType, input } from 'zod'
import { loadZod } from '../bundle/lazy-libraries.ts'
import { DEFAULTS } from './defaults.ts'
import { ruleOptions, toZod, type OptionSchema } from './rule-options.ts'

export const BUILT_IN_ARCHITECTURES = ['harness', 'feature-sliced', 'hexagonal'] as const
export const RULE_SETS = ['recommended', 'strict'] as const
export const SEVERITIES = ['off', 'warn', 'error'] as const
const CROSS_DOMAIN_MODES = ['deny', 'same-layers', 'lower-layers'] as const

/** A strict object; its error lists the known keys, from which the nearest to an unknown key is found. */
function createObject({ z }: typeof import('zod')) {
  return <Shape extends ZodRawShape>(shape: Shape) =>
    z.strictObject(shape, {
      error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
    })
}

/** The type of a rule's options. */
export function optionType(schema: OptionSchema): ZodType {
  const zod = loadZod()
  return toZod(zod, schema, createObject(zod))
}

/** The one declaration of a config: validation, its TypeScript type, the JSON Schema and docs/configuration.md are made from it. */
function buildConfigSchema(zod: typeof import('zod'), declared: typeof ruleOptions = ruleOptions) {
  const { z } = zod
  const object = createObject(zod)
  const optional = <Type extends ZodType>(
    type: Type,
    description: string,
    more: { default?: unknown; examples?: unknown[] } = {},
  ) => type.nullish().meta({ description, ...more })

  const text = z.string().min(1)
  const limit = z.int().min(1)
  const texts = z.array(text, { error: 'an array of strings' })
  const severity = z.enum(SEVERITIES)
  const consumers = object({
    for: z.union([text, texts]).describe('The instances that may use the entry: names or globs.'),
    glob: text.describe(
      'The files that they may import, relative to the instance. If `for` is a glob, `*` is the name of the consumer.',
    ),
  }).meta({ title: 'ConsumerEntry' })
  const anyOrIndex = z.enum(['index', 'any'])
  const entry = z.union([anyOrIndex, z.array(z.union([text, consumers]), { error: 'an array of globs' })])

  const entries = object({
    instances: optional(entry, 'How other instances may import files of the place; the same values as for `entry`.'),
    layers: optional(
      z.union([anyOrIndex, texts]),
      'How other layers of the same instance may import files of the place: `index`, `any` or globs.',
      { default: 'any' },
    ),
  }).meta({ title: 'Entries' })

  const place = object({
    pattern: optional(
      text,
      'The files of the place, relative to the config. `{x}` captures one path segment, `{a,b}` matches one of several, `*` and `**` are globs, and everything else is literal. `{layer}` matches declared layers only; a final `{layer}/**` also matches a layer in a single file, such as `types.ts`.',
      { examples: ['src/domains/{domain}/{layer}/**'] },
    ),
    role: optional(
      z.enum(['domain', 'provider', 'shared', 'app']),
      '`domain`: business code, in layers. `provider`: cross-cutting code such as authentication, imported through its index. `shared`: may be imported from everywhere and imports only shared code. `app`: connects domains, and nothing else imports it. May be left out if the pattern captures `{layer}`, which makes the place a `domain`.',
    ),
    layer: optional(text, 'The layer of every file of the place, if the pattern does not capture `{layer}`.'),
    identity: optional(
      texts,
      'The captures that identify one instance of the place: files with the same values belong together. All captures but `layer` by default.',
      { examples: [['layer', 'slice']] },
    ),
    entry: optional(
      z.union([entry, entries]),
      'How other instances may import files of the place. `index`: only through the index of the instance. `any`: every file. Globs: the files that match, relative to the instance, where `!` excludes. `index` by default for providers, and for domains imported from an app; otherwise `any`.',
      { examples: ['index', ['**', '!internal/**'], { instances: 'index', layers: 'index' }] },
    ),
    usableFrom: optional(text, 'For providers: the lowest layer that may import it. By default every layer may.', {
      examples: ['service'],
    }),
    uses: optional(texts, 'For apps: the domain layers that it may import. The last layers by default.', {
      examples: [['runtime', 'ui']],
    }),
  }).meta({ title: 'Place' })

  const closed = optional(z.boolean(), 'Whether the layers above may import the layers below only through this one.', {
    default: false,
  })
  const name = text.describe('The name of the layer.')
  const listedLayer = z.union([text, object({ name, closed }).meta({ title: 'ListedLayer' })])
  const above = optional(texts, 'The layers directly below this one.')
  const orderedLayer = z.union([texts, object({ above, closed }).meta({ title: 'OrderedLayer' })])
  const layers = z.union([
    z.array(z.union([listedLayer, z.array(listedLayer).min(1)])),
    z.record(z.string(), orderedLayer.nullable()),
  ])

  const allow = object({
    from: text.describe('The importing domain: its name or a glob.'),
    to: text.describe('The imported domain: its name or a glob.'),
    layers: optional(texts, 'The layers or places of the imported domain; all by default.'),
    fromLayers: optional(texts, 'The layers or places of the importing domain; all by default.'),
    reason: optional(text, 'Why the import is allowed.'),
  }).meta({ title: 'AllowedImport' })
  const crossDomainMode = z.enum(CROSS_DOMAIN_MODES)
  const crossDomain = z.union([
    crossDomainMode,
    object({
      default: optional(crossDomainMode, 'The mode for all domains.', { default: DEFAULTS.crossDomain }),
      allow: optional(
        z.array(allow),
        'Domains that may import others in spite of the mode. The layer order still applies, and an entry that is not used is reported.',
      ),
    }).meta({ title: 'CrossDomainImports' }),
  ])

  const published = object({
    only: texts.describe('The layers and places that may import the package.'),
    through: optional(
      texts,
      'Globs of files that re-export the package on purpose: everything may use it through them.',
    ),
  }).meta({ title: 'ExternalPackage' })

  const architecture = object({
    places: optional(
      z.record(z.string(), z.union([text, place]).nullable()),
      'The named areas of the project. A string is a place with that pattern. A file belongs to the first place that matches it, and a source file without a place is reported. Places and layers share one namespace.',
      { examples: [{ domain: 'src/domains/{domain}/{layer}/**', main: { pattern: 'src/app/**', role: 'app' } }] },
    ),
    layers: optional(
      layers,
      'The layers, from the lowest to the highest: each may import itself and the layers before it. An array in the list is a step of siblings, which may not import each other. In the object form, each layer lists the layers below it.',
      {
        examples: [
          ['types', ['repo', 'client'], { name: 'service', closed: true }, 'ui'],
          { common: [], browser: ['common'], node: ['common'] },
        ],
      },
    ),
    crossDomain: optional(
      crossDomain,
      'Whether a domain may import another. `deny`: never. `same-layers`: along the layer order. `lower-layers`: strictly lower layers only.',
      {
        default: DEFAULTS.crossDomain,
        examples: [{ default: 'deny', allow: [{ from: 'orders', to: 'billing', layers: ['types'] }] }],
      },
    ),
    externals: optional(
      z.record(z.string(), z.union([texts, published]).nullable()),
      'The layers and places that may import each external package. A key is a package name or a glob, and `*` is every other package; the most specific key applies. Packages without an entry may be imported everywhere. Subpaths and `@types/` belong to their package, and `fs` is `node:fs`.',
      { examples: [{ react: ['ui'], 'node:fs': ['repo'], pg: { only: ['repo'], through: ['src/db/index.ts'] } }] },
    ),
    outside: optional(
      texts,
      'Globs of source files that have no place and may be imported all the same. Their own imports are not checked.',
      { examples: [['src/generated/**']] },
    ),
    virtual: optional(texts, 'Globs of import specifiers that a bundler provides.', { examples: [['virtual:*']] }),
    typeOnly: optional(
      z.enum(['enforce', 'allow']),
      'Whether `architecture/layer-direction` and `architecture/domain-boundary` apply to type-only imports; `allow` exempts them.',
      { default: DEFAULTS.typeOnly },
    ),
    tests: optional(
      object({ files: optional(texts, 'Globs of test files.', { default: DEFAULTS.tests }) }).meta({ title: 'Tests' }),
      'Which files are tests. A test may import everything of its own instance, whatever the last layer may import, and every external package.',
      { examples: [{ files: ['**/*.test.ts', 'e2e/**'] }] },
    ),
  })

  const ruleSetting = (options: ZodType | null) => {
    const nothing = z.never({ error: options === null ? 'no options' : 'one object of options' })
    const entry = object({
      in: optional(z.union([text, texts]), 'Layers, places or path globs; everywhere by default.'),
      severity: severity.describe('`off`, `warn` or `error`.'),
      options: optional(options ?? nothing, 'The options of the rule.'),
    }).meta({ title: 'RuleSetting' })
    const withOptions =
      options === null ? z.tuple([severity]).rest(nothing) : z.tuple([severity, options.optional()]).rest(nothing)
    return z.union([severity, withOptions, z.array(entry).min(1)]).nullable()
  }
  const shape = Object.fromEntries(
    Object.entries(declared).map(([id, options]) => [
      id,
      ruleSetting(options && toZod({ z }, options, object)).optional(),
    ]),
  )
  const rules = z.object(shape).catchall(ruleSetting(z.unknown()))

  const exception = object({
    rule: text.describe('The id of the rule.'),
    from: text.describe('A glob of the importing files, or of the files themselves for a rule about files.'),
    to: optional(
      text,
      'A glob of the imported files, a package, or a specifier. Leave it out for an exception about files.',
    ),
    reason: text.describe('Why the exception is needed.'),
    limit: optional(z.int().min(1), 'The highest number of imports that it may allow; one more is reported.'),
    owner: optional(text, 'The person or team responsible for it.'),
    expires: optional(z.iso.date(), 'The last day on which it applies, as YYYY-MM-DD.'),
  }).meta({ title: 'Exception' })

  return object({
    $schema: optional(z.string(), 'The address of this schema, for completion in editors.'),
    extends: optional(
      z.union([text, texts]),
      'Policies to start from: the architectures `harness`, `feature-sliced` and `hexagonal`, the rule sets `recommended` and `strict`, a package, a relative file, or a list in which later ones take precedence. Objects are merged, arrays are replaced, your own places are tried before inherited ones, and `null` removes what is inherited.',
      {
        examples: [
          ['harness', 'recommended'],
          ['hexagonal', './team-policy.json'],
        ],
      },
    ),
    files: optional(
      texts,
      "Globs of the files to check; `!` excludes. By default every source file below the first folder of each place's pattern, or in the whole project if a pattern starts with a glob or a capture.",
      { examples: [['src/**', 'tools/**']] },
    ),
    ignores: optional(
      texts,
      'Globs of files not to check, in addition to what git ignores, minified files (`*.min.*`) and the configs of tools (`*.config.*`, `.*rc.*`).',
      { examples: [['**/*.gen.ts']] },
    ),
    architecture: optional(
      architecture,
      'The places and layers of the project, and which imports between them are allowed.',
    ),
    plugins: optional(
      texts,
      "Files or packages with the team's own rules, made with `definePlugin` from `stratalint/rule`. `stratalint new rule acme/no-debugger` makes the first one.",
      { examples: [['./lint/rules.ts']] },
    ),
    rules: optional(
      rules,
      'The severity of each rule, alone or with options, or a list of settings for parts of the project, in which the last that matches a file applies. A list in which every setting has `in` leaves the inherited setting in effect elsewhere. Keys are rule ids.',
      {
        examples: [
          { 'architecture/opaque-import': 'warn', 'architecture/no-cycle': ['error', { dynamic: 'allow' }] },
          { 'architecture/public-entry': [{ in: 'src/legacy/**', severity: 'warn' }] },
        ],
      },
    ),
    exceptions: optional(
      z.array(exception),
      'Imports or files that a rule allows, each with a reason. An exception that has expired or is no longer used is reported.',
      {
        examples: [
          [{ rule: 'architecture/no-cycle', from: 'src/a/**', reason: 'until the split', expires: '2027-03-01' }],
        ],
      },
    ),
    review: optional(
      object({
        budget: optional(
          object({
            files: optional(limit, 'The most files that a change may touch.'),
            lines: optional(limit, 'The most lines that a change may add and delete.'),
            domains: optional(limit, 'The most domains that a change may touch.'),
          }).meta({ title: 'ReviewBudget' }),
          'The size of a change from which a review warns and proposes how to split it. Generated files, lock files, snapshots and mere renames do not count. No limits by default.',
          { examples: [{ files: 40, lines: 600, domains: 2 }] },
        ),
      }).meta({ title: 'Review' }),
      'How `stratalint review` judges a change.',
    ),
    docs: optional(
      z.record(z.string(), text.nullable()),
      "Your own page about a rule, as a file or an address; it is linked next to the rule's page. Keys are rule ids.",
      { examples: [{ 'architecture/domain-boundary': 'docs/adr/0007-domains.md' }] },
    ),
  })
}

type ConfigSchema = ReturnType<typeof buildConfigSchema>

/** The contents of a config file. */
export type Config = input<ConfigSchema>

let schema: ConfigSchema | undefined

/** The schema of a config; built on first use. */
export function configSchema(): ConfigSchema {
  schema ??= buildConfigSchema(loadZod())
  return schema
}

/** The schema of a config as JSON Schema, for editors. */
export function policyJsonSchema(declared: typeof ruleOptions = ruleOptions): Record<string, unknown> {
  const zod = loadZod()
  const json = zod.z.toJSONSchema(buildConfigSchema(zod, declared), { io: 'input', target: 'draft-7' })
  return { title: 'Stratalint policy', ...json }
}
