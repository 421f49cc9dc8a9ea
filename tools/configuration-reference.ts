/** The parts of JSON Schema that the schema of a policy uses. */
interface Schema {
  title?: string
  description?: string
  default?: unknown
  examples?: unknown[]
  type?: string | string[]
  enum?: unknown[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  items?: Schema | Schema[]
}

/** The reference of all keys, as Markdown: a section for each key, with a table for each kind of object in its value. */
export function configurationReference(schema: Schema): string {
  const printed = new Set<string>()
  const sections = (parent: Schema, path: string, level: string): string[] =>
    Object.entries(parent.properties ?? {}).flatMap(([key, value]) => {
      const name = path === '' ? key : `${path}.${key}`
      // The keys of the architecture are sections of their own.
      const inner = name === 'architecture' ? withoutNull(value) : null
      return [
        `${level} \`${name}\``,
        facts(inner === null ? value : { ...value, anyOf: [] }),
        sentence(value),
        ...(value.examples ?? []).map((example) => `\`\`\`ts\n${written(key, example)}\n\`\`\``),
        ...(inner === null ? namedObjects(value, printed).map(objectTable) : sections(inner, name, `${level}#`)),
      ].filter((part) => part !== '')
    })
  return sections(schema, '', '###').join('\n\n')
}

function facts(schema: Schema): string {
  const type = typeOf(schema)
  const preset = schema.default === undefined ? '' : `Default: \`${quoted(schema.default)}\``
  return [type === '' ? '' : `Type: \`${type}\``, preset].filter((fact) => fact !== '').join(' · ')
}

function sentence({ description = '' }: Schema): string {
  if (description === '') throw new Error('A key of the config has no description.')
  return description
}

function objectTable({ title, properties = {}, required = [] }: Schema): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|')
  const rows = Object.entries(properties).map(([key, value]) => {
    const preset = value.default === undefined ? '' : `\`${quoted(value.default)}\``
    const examples = (value.examples ?? []).map((example) => `\`${quoted(example)}\``)
    const text = [sentence(value), ...(examples.length === 0 ? [] : [`Example: ${examples.join(' or ')}.`])].join(' ')
    return `| \`${key}\`${required.includes(key) ? ' (required)' : ''} | \`${cell(typeOf(value))}\` | ${cell(preset)} | ${cell(text)} |`
  })
  return `**\`${title}\`**\n\n${['| key | type | default | meaning |', '|---|---|---|---|', ...rows].join('\n')}`
}

/** The objects with a title in a value, outermost first, each once in the whole reference. */
function namedObjects(schema: Schema, printed: Set<string>): Schema[] {
  const isNew = schema.title !== undefined && schema.properties !== undefined && !printed.has(schema.title)
  if (isNew) printed.add(schema.title!)
  const { anyOf = [], items = [], additionalProperties } = schema
  // The rules that come with Stratalint have the settings of any rule.
  const inner = [
    ...(schema.title === undefined ? [] : Object.values(schema.properties ?? {})),
    ...anyOf,
    ...[items].flat(),
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
  ]
  return [...(isNew ? [schema] : []), ...inner.flatMap((part) => namedObjects(part, printed))]
}

/** A type as TypeScript writes it; objects by their title. */
function typeOf(schema: Schema): string {
  const { type, anyOf, items, additionalProperties } = schema
  if (schema.enum !== undefined) return schema.enum.map(quoted).join(' | ')
  if (anyOf !== undefined)
    return [...new Set(anyOf.map(typeOf))].filter((one) => one !== 'null' && one !== '').join(' | ')
  const [name, ...others] = [type ?? 'unknown'].flat().filter((one) => one !== 'null' || type === 'null')
  if (others.length > 0) throw new Error(`The reference cannot show the type ${String(type)}.`)
  if (Array.isArray(items)) return `[${items.map(typeOf).join(', ')}]`
  if (name === 'array') return listOf(typeOf(items ?? {}))
  if (name === 'integer') return 'number'
  if (name !== 'object') return name!
  return (
    schema.title ?? `{ [key]: ${typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown'} }`
  )
}

function listOf(item: string): string {
  return item.includes(' | ') ? `(${item})[]` : `${item}[]`
}

function withoutNull({ anyOf = [] }: Schema): Schema {
  return anyOf.find(({ type }) => type !== 'null') ?? {}
}

/** A value on one line, as a config would have it. */
function quoted(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`
  if (Array.isArray(value)) return `[${value.map(quoted).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${keyOf(key)}: ${quoted(item)}`)
    .join(', ')} }`
}

/** A key with its value, over several lines where one is too short. */
function written(key: string, value: unknown, indent = ''): string {
  const start = key === '' ? indent : `${indent}${keyOf(key)}: `
  const line = `${start}${quoted(value)},`
  if (line.length <= 100 || typeof value !== 'object' || value === null) return line
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  const items = Object.entries(value).map(([name, item]) =>
    written(Array.isArray(value) ? '' : name, item, `${indent}  `),
  )
  return `${start}${open}\n${items.join('\n')}\n${indent}${close},`
}

function keyOf(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`
}
