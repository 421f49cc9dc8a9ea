import type { Site } from '../../model.ts'
import { parentOf, resolveIn, type World } from '../../world.ts'

/** One rule of a Makefile, or one recipe of a justfile. */
export interface Recipe {
  name: string
  file: string
  needs: readonly string[]
  lines: readonly { text: string; line: number }[]
  /** Variables that are set for this target alone. */
  variables: ReadonlyMap<string, string>
}

interface Read {
  recipes: readonly Recipe[]
  /** The variables of a Makefile, with the line that sets each. */
  variables: ReadonlyMap<string, { text: string; site: Site }>
}

export function isMakefile(file: string): boolean {
  return /makefile$|\.mk$/i.test(file)
}

/** Reads a file with those that it includes. */
export function readRecipes(file: string, world: World): Read {
  const recipes: Recipe[] = []
  const variables = new Map<string, { text: string; site: Site }>()
  const seen = new Set<string>()
  const read = (path: string): void => {
    if (seen.has(path) || seen.size > 20) return
    seen.add(path)
    for (const { text, line } of linesOf(world.read(path) ?? '', path, recipes)) {
      const [, name, operator, value = ''] = ASSIGNMENT.exec(text) ?? []
      const known = name === undefined ? undefined : variables.get(name)
      if (name !== undefined && !(operator === '?' && known !== undefined))
        variables.set(name, {
          text: operator === '+' && known !== undefined ? `${known.text} ${value}` : value,
          site: { file: path, line, text },
        })
      const included = /^-?s?include\s+(.+)$/.exec(text)?.[1]
      for (const one of included?.split(/\s+/) ?? []) {
        const below = resolveIn('', one) ?? ''
        read(world.files.has(below) ? below : (resolveIn(parentOf(path), one) ?? ''))
      }
    }
  }
  read(file)
  return { recipes, variables }
}

const ASSIGNMENT = /^(?:export\s+|override\s+)*([A-Za-z_][\w.-]*)\s*(?::{1,3}|([?+!]))?=\s*(.*?)\s*(?:#.*)?$/

/** Adds the recipes of a text, and returns its other lines. */
function linesOf(text: string, file: string, recipes: Recipe[]): { text: string; line: number }[] {
  const isMake = isMakefile(file)
  const others: { text: string; line: number }[] = []
  let current: { lines: { text: string; line: number }[] }[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const last = current[0]?.lines.at(-1)
    if (last?.text.endsWith('\\') === true) {
      last.text = `${last.text.slice(0, -1)} ${raw.trim()}`
      continue
    }
    if (/^(?:\t| +)\S/.test(raw) && current.length > 0) {
      for (const { lines } of current) lines.push({ text: raw.trim(), line: index + 1 })
      continue
    }
    const header = isMake && ASSIGNMENT.test(raw) ? null : HEADER.exec(raw)
    if (header === null) {
      if (/^\S/.test(raw) && !raw.startsWith('#') && !raw.startsWith('[')) {
        current = []
        others.push({ text: raw, line: index + 1 })
      }
      continue
    }
    const names = isMake ? header[1]!.split(/\s+/) : [header[1]!.split(/\s+/)[0]!]
    const added = names.map((name) => recipeOf(name, header[2] ?? '', file, index + 1, isMake))
    recipes.push(...added)
    current = added
  }
  return others
}

const HEADER = /^@?([\w.\-/ ]+?)(?:\s+[^:=]*?)?\s*:(?![=:])\s*([^#]*)/

function recipeOf(
  name: string,
  after: string,
  file: string,
  line: number,
  isMake: boolean,
): Recipe & { lines: { text: string; line: number }[] } {
  const own = isMake ? ASSIGNMENT.exec(after) : null
  if (own !== null) return { name, file, needs: [], lines: [], variables: new Map([[own[1]!, own[3] ?? '']]) }
  const [needs = '', inline] = after.split(/;(.*)/)
  return {
    name,
    file,
    needs: needs
      .replace(/[()]/g, ' ')
      .replaceAll('&&', ' ')
      .split(/\s+/)
      .filter((need) => need !== '' && need !== '|'),
    lines: inline === undefined ? [] : [{ text: inline.trim(), line }],
    variables: new Map(),
  }
}

/** Replaces `$(NAME)` and `${NAME}` of make, within the values too. */
export function expandVariables(text: string, values: ReadonlyMap<string, string>, depth = 0): string {
  if (depth > 8) return text
  return text.replace(/(?<!\$)\$(?:\(([\w.-]+)\)|\{([\w.-]+)\})/g, (whole, one?: string, other?: string) => {
    const name = one ?? other ?? ''
    if (name === 'MAKE') return 'make'
    const value = values.get(name)
    return value === undefined ? whole : expandVariables(value, values, depth + 1)
  })
}
