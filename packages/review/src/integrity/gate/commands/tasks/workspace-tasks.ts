import type { Coverage, Found } from '../../model.ts'
import { asObject, lineFrom, parentOf, stringsOf, type Json, type Package } from '../../world.ts'
import { isSelected } from '../package-manager.ts'
import { runPackageScript } from '../package-script.ts'
import { runScript } from '../run-script.ts'
import { withDefect, type Scope } from '../scope.ts'
import { nxInputs, turboInputs, withInputs } from './task-inputs.ts'

/** turbo, nx, lerna and lage: tasks in the packages of a workspace; `null` for other programs. */
export function runWorkspaceTask(program: string, argv: readonly string[], scope: Scope): Found[] | null {
  if (program === 'turbo') return turbo(argv, scope)
  if (program === 'nx') return nx(argv, scope)
  if (program === 'lerna' || program === 'lage' || program === 'ultra')
    return inPackages(
      scope.world.packages,
      words(argv).filter((argument) => argument !== 'run'),
      scope,
    )
  return null
}

function turbo(argv: readonly string[], scope: Scope): Found[] {
  const tasks = words(argv).filter((argument) => argument !== 'run')
  const filters = valuesOf(argv, ['--filter', '-F'])
  const config = scope.world.json('turbo.json')
  const graph = asObject(config?.['tasks'] ?? config?.['pipeline']) ?? {}
  const all = new Set<string>()
  const add = (task: string): void => {
    const name = task.replace(/^\^/, '').replace(/^.*#/, '')
    if (all.has(name)) return
    all.add(name)
    const entry = asObject(graph[name] ?? graph[`//#${name}`])
    for (const one of stringsOf(entry?.['dependsOn'])) add(one)
  }
  for (const task of tasks) add(task)
  const packages = scope.world.packages.filter(
    (one) => filters.length === 0 || filters.some((filter) => isSelected(one, filter, '')),
  )
  const inner = argv.some((argument) => /^--dry(?:-run)?(?:=|$)/.test(argument))
    ? withDefect(scope, 'dry', "never runs, because of '--dry-run'")
    : scope
  return inPackages(packages, [...all], inner, (task, { folder }) => turboInputs(task, folder, scope.world))
}

function inPackages(
  packages: readonly Package[],
  tasks: readonly string[],
  scope: Scope,
  inputsOf: (task: string, one: Package) => Coverage | null = () => null,
): Found[] {
  return packages.flatMap((one) =>
    tasks.flatMap((task) => runPackageScript(one, task, [], withInputs(scope, inputsOf(task, one)))),
  )
}

function nx(argv: readonly string[], scope: Scope): Found[] {
  const [command = '', target = ''] = words(argv)
  const tasks =
    command === 'run-many' || command === 'affected'
      ? [
          ...valuesOf(argv, ['-t', '--target', '--targets']),
          ...valuesOf(argv, ['-p', '--projects']).slice(0, 0),
        ].flatMap((value) => value.split(','))
      : [(command === 'run' ? target : command).split(':')[1] ?? command]
  const project =
    command === 'run' ? target.split(':')[0] : /^(?:run-many|affected)$/.test(command) ? undefined : target
  const isWanted = (name: string | null): boolean => project === undefined || project === '' || name === project
  const extra = command === 'run-many' || command === 'affected' ? words(argv).slice(1) : []
  const names = [...tasks, ...extra]
  return [
    ...scope.world.packages
      .filter(({ name, folder }) => isWanted(name) || isWanted(folder))
      .flatMap((one) => nxScripts(one, names, scope)),
    ...[...scope.world.files]
      .filter((file) => /(?:^|\/)project\.json$/.test(file))
      .flatMap((file) => nxProject(file, names, isWanted, scope)),
  ]
}

/** The scripts of a package are targets, unless a project has targets of these names. */
function nxScripts(own: Package, names: readonly string[], scope: Scope): Found[] {
  const { folder, json } = own
  const project = scope.world.json(folder === '' ? 'project.json' : `${folder}/project.json`)
  const targets = asObject(project?.['targets']) ?? {}
  const configured = asObject(asObject(json['nx'])?.['targets'])
  return inPackages(
    [own],
    names.filter((name) => !Object.hasOwn(targets, name)),
    scope,
    (task) => nxInputs(task, asObject(configured?.[task]), folder, scope.world),
  )
}

function nxProject(
  file: string,
  names: readonly string[],
  isWanted: (name: string | null) => boolean,
  scope: Scope,
): Found[] {
  const project = scope.world.json(file)
  if (project === null || !isWanted(typeof project['name'] === 'string' ? project['name'] : null)) return []
  const targets = asObject(project['targets']) ?? {}
  return names.flatMap((name) => nxTarget(file, targets, name, scope))
}

function nxTarget(file: string, targets: Json, name: string, scope: Scope): Found[] {
  const key = `nx ${file}#${name}`
  const target = asObject(targets[name])
  if (target === null || scope.stack.includes(key)) return []
  const inputs = nxInputs(name, target, parentOf(file), scope.world)
  const inner = withInputs({ ...scope, stack: [...scope.stack, key] }, inputs)
  const options = asObject(target['options']) ?? {}
  const line = lineFrom(scope.world.read(file) ?? '', [`"${name}"`])
  const commands = [target['command'], options['command'], options['commands']].flatMap((value) =>
    Array.isArray(value)
      ? (value as unknown[]).flatMap((one) => stringsOf(asObject(one)?.['command'] ?? one))
      : stringsOf(value),
  )
  const dependencies = stringsOf(target['dependsOn']).map((one) => one.replace(/^\^/, ''))
  return [
    ...commands.flatMap((text) =>
      runScript(text, inner, { errexit: false, siteOf: (_line, part) => ({ file, line, text: part }) }),
    ),
    ...dependencies.flatMap((one) => nxTarget(file, targets, one, inner)),
  ]
}

function words(argv: readonly string[]): string[] {
  const found: string[] = []
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at]!
    if (argument === '--') break
    if (
      /^(?:--filter|-F|-t|--targets?|-p|--projects|--parallel|--base|--head|--scope|--stream|--concurrency|--exclude)$/.test(
        argument,
      )
    )
      at++
    else if (!argument.startsWith('-')) found.push(argument)
  }
  return found
}

function valuesOf(argv: readonly string[], names: readonly string[]): string[] {
  return argv.flatMap((argument, index) => {
    const equals = argument.indexOf('=')
    if (equals !== -1 && names.includes(argument.slice(0, equals))) return [argument.slice(equals + 1)]
    if (!names.includes(argument)) return []
    const end = argv.findIndex((one, at) => at > index && one.startsWith('-'))
    return argv.slice(index + 1, end === -1 ? undefined : end)
  })
}
