import { isTree, literalOf, parseTree, visit, type Tree } from '../../commands/javascript.ts'
import { asObject, lineAt, lineFrom, parentOf, stringsOf, type World } from '../../world.ts'

/** The commands for one glob. */
export interface StagedTask {
  file: string
  /** The folder that the glob is relative to. */
  folder: string
  glob: string
  commands: readonly string[]
  line: number
}

const CONFIG =
  /(?:^|\/)(?:\.lintstagedrc(?:\.(?:json|ya?ml|[cm]?[jt]s))?|lint-staged\.config\.[cm]?[jt]s|\.nano-staged\.[cm]?js(?:on)?|nano-staged\.[cm]?js(?:on)?)$/

/** All tasks of lint-staged and nano-staged, in every folder. */
export function lintStagedTasks(world: World): StagedTask[] {
  const fromPackages = world.packages.flatMap(({ file, folder, json }) =>
    ['lint-staged', 'nano-staged'].flatMap((key) => fromObject(json[key], file, folder, world)),
  )
  const fromFiles = [...world.files].filter((file) => CONFIG.test(file)).flatMap((file) => fromFile(file, world))
  return [...fromPackages, ...fromFiles]
}

/** The configs with their folders; a file belongs to the nearest one. */
export function lintStagedConfigs(world: World): readonly { file: string; folder: string }[] {
  const inPackages = world.packages.filter(({ json }) => json['lint-staged'] !== undefined)
  const files = [...world.files].filter((file) => CONFIG.test(file))
  return [...inPackages, ...files.map((file) => ({ file, folder: parentOf(file) }))]
}

function fromFile(file: string, world: World): StagedTask[] {
  const folder = parentOf(file)
  if (/\.[cm]?[jt]s$/.test(file)) return fromModule(file, folder, world)
  return fromObject(world.json(file) ?? world.yaml(file), file, folder, world)
}

function fromObject(value: unknown, file: string, folder: string, world: World): StagedTask[] {
  const text = world.read(file) ?? ''
  const from = Math.max(0, text.search(/["']?(?:lint|nano)-staged["']?\s*:/))
  return Object.entries(asObject(value) ?? {}).flatMap(([glob, commands]) => {
    const line = lineFrom(text, [`"${glob}"`, `'${glob}'`, glob], from)
    return [{ file, folder, glob, commands: stringsOf(commands), line }]
  })
}

/** Any property of a module whose value is a command, a list of them, or a function that returns them. */
function fromModule(file: string, folder: string, world: World): StagedTask[] {
  const text = world.read(file)
  const program = text === null ? null : parseTree(file, text)
  if (text === null || program === null) return []
  const tasks: StagedTask[] = []
  visit(program, [], (node) => {
    if (node.type !== 'Property' || !isTree(node['key']) || !isTree(node['value'])) return
    const glob = literalOf(node['key']) ?? (node['key'].type === 'Identifier' ? (node['key']['name'] as string) : null)
    const commands = textsIn(node['value'])
    if (glob !== null && commands.length > 0)
      tasks.push({ file, folder, glob, commands, line: lineAt(text, node.start) })
  })
  return tasks
}

function textsIn(node: Tree): string[] {
  const found: string[] = []
  visit(node, [], (inner, parents) => {
    const text = literalOf(inner)
    if (text !== null && !parents.some(({ type }) => type === 'CallExpression' || type === 'TemplateLiteral'))
      found.push(text.replaceAll('$ARGUMENT', ''))
  })
  return found
}
