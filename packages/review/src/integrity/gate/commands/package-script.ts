import type { Found } from '../model.ts'
import { asObject, lineFrom, stringsOf, type Package } from '../world.ts'
import { runScript } from './run-script.ts'
import type { Scope } from './scope.ts'
import { wireitInputs, withInputs } from './tasks/task-inputs.ts'

/** What `npm run name` runs in a package, with the scripts that come before and after. */
export function runPackageScript(own: Package, name: string, args: readonly string[], scope: Scope): Found[] {
  return [`pre${name}`, name, `post${name}`].flatMap((one) => {
    const key = `script ${own.folder}#${one}`
    if (scope.stack.includes(key) || !Object.hasOwn(own.scripts, one)) return []
    const inner = { ...scope, folder: own.folder, stack: [...scope.stack, key] }
    return runText(own, one, one === name ? args : [], inner)
  })
}

function runText(own: Package, name: string, args: readonly string[], scope: Scope): Found[] {
  const text = own.scripts[name]!
  const site = { file: own.file, line: lineOfScript(own, name, scope) }
  if (/^wireit\b/.test(text.trim())) return runWireit(own, name, args, scope)
  // Arguments of the call go to the last command of the script.
  const whole = [text, ...args.map(quoted)].join(' ')
  return runScript(whole, scope, { errexit: false, siteOf: (_line, part) => ({ ...site, text: part }) })
}

function lineOfScript(own: Package, name: string, { world }: Scope): number {
  return lineOfKey(world.read(own.file) ?? '', name, 'scripts')
}

/** The line of a key of a JSON object. */
export function lineOfKey(text: string, key: string, parent: string): number {
  const from = Math.max(text.indexOf(JSON.stringify(parent)), 0)
  return lineFrom(
    text,
    [`${JSON.stringify(key)}:`, `${JSON.stringify(key)} :`],
    from,
    lineFrom(text, [JSON.stringify(parent)]),
  )
}

function quoted(argument: string): string {
  return /^[\w./:=@,*$-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`
}

function runWireit(own: Package, name: string, args: readonly string[], outer: Scope): Found[] {
  const entry = asObject(asObject(own.json['wireit'])?.[name])
  if (entry === null) return []
  const scope = withInputs(outer, wireitInputs(entry, own.file, own.folder, outer.world))
  const site = { file: own.file, line: lineOfKey(scope.world.read(own.file) ?? '', name, 'wireit') }
  const dependencies = Array.isArray(entry['dependencies']) ? (entry['dependencies'] as unknown[]) : []
  const names = dependencies.flatMap((one) => stringsOf(asObject(one)?.['script'] ?? one))
  const { command } = entry
  return [
    ...(typeof command === 'string'
      ? runScript([command, ...args.map(quoted)].join(' '), scope, {
          errexit: false,
          siteOf: (_line, part) => ({ ...site, text: part }),
        })
      : []),
    ...names.flatMap((one) => {
      const [target = '', folder] = one.split(':').reverse()
      const other =
        folder?.startsWith('.') === true
          ? outer.world.packageOf([own.folder, folder].join('/').replace(/^\/|\.\//g, ''))
          : own
      return other === null ? [] : runPackageScript(other, folder?.startsWith('.') === true ? target : one, [], outer)
    }),
  ]
}
