import { writeStatement, type Statement } from './statement.ts'
import {
  driftFile,
  naming,
  pickTarget,
  twoDomains,
  type DriftContext,
  type DriftFile,
  type Violation,
} from './violations.ts'

type Variant = (context: DriftContext) => Violation

function unplaced(folder: string): Variant {
  return (context) => {
    const file = {
      ...driftFile(context, 'util', ''),
      path: `${folder.replace('{own}', twoDomains(context)[0])}/drift-${context.number}.ts`,
    }
    return { rule: 'architecture/placed-file', files: [{ file, statements: [] }], at: null }
  }
}

const placedFile: Variant[] = [
  unplaced('src/domains/{own}'),
  unplaced('src/legacy'),
  unplaced('src/domains/{own}/helpers'),
  unplaced('src'),
]

function ring(
  context: DriftContext,
  sizes: readonly { form: 'import' | 'import-type' | 'dynamic'; count: number }[],
  cut: number,
): Violation {
  const [own] = twoDomains(context)
  const files = sizes.map((_, index) => driftFile(context, 'service', own, { suffix: 'abc'[index]! }))
  const drifts = files.map((file, index): DriftFile => {
    const { form, count } = sizes[index]!
    return { file, statements: [naming(file, files[(index + 1) % files.length]!, form, 'relative', count)] }
  })
  return { rule: 'architecture/no-cycle', files: drifts, at: { file: cut, statement: 0 } }
}

/** Each has one best cut: the type-only import, else the import with the fewest names. */
const noCycle: Variant[] = [
  (context) =>
    ring(
      context,
      [
        { form: 'import', count: 3 },
        { form: 'import', count: 1 },
      ],
      1,
    ),
  (context) => ring(context, [{ form: 'import', count: 1 }], 0),
  (context) =>
    ring(
      context,
      [
        { form: 'import', count: 1 },
        { form: 'import-type', count: 2 },
        { form: 'import', count: 1 },
      ],
      1,
    ),
  (context) =>
    ring(
      context,
      [
        { form: 'import', count: 1 },
        { form: 'dynamic', count: 1 },
      ],
      0,
    ),
  (context) =>
    ring(
      context,
      [
        { form: 'import', count: 2 },
        { form: 'import', count: 2 },
        { form: 'import', count: 1 },
      ],
      2,
    ),
]

interface Smuggled {
  /** How the carrier exports the binding. */
  carry: string
  specifier: string
  name: string
}

/** A carrier that may import a package re-exports its binding to an importer that may not. */
function launder(
  carrierPlace: 'repo' | 'types',
  importerPlace: 'service' | 'runtime',
  { carry, specifier, name }: Smuggled,
  relay: 'export' | 'export-all' | null = null,
): Variant {
  return (context) => {
    const [own] = twoDomains(context)
    const carrier = driftFile(context, carrierPlace, own, { suffix: 'a' })
    const importer = driftFile(context, importerPlace, own, { suffix: 'c' })
    const passed: DriftFile[] = [
      {
        file: carrier,
        statements: [{ form: 'export', text: carry, at: carry.indexOf(`'${specifier}'`), values: [], types: [] }],
      },
    ]
    const binding = [{ name, kind: 'value' as const }]
    if (relay !== null) {
      const between = driftFile(context, carrierPlace, own, { suffix: 'b' })
      passed.push({ file: between, statements: [writeStatement(relay, `./drift-${context.number}-a`, binding)] })
    }
    const source = passed.at(-1)!.file
    const statement = naming(importer, { ...source, exports: binding }, 'import', relay === null ? 'relative' : 'alias')
    return {
      rule: 'architecture/no-laundering',
      files: [...passed, { file: importer, statements: [statement] }],
      at: { file: passed.length, statement: 0 },
    }
  }
}

const noLaundering: Variant[] = [
  launder('repo', 'service', { carry: `export { Client } from 'pg'`, specifier: 'pg', name: 'Client' }),
  launder('repo', 'service', { carry: `export { Client } from 'pg'`, specifier: 'pg', name: 'Client' }, 'export-all'),
  launder('repo', 'runtime', {
    carry: `import { Client as Wire } from 'pg'\nexport { Wire as Database }`,
    specifier: 'pg',
    name: 'Database',
  }),
  launder('types', 'service', {
    carry: `export { ZodError as Mismatch } from 'zod'`,
    specifier: 'zod',
    name: 'Mismatch',
  }),
  launder('repo', 'service', { carry: `export { Client } from 'pg'`, specifier: 'pg', name: 'Client' }, 'export'),
]

/** An import against the layers under a comment. `at` is the position of the comment. */
function commented(write: (statement: Statement) => { text: string; at: number }): Variant {
  return (context) => {
    const [own] = twoDomains(context)
    const file = driftFile(context, 'repo', own)
    const target = pickTarget(context, `${own} service`, ({ form }) => form === 'module')
    const statement = naming(file, target, 'import')
    return {
      rule: 'architecture/no-silencing',
      files: [{ file, statements: [{ ...statement, ...write(statement) }] }],
      at: { file: 0, statement: 0 },
      silences: true,
    }
  }
}

const noSilencing: Variant[] = [
  commented(({ text }) => ({ text: `// eslint-disable-next-line architecture/layer-direction\n${text}`, at: 0 })),
  commented(({ text }) => ({
    text: `${text} // oxlint-disable-line architecture/layer-direction`,
    at: text.length + 1,
  })),
  commented(({ text }) => ({
    text: `/* eslint-disable architecture/layer-direction, architecture/no-cycle */\n${text}`,
    at: 0,
  })),
]

/** An import silenced with a reason, which is not a finding. */
export const reasoned: Variant = commented(({ text }) => ({
  text: `// eslint-disable-next-line architecture/layer-direction -- the nightly run reads it until the split in spring\n${text}`,
  at: 0,
}))

/** The violations of the rules about files, comments and the graph. */
export const OTHER_VIOLATIONS = { placedFile, noCycle, noLaundering, noSilencing }
