import { dirname } from 'node:path/posix'
import { denseViolations } from './dense.ts'
import { indexStatements, ordinaryImports } from './imports.ts'
import { LAYERS, layersOf } from './layers.ts'
import { createLibrary } from './library.ts'
import { PACKAGES, policyOf, TSCONFIG } from './policy.ts'
import { AVERAGE_LINES, planCorpus, type PlannedFile } from './plan.ts'
import { createRandom } from './random.ts'
import { assemble, type Source } from './source.ts'
import { restartNames, specifierFor, type Statement } from './statement.ts'
import { EDGE_VIOLATIONS } from './edge-violations.ts'
import { OTHER_VIOLATIONS, reasoned } from './other-violations.ts'
import type { DriftContext, Violation } from './violations.ts'

/** A finding that the corpus was made to contain. */
export interface Expected {
  file: string
  line: number
  column: number
  rule: string
  /** All files of the violation. */
  files: string[]
}

export interface CorpusOptions {
  lines: number
  seed: number
  /** The default is one for two hundred files. Beyond one for five files, a file gets several violations. */
  violations?: number
  /** A multiple of the six layers of the harness, which are the default. */
  layers?: number
}

/** The written corpus. */
export interface Corpus {
  files: number
  lines: number
  findings: Expected[]
  /** Files with a violation that a comment silences, which tools that ignore such comments report. */
  silenced: string[]
  domains: string[]
  providers: string[]
  /** A file without violations, for edits, and a specifier and name that it may import and does not. */
  ordinary: string
  unused: { specifier: string; name: string }
  /** A file without importers and violations. */
  leaf: string
}

const VIOLATING_SHARE = 0.005
/** At least two of each kind. */
const FEWEST_VIOLATIONS = 20
/** Some violations need several files. */
const LINES_PER_VIOLATION = 220
/** The number in a file with many violations. */
const LINES_PER_DENSE_VIOLATION = 24
/** Up to this share of the files, each violation has separate files; beyond it, files share violations. */
const MOST_SEPARATE = 0.2
const SEPARATE_OF_MANY = 0.02

/** Writes a corpus through a callback; the same options write the same bytes. */
export function writeCorpus(
  { lines, seed, violations, layers: layerCount = LAYERS.length }: CorpusOptions,
  write: (path: string, text: string) => void,
): Corpus {
  const layers = layersOf(layerCount)
  const library = createLibrary(layers)
  const wanted = violations ?? Math.max(FEWEST_VIOLATIONS, Math.round((lines / AVERAGE_LINES) * VIOLATING_SHARE))
  const separate =
    wanted <= (lines / AVERAGE_LINES) * MOST_SEPARATE ? wanted : Math.round((lines / AVERAGE_LINES) * SEPARATE_OF_MANY)
  const planned = planCorpus(
    lines - separate * LINES_PER_VIOLATION - (wanted - separate) * LINES_PER_DENSE_VIOLATION,
    seed,
    layers,
  )
  const ownersOf = (role: PlannedFile['role']): string[] => [
    ...new Set(planned.filter((file) => file.role === role).map(({ owner }) => owner)),
  ]
  const corpus: Corpus = {
    files: 0,
    lines: 0,
    findings: [],
    silenced: [],
    domains: ownersOf('domain'),
    providers: ownersOf('provider'),
    ordinary: '',
    unused: { specifier: '', name: '' },
    leaf: planned.findLast(({ form }) => form === 'test')!.path,
  }
  const styled = new Set<string>()
  const emit = (path: string, text: string): void => {
    corpus.files += 1
    corpus.lines += countLines(text)
    if (text.includes(`import './styles.css'`)) styled.add(dirname(path))
    write(path, text)
  }
  for (const [index, file] of planned.entries()) {
    restartNames()
    const random = createRandom(seed * 1_000_003 + index)
    const statements =
      file.form === 'index'
        ? indexStatements(file, library, random)
        : ordinaryImports(file, library, random, ownNames(file))
    const source = assemble(file.form === 'index' ? { ...file, exports: [] } : file, statements, random)
    emit(file.path, source.text)
    if (corpus.ordinary === '' && file.layer === 'service' && file.form === 'module') {
      const unused = findUnused(file, source.text, library.shelf(`${file.owner} types`))
      if (unused !== null) Object.assign(corpus, { ordinary: file.path, unused })
    }
    library.add(file)
  }

  const context: DriftContext = {
    library,
    random: createRandom(seed + 17),
    number: 0,
    domains: corpus.domains,
    providers: corpus.providers,
  }
  const kinds = Object.values({ ...EDGE_VIOLATIONS, ...OTHER_VIOLATIONS })
  for (let index = 0; index < separate; index++) {
    const variants = kinds[index % kinds.length]!
    writeViolation(variants[Math.floor(index / kinds.length) % variants.length]!, context, emit, corpus)
    if (index % FEWEST_VIOLATIONS === 0) writeViolation(reasoned, context, emit, corpus, false)
  }
  for (const { file, statements, rules } of denseViolations(context, wanted - separate)) {
    const source = assemble(file, statements, context.random)
    emit(file.path, source.text)
    corpus.findings.push(
      ...rules.map((rule, index): Expected => ({
        file: file.path,
        ...source.positions[index]!,
        rule,
        files: [file.path],
      })),
    )
  }
  for (const folder of styled) write(`${folder}/styles.css`, '.card { display: grid; gap: 1rem; }\n')
  corpus.findings.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column))
  writeProject(write, corpus, layers)
  return corpus
}

/** A type that a file could import and does not. */
function findUnused(file: PlannedFile, text: string, types: readonly PlannedFile[]): Corpus['unused'] | null {
  const target = types.find(({ form, exports }) => form === 'module' && !text.includes(exports[0]!.name))
  if (target === undefined) return null
  return { specifier: specifierFor(file.path, target.path, 'relative', 'import'), name: target.exports[0]!.name }
}

function writeViolation(
  make: (context: DriftContext) => Violation,
  context: DriftContext,
  emit: (path: string, text: string) => void,
  corpus: Corpus,
  isExpected = true,
): void {
  context.number += 1
  restartNames()
  const violation = make(context)
  const sources = violation.files.map(({ file, statements }): Source => {
    const opened =
      violation.at === null || violation.silences === true
        ? statements
        : statements.map((statement) => decorate(statement, context.number))
    const taken = ownNames(file)
    for (const { text } of statements) for (const word of text.match(/\w+/g) ?? []) taken.add(word)
    const source = assemble(
      file,
      [...opened, ...ordinaryImports(file, context.library, context.random, taken)],
      context.random,
    )
    emit(file.path, encode(source.text, context.number))
    return source
  })
  const { file, statement } = violation.at ?? { file: 0, statement: -1 }
  const position = violation.at === null ? { line: 1, column: 1 } : sources[file]!.positions[statement]!
  const files = violation.files.map((drift) => drift.file.path)
  if (violation.silences) corpus.silenced.push(files[file]!)
  if (isExpected) corpus.findings.push({ file: files[file]!, ...position, rule: violation.rule, files })
}

function ownNames(file: PlannedFile): Set<string> {
  return new Set(file.exports.map(({ name }) => name))
}

/** Columns are UTF-16: every third violation has a character of two units before it. */
function decorate(statement: Statement, number: number): Statement {
  if (number % 3 !== 0 || statement.form === 'reference') return statement
  const remark = '/* 🚚 moved here */ '
  return { ...statement, text: remark + statement.text, at: statement.at + remark.length }
}

/** Every seventh violating file has Windows line ends, every eleventh a byte order mark. */
function encode(text: string, number: number): string {
  const ended = number % 7 === 0 ? text.replaceAll('\n', '\r\n') : text
  return number % 11 === 0 ? `\uFEFF${ended}` : ended
}

function writeProject(write: (path: string, text: string) => void, corpus: Corpus, layers: readonly string[]): void {
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
  write('stratalint.config.json', json(policyOf(layers)))
  write('tsconfig.json', json(TSCONFIG))
  write(
    'package.json',
    json({
      name: 'corpus',
      private: true,
      type: 'module',
      dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0'])),
    }),
  )
  write('.gitignore', 'node_modules\n')
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, json({ name, version: '1.0.0', main: 'index.js', types: 'index.d.ts' }))
    write(`node_modules/${name}/index.js`, 'module.exports = {}\n')
    write(`node_modules/${name}/index.d.ts`, 'export {}\n')
  }
  write('node_modules/pg/lib/utils.js', 'module.exports = {}\n')
  write('expected.json', json(corpus))
}

function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
