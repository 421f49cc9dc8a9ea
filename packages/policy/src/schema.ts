import type { ZodRawShape, ZodType, input } from 'zod'
import { loadZod } from './lazy.ts'
import { ruleOptions, toZod, type OptionSchema } from './rule-options.ts'

export const BUILT_IN_ARCHITECTURES = ['harness', 'feature-sliced', 'hexagonal'] as const
export const RULE_SETS = ['recommended', 'strict'] as const
export const SEVERITIES = ['off', 'warn', 'error'] as const
const CROSS_DOMAIN_MODES = ['deny', 'same-layers', 'lower-layers'] as const

/** A strict object whose known keys travel in the message of the issue, so that an unknown key can be answered with them. */
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

/** The one declaration behind validation, the types of a config and the published JSON Schema. */
function buildConfigSchema({ z }: typeof import('zod'), declared: typeof ruleOptions = ruleOptions) {
  const object = createObject({ z } as typeof import('zod'))
  const removable = <Type extends ZodType>(type: Type, text: string) => type.nullish().describe(text)

  const text = z.string().min(1)
  const texts = z.array(text, { error: 'an array of strings' })
  const severity = z.enum(SEVERITIES)
  const consumers = object({
    for: z.union([text, texts]).describe('The instances that may enter; a glob stands for each by its own name.'),
    glob: text.describe("The files that they may import; * is the consumer's own name where `for` is a glob."),
  })
  const anyOrIndex = z.enum(['index', 'any'])
  const entry = z.union([anyOrIndex, z.array(z.union([text, consumers]), { error: 'an array of globs' })])

  const entries = object({
    instances: removable(entry, 'How other instances enter.'),
    layers: removable(z.union([anyOrIndex, texts]), 'How other layers of the same instance enter.'),
  })

  const place = object({
    pattern: removable(
      text,
      'Which files: {x} captures one segment, {a,b} alternates, * and ** are globs, all else is literal.',
    ),
    role: removable(
      z.enum(['domain', 'provider', 'shared', 'app']),
      'Left out: domain, where the pattern captures {layer}.',
    ),
    layer: removable(text, 'The layer of a place whose pattern does not capture one.'),
    identity: removable(texts, 'The captures that make one instance; all but layer by default.'),
    entry: removable(
      z.union([entry, entries]),
      'How other instances enter: index, any, globs, or { for, glob } for the consumers that are named.',
    ),
    usableFrom: removable(text, 'The lowest layer that may use this provider.'),
    uses: removable(texts, 'The domain layers that this app place may import; the last ones by default.'),
  })

  const closed = removable(z.boolean(), 'Whether layers above may not reach past it.')
  const listedLayer = z.union([text, object({ name: text, closed })])
  const orderedLayer = z.union([texts, object({ above: removable(texts, 'The layers below it.'), closed })])
  const layers = z.union([
    z.array(z.union([listedLayer, z.array(listedLayer).min(1)])),
    z.record(z.string(), orderedLayer.nullable()),
  ])

  const allow = object({
    from: text,
    to: text,
    layers: removable(texts, 'The target layers; all when left out.'),
    fromLayers: removable(texts, 'The importing layers; all when left out.'),
    reason: removable(text, 'Why the two domains may meet.'),
  })
  const crossDomainMode = z.enum(CROSS_DOMAIN_MODES)
  const crossDomain = z.union([
    crossDomainMode,
    object({
      default: removable(crossDomainMode, 'deny when left out.'),
      allow: removable(z.array(allow), 'Pairs of domains that may meet.'),
    }),
  ])

  const published = object({
    only: texts.describe('The layers and places that may import the package.'),
    through: removable(texts, 'Globs of files that publish the package on purpose: others may have it from them.'),
  })

  const architecture = object({
    places: removable(
      z.record(z.string(), z.union([text, place]).nullable()),
      'Named areas of the repository; the first that matches wins.',
    ),
    layers: removable(layers, 'From the lowest to the highest, or each with the layers below it.'),
    crossDomain: removable(crossDomain, 'What one domain may import of another.'),
    externals: removable(
      z.record(z.string(), z.union([texts, published]).nullable()),
      'Package to the layers and places that may import it.',
    ),
    outside: removable(texts, 'Globs of source files that have no place and may be imported all the same.'),
    virtual: removable(texts, 'Globs of specifiers that a bundler provides, such as virtual:*.'),
    typeOnly: removable(
      z.enum(['enforce', 'allow']),
      'allow exempts type-only imports from layer-direction and domain-boundary.',
    ),
    tests: removable(object({ files: removable(texts, 'Globs of test files.') }), 'Which files are tests.'),
  })

  const ruleSetting = (options: ZodType | null) => {
    const nothing = z.never({ error: options === null ? 'no options' : 'one object of options' })
    const entry = object({
      in: removable(z.union([text, texts]), 'Layers, places or path globs; everywhere when left out.'),
      severity,
      options: removable(options ?? nothing, 'The options of the rule.'),
    })
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
    rule: text,
    from: text,
    to: removable(text, 'A path glob, a package or a specifier; left out for an exception for files.'),
    reason: text,
    limit: removable(z.int().min(1), 'The most imports that it may allow; any number when left out.'),
    owner: removable(text, 'Who answers for it.'),
    expires: removable(z.iso.date(), 'YYYY-MM-DD, the last day on which it is in force.'),
  })

  return object({
    $schema: removable(z.string(), 'Where an editor finds this schema.'),
    extends: removable(
      z.union([text, texts]),
      'harness, feature-sliced, hexagonal, recommended, strict, a package, a relative file, or a list of them.',
    ),
    files: removable(texts, 'What is checked; by default every source file below the first folder of each place.'),
    ignores: removable(
      texts,
      'What is left out beside what git ignores, built files (*.min.*) and the configs of tools (*.config.*, .*rc.*).',
    ),
    architecture: removable(architecture, 'Places, layers and what may import what.'),
    plugins: removable(
      texts,
      "Files or packages with the team's own rules, made with definePlugin of stratalint/rule.",
    ),
    rules: removable(rules, 'Severity and options of each rule.'),
    exceptions: removable(z.array(exception), 'Reasoned holes in single rules.'),
    docs: removable(z.record(z.string(), text.nullable()), "The team's own page for a rule."),
  })
}

type ConfigSchema = ReturnType<typeof buildConfigSchema>

/** What a config file may say. */
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
