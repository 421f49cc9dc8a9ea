import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { LAYERS, placeOf, verdict } from './harness-table.ts'

const DOMAINS = ['aa', 'bb']
const NAMES = ['m0', 'm1']

/** An import whose target follows from the state of the project, without resolving anything. */
type Import =
  { to: 'file'; path: string } | { to: 'auth' | 'money' | 'ghost' | 'link' | 'pg' } | { to: 'alias'; name: string }

interface Module {
  imports: { target: Import; how: 'import' | 'type' | 'export' | 'star'; silenced: boolean }[]
  lines: number
  broken: boolean
}

export interface Random {
  below(count: number): number
  pick<T>(items: readonly T[]): T
}

/** Deterministic numbers. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const below = (count: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return Math.floor((((state ^ (state >>> 13)) >>> 0) / 2 ** 32) * count)
  }
  return { below, pick: (items) => items[below(items.length)]! }
}

/** A project on disk that is edited at random and predicts its findings. */
export class EditedProject {
  /** Contains the project and the files above it. */
  readonly #box = realpathSync(mkdtempSync(join(tmpdir(), 'stratalint-edits-')))
  readonly root = join(this.#box, 'app')
  readonly #random: Random
  readonly #modules = new Map<string, Module>()
  readonly #graveyard = new Map<string, Module>()
  #isShadowed = false
  #aliasFolder: string | null = 'src/utils'
  #hasExports = true
  #linkTarget = 'src/utils/m0.ts'
  #isGhostDeclared = true
  #isGhostInstalled = false
  #isGhostAbove = false
  #isIgnored = false
  #isPlacementOff = false
  #hasNestedConfig = false
  today = '2027-01-05'
  /** Sources that an edit changed without saving them, by path. */
  readonly unsaved = new Map<string, string>()
  #isSaving = true

  constructor(random: Random) {
    this.#random = random
    for (const domain of DOMAINS)
      for (const layer of LAYERS) for (const name of NAMES) this.#create(`src/domains/${domain}/${layer}/${name}.ts`)
    for (const path of [
      'src/utils/m0.ts',
      'src/utils/m1.ts',
      'src/providers/auth/index.ts',
      'src/providers/auth/token.ts',
      'src/app/main.ts',
    ])
      this.#create(path)
    this.#put('packages/money/src/index.ts', 'export const v = 1\n')
    this.#writeManifest()
    this.#writeConfigs()
    for (let count = 0; count < 45; count++) this.#addImport()
    for (const path of this.#modules.keys()) this.#write(path)
    this.#writeLink()
  }

  dispose(): void {
    rmSync(this.#box, { recursive: true, force: true })
  }

  /** Makes an edit without saving the sources that it writes; everything else changes on disk. */
  editUnsaved(): string {
    this.#isSaving = false
    try {
      return this.edit()
    } finally {
      this.#isSaving = true
    }
  }

  save(): void {
    for (const [path, text] of this.unsaved) this.#put(path, text)
    this.unsaved.clear()
  }

  /** Makes one edit and returns its name. */
  edit(): string {
    const edits: [string, () => void][] = [
      ['add an import', () => this.#write(this.#addImport())],
      ['add an import', () => this.#write(this.#addImport())],
      ['drop an import', () => this.#dropImport()],
      ['edit a body', () => this.#editBody()],
      ['edit a body', () => this.#editBody()],
      ['rewrite in the same size and time', () => this.#rewriteUnnoticed()],
      ['rename', () => this.#rename()],
      ['delete', () => this.#delete()],
      ['bring back', () => this.#bringBack()],
      ['shadow', () => this.#shadow()],
      ['edit the tsconfig', () => this.#retargetAlias()],
      ['add or remove a nested tsconfig', () => this.#toggleNestedConfig()],
      ['edit exports', () => this.#toggleExports()],
      ['retarget the link', () => this.#retargetLink()],
      ['declare a package or not', () => this.#toggleDeclaration()],
      ['install or remove a package', () => this.#toggleGhost()],
      ['install or remove a package above', () => this.#toggleGhostAbove()],
      ['edit .gitignore', () => this.#toggleIgnore()],
      ['edit the policy', () => this.#togglePlacement()],
      [
        'another day',
        () => {
          this.today = this.today === '2027-01-05' ? '2027-01-15' : '2027-01-05'
        },
      ],
      ['silence', () => this.#toggleSilence()],
      ['break or repair a file', () => this.#toggleBroken()],
      ['nothing', () => {}],
    ]
    const [name, run] = this.#random.pick(edits)
    run()
    return name
  }

  /** `file rule` of every finding about an edge, a place or the exception. */
  expected(): string[] {
    const found: string[] = []
    const isExpired = this.today > '2027-01-10'
    for (const [path, module] of this.#checked()) {
      if (module.broken) {
        found.push(`${path} stratalint/parse`)
        continue
      }
      if (placeOf(path) === null) found.push(`${path} architecture/placed-file`)
      for (const { target, silenced } of module.imports) {
        const leadsTo = this.#leadsTo(path, target)
        const first = this.#isUnchecked(leadsTo) ? 'placed-file' : verdict(path, leadsTo)
        const isExempt =
          first === 'domain-boundary' &&
          !isExpired &&
          path.startsWith('src/domains/aa/') &&
          leadsTo.startsWith('src/domains/bb/')
        // The exception is for one rule, so layer-direction still applies.
        const rule = isExempt ? verdict(path, leadsTo.replace('/bb/', '/aa/')) : first
        const isOff = rule === 'external-placement' && this.#isPlacementOff
        if (rule !== null && !isOff && !silenced) found.push(`${path} architecture/${rule}`)
      }
    }
    // Unused exceptions are not predicted.
    if (isExpired) found.push('stratalint.config.json architecture/no-stale-exception')
    return found.sort()
  }

  #isUnchecked(target: string): boolean {
    return target.startsWith('src/domains/bb/ui/') && this.#isIgnored
  }

  #checked(): [string, Module][] {
    const shadow: [string, Module][] = this.#isShadowed
      ? [['src/providers/auth.ts', { imports: [], lines: 0, broken: false }]]
      : []
    return [...this.#modules, ...shadow].filter(([path]) => !this.#isUnchecked(path))
  }

  /** The file or `package:name` that an import resolves to, or `missing`. */
  #leadsTo(from: string, target: Import): string {
    const known = (path: string): string => (this.#modules.has(path) ? path : 'missing')
    switch (target.to) {
      case 'file':
        return known(target.path)
      // `./` is the folder, even if a file has the same name.
      case 'auth':
        return this.#isShadowed && !from.startsWith('src/providers/auth/')
          ? 'src/providers/auth.ts'
          : known('src/providers/auth/index.ts')
      case 'money':
        return this.#hasExports ? 'packages/money/src/index.ts' : 'missing'
      case 'ghost':
        return this.#isGhostDeclared ? 'package:ghost' : 'missing'
      case 'link':
        return this.#modules.has(this.#linkTarget) ? this.#linkTarget : 'missing'
      case 'pg':
        return 'package:pg'
      case 'alias': {
        const folder = this.#folderOfAlias(from)
        return folder === null ? 'missing' : known(`${folder}/${target.name}.ts`)
      }
    }
  }

  /** Only the nearest tsconfig counts. */
  #folderOfAlias(from: string): string | null {
    return this.#hasNestedConfig && from.startsWith('src/domains/aa/service/') ? 'src/domains/aa/ui' : this.#aliasFolder
  }

  #specifier(from: string, target: Import): string {
    const relative = (path: string): string => {
      const found = posix.relative(posix.dirname(from), path).replace(/\.ts$/, '')
      return found.startsWith('.') ? found : `./${found}`
    }
    switch (target.to) {
      case 'file':
        return relative(target.path)
      case 'auth':
        return relative('src/providers/auth')
      case 'link':
        return relative('src/utils/link')
      case 'money':
        return '@shop/money/api'
      case 'ghost':
        return 'ghost/x'
      case 'pg':
        return 'pg'
      case 'alias':
        return `@lib/${target.name}`
    }
  }

  #anyImport(): Import {
    const { pick, below } = this.#random
    if (below(3) > 0) {
      const domain = pick(DOMAINS)
      return {
        to: 'file',
        path: pick([
          `src/domains/${domain}/${pick(LAYERS)}/${pick(NAMES)}.ts`,
          'src/utils/m1.ts',
          'src/providers/auth/token.ts',
          'src/app/main.ts',
        ]),
      }
    }
    return pick<Import>([
      { to: 'auth' },
      { to: 'money' },
      { to: 'ghost' },
      { to: 'link' },
      { to: 'pg' },
      { to: 'alias', name: pick(NAMES) },
    ])
  }

  #anyPath(): string {
    return this.#random.pick([...this.#modules.keys()])
  }

  #create(path: string): void {
    this.#modules.set(path, { imports: [], lines: 1, broken: false })
  }

  #addImport(): string {
    const path = this.#anyPath()
    const { imports } = this.#modules.get(path)!
    if (imports.length < 4)
      imports.push({
        target: this.#anyImport(),
        how: this.#random.pick(['import', 'import', 'type', 'export', 'star']),
        silenced: false,
      })
    return path
  }

  #dropImport(): void {
    const path = this.#anyPath()
    this.#modules.get(path)!.imports.pop()
    this.#write(path)
  }

  #editBody(): void {
    const path = this.#anyPath()
    this.#modules.get(path)!.lines += this.#random.pick([1, 2])
    this.#write(path)
  }

  /** Keeps the size and the time of the file. */
  #rewriteUnnoticed(): void {
    const flip = (path: string): string =>
      path.replace(/domains\/(aa|bb)/, (_, domain) => `domains/${domain === 'aa' ? 'bb' : 'aa'}`)
    const candidates = [...this.#modules].filter(
      ([from, { imports }]) =>
        !from.startsWith('src/domains/') &&
        imports.some(({ target }) => target.to === 'file' && flip(target.path) !== target.path),
    )
    if (candidates.length === 0) return
    const [path, { imports }] = this.#random.pick(candidates)
    for (const { target } of imports) if (target.to === 'file') target.path = flip(target.path)
    const { atime, mtime, size } = statSync(join(this.root, path))
    this.#write(path)
    if (statSync(join(this.root, path)).size !== size) throw new Error('The rewrite changed the size.')
    utimesSync(join(this.root, path), atime, mtime)
  }

  #rename(): void {
    const path = this.#anyPath()
    const other = path.replace(/m\d+\.ts$/, `m${this.#random.below(3)}.ts`)
    if (this.#modules.has(other)) return
    this.#modules.set(other, this.#modules.get(path)!)
    this.#modules.delete(path)
    rmSync(join(this.root, path))
    this.#write(other)
  }

  #delete(): void {
    const path = this.#anyPath()
    if (this.#modules.size < 20) return
    this.#graveyard.set(path, this.#modules.get(path)!)
    this.#modules.delete(path)
    rmSync(join(this.root, path))
  }

  #bringBack(): void {
    const [path, module] = [...this.#graveyard].at(-1) ?? []
    if (path === undefined) return
    this.#graveyard.delete(path)
    this.#modules.set(path, module!)
    this.#write(path)
  }

  #shadow(): void {
    this.#isShadowed = !this.#isShadowed
    if (this.#isShadowed) this.#put('src/providers/auth.ts', 'export const v = 1\n')
    else rmSync(join(this.root, 'src/providers/auth.ts'))
  }

  #retargetAlias(): void {
    this.#aliasFolder = this.#random.pick(['src/utils', 'src/domains/bb/ui', 'src/nowhere', null])
    this.#writeConfigs()
  }

  #toggleNestedConfig(): void {
    this.#hasNestedConfig = !this.#hasNestedConfig
    const path = 'src/domains/aa/service/tsconfig.json'
    if (this.#hasNestedConfig)
      this.#put(
        path,
        JSON.stringify({ compilerOptions: { paths: { '@lib/*': ['../ui/*'], 'ghost/*': ['./ghost/*'] } } }),
      )
    else rmSync(join(this.root, path))
  }

  #toggleExports(): void {
    this.#hasExports = !this.#hasExports
    this.#writeConfigs()
  }

  #retargetLink(): void {
    this.#linkTarget = this.#random.pick(['src/utils/m0.ts', 'src/domains/aa/ui/m0.ts', 'src/domains/bb/types/m1.ts'])
    this.#writeLink()
  }

  #toggleDeclaration(): void {
    this.#isGhostDeclared = !this.#isGhostDeclared
    this.#writeManifest()
  }

  #writeManifest(): void {
    this.#put(
      'package.json',
      JSON.stringify({ workspaces: ['packages/*'], dependencies: this.#isGhostDeclared ? { ghost: '1' } : {} }),
    )
  }

  #toggleGhost(): void {
    this.#isGhostInstalled = !this.#isGhostInstalled
    if (this.#isGhostInstalled) this.#put('node_modules/ghost/package.json', '{ "name": "ghost" }')
    else rmSync(join(this.root, 'node_modules/ghost'), { recursive: true })
  }

  #toggleGhostAbove(): void {
    this.#isGhostAbove = !this.#isGhostAbove
    if (this.#isGhostAbove) this.#put('../node_modules/ghost/package.json', '{ "name": "ghost" }')
    else rmSync(join(this.#box, 'node_modules'), { recursive: true })
  }

  #toggleIgnore(): void {
    this.#isIgnored = !this.#isIgnored
    this.#put('.gitignore', this.#isIgnored ? 'src/domains/bb/ui/\n' : '*.log\n')
  }

  #togglePlacement(): void {
    this.#isPlacementOff = !this.#isPlacementOff
    this.#writeConfigs()
  }

  #toggleSilence(): void {
    const path = this.#anyPath()
    const [first] = this.#modules.get(path)!.imports
    if (first !== undefined) first.silenced = !first.silenced
    this.#write(path)
  }

  #toggleBroken(): void {
    const broken = [...this.#modules].find(([, module]) => module.broken)?.[0]
    const path = broken ?? this.#anyPath()
    this.#modules.get(path)!.broken = broken === undefined
    this.#write(path)
  }

  #write(path: string): void {
    const { imports, lines, broken } = this.#modules.get(path)!
    const rules = [
      'layer-direction',
      'domain-boundary',
      'provider-entry',
      'external-placement',
      'public-entry',
      'resolved-import',
      'placed-file',
    ]
      .map((rule) => `architecture/${rule}`)
      .join(', ')
    const heads = imports.map(({ target, how, silenced }, index) => {
      const from = `from '${this.#specifier(path, target)}'`
      const comment = silenced ? `// eslint-disable-next-line ${rules} -- decided by the team\n` : ''
      const statements = {
        import: `import { v as v${index} }`,
        type: `import type { v as v${index} }`,
        export: `export { v as w${index} }`,
        star: 'export *',
      }
      return `${comment}${statements[how]} ${from}\n`
    })
    this.#put(
      path,
      `${heads.join('')}${'// a line\n'.repeat(lines)}${lines % 4 === 2 ? 'export interface v {}' : 'export const v = 1'}\n${lines % 3 === 0 ? 'export const w1 = 2\n' : ''}${broken ? 'const = {\n' : ''}`,
    )
  }

  #writeConfigs(): void {
    const paths = this.#aliasFolder === null ? {} : { '@lib/*': [`./${this.#aliasFolder}/*`], 'ghost/*': ['./ghost/*'] }
    this.#put('tsconfig.json', JSON.stringify({ compilerOptions: { paths } }))
    this.#put(
      'packages/money/package.json',
      JSON.stringify({
        name: '@shop/money',
        exports: this.#hasExports ? { './api': './src/index.ts' } : { './other': './src/index.ts' },
      }),
    )
    this.#put(
      'stratalint.config.json',
      JSON.stringify({
        extends: 'harness',
        architecture: { externals: { pg: ['repo'] } },
        rules: this.#isPlacementOff ? { 'architecture/external-placement': 'off' } : {},
        exceptions: [
          {
            rule: 'architecture/domain-boundary',
            from: 'src/domains/aa/**',
            to: 'src/domains/bb/**',
            reason: 'until the split',
            expires: '2027-01-10',
          },
        ],
      }),
    )
  }

  #writeLink(): void {
    const path = join(this.root, 'src/utils/link.ts')
    rmSync(path, { force: true })
    symlinkSync(join(this.root, this.#linkTarget), path)
  }

  #put(path: string, text: string): void {
    const target = join(this.root, path)
    // Links and `./` cannot lead to a file that does not exist yet, and the text of an ignored file is the one on disk.
    const isLedTo = path === this.#linkTarget || path.endsWith('/index.ts')
    const isOnDisk = (isLedTo && !existsSync(target)) || this.#isUnchecked(path)
    if (!this.#isSaving && path.startsWith('src/') && path.endsWith('.ts') && !isOnDisk) {
      this.unsaved.set(path, text)
      return
    }
    if (!existsSync(dirname(target))) mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
}
