import { walkShell } from '../../shell/walk.ts'
import { lineFrom, resolveIn, type World } from '../../world.ts'

export interface HookFolder {
  folder: string
  manager: 'husky' | 'files'
}

/** What makes git run the hooks of a checkout. */
export interface Installer {
  manager: 'husky' | 'files' | 'lefthook' | 'simple-git-hooks' | 'pre-commit'
  folder: string | null
  file: string
  line: number
  script: string
}

const LIFECYCLE =
  /^(?:prepare|preprepare|postprepare|install|preinstall|postinstall|prepublish|setup|bootstrap|init|hooks.*|.*husky.*)$/

/** The folders whose files are git hooks. */
export const hookFolders = memoized((world: World): HookFolder[] => {
  const folders = new Map<string, HookFolder['manager']>([
    ['.husky', 'husky'],
    ['.githooks', 'files'],
    ['.git-hooks', 'files'],
    ['githooks', 'files'],
  ])
  for (const { folder, manager } of installers(world))
    if (folder !== null && (manager === 'husky' || manager === 'files')) folders.set(folder, manager)
  return [...folders].map(([folder, manager]) => ({ folder, manager }))
})

/** Scripts that install the hooks when packages are installed. */
export const installers = memoized((world: World): Installer[] =>
  world.packages.flatMap(({ file, folder, scripts, json }) => {
    const found = Object.entries(scripts)
      .filter(([name]) => LIFECYCLE.test(name))
      .flatMap(([script, text]) =>
        installedBy(text, folder, world).map((one) => ({
          ...one,
          file,
          script,
          line: lineFrom(world.read(file) ?? '', [`"${script}"`]),
        })),
      )
    const names = {
      ...(json['dependencies'] as object | undefined),
      ...(json['devDependencies'] as object | undefined),
    }
    // These install their hooks by themselves.
    const own = [
      ...('lefthook' in names ? (['lefthook'] as const) : []),
      ...('simple-git-hooks' in names ? (['simple-git-hooks'] as const) : []),
    ].map((manager) => ({
      manager,
      folder: null,
      file,
      script: manager,
      line: lineFrom(world.read(file) ?? '', [`"${manager}"`]),
    }))
    return [...found, ...own]
  }),
)

function installedBy(text: string, folder: string, world: World): Pick<Installer, 'manager' | 'folder'>[] {
  const found: Pick<Installer, 'manager' | 'folder'>[] = []
  const options = {
    errexit: false,
    pipefail: false,
    folder,
    env: {},
    joinFolder: (from: string, by: string) => resolveIn(from, by) ?? from,
  }
  walkShell(text, options, ({ words }, frame) => {
    if (
      frame.flaws.some(({ key }) => /^(?:dead|after)/.test(key)) ||
      frame.env['HUSKY'] === '0' ||
      frame.env['LEFTHOOK'] === '0'
    )
      return
    const argv = words
      .map((word) => word.text)
      .filter((word) => !/^(?:npx|pnpm|yarn|exec|bunx|npm|--|-y|--yes|--no|--no-install|node)$/.test(word))
    const at = argv.findIndex((word) => !/^(?:cross-env|env|\w+=.*)$/.test(word))
    if (argv.slice(0, Math.max(at, 0)).some((word) => /^(?:HUSKY|LEFTHOOK)=0$/.test(word))) return
    const [program = '', first, second] = argv.slice(Math.max(at, 0))
    if (program === 'husky' && first !== 'uninstall' && first !== '--help' && first !== '--version')
      found.push({
        manager: 'husky',
        folder: resolveIn(frame.folder, (first === 'install' ? second : first) ?? '.husky'),
      })
    if (program === 'lefthook' && first === 'install') found.push({ manager: 'lefthook', folder: null })
    if (program === 'simple-git-hooks') found.push({ manager: 'simple-git-hooks', folder: null })
    if ((program === 'pre-commit' || program === 'prek') && first === 'install')
      found.push({ manager: 'pre-commit', folder: null })
    const path = argv.indexOf('core.hooksPath')
    if (program === 'git' && path !== -1 && !argv.includes('--unset'))
      found.push({ manager: 'files', folder: resolveIn('', argv[path + 1] ?? '') })
    const script =
      argv.find((word) => /\.(?:[cm]?[jt]s|sh)$/.test(word)) ?? (program.includes('/') ? program : undefined)
    const file = script === undefined ? null : resolveIn(frame.folder, script)
    const content = file === null ? null : world.read(file)
    if (content === null) return
    if (/husky/.test(content)) found.push({ manager: 'husky', folder: '.husky' })
    const pathInFile = /core\.hooksPath['",\s]+([\w./-]+)/.exec(content)?.[1]
    if (pathInFile !== undefined) found.push({ manager: 'files', folder: resolveIn('', pathInFile) })
    if (/lefthook/.test(content)) found.push({ manager: 'lefthook', folder: null })
  })
  return found
}

function memoized<T>(make: (world: World) => T): (world: World) => T {
  const known = new WeakMap<World, T>()
  return (world) => {
    const value = known.get(world) ?? make(world)
    known.set(world, value)
    return value
  }
}
