import type { Random } from './random.ts'

/** What the code of one file does, so that the rules find as much to look at as in real code. */
export interface Habits {
  catches: boolean
  asserts: boolean
  runsInParallel: boolean
  logs: boolean
  fetches: boolean
}

/** What the statements of a function may use. */
interface Scope {
  random: Random
  habits: Habits
  isAsync: boolean
  texts: string[]
  numbers: string[]
  lists: string[]
  /** An imported value for the code to use. */
  imported(): string | null
  taken: Set<string>
}

export type Result = 'string' | 'number' | 'string[]'

export interface Body {
  lines: string[]
  result: Result
}

const TEXTS = ['label', 'title', 'note', 'key', 'region', 'reference', 'owner', 'channel', 'phase', 'origin'] as const
const NUMBERS = ['limit', 'total', 'weight', 'offset', 'share', 'score', 'depth', 'span', 'quota', 'margin'] as const
const LISTS = ['rows', 'parts', 'names', 'marks', 'codes', 'steps', 'groups', 'pages', 'tokens', 'lots'] as const
const METHODS = ['trim', 'toLowerCase', 'toUpperCase', 'normalize', 'trimEnd', 'trimStart'] as const
const COMPARISONS = ['>', '<', '>=', '<=', '===', '!=='] as const
const OPERATORS = ['+', '-', '*', '%'] as const

/** The statements of a function with the given parameters, about as many lines as wanted. */
export function composeBody(
  random: Random,
  habits: Habits,
  parameters: Pick<Scope, 'texts' | 'numbers' | 'lists'>,
  options: { lines: number; isAsync: boolean; imported(): string | null },
): Body {
  const scope: Scope = {
    random,
    habits,
    isAsync: options.isAsync,
    imported: options.imported,
    texts: [...parameters.texts],
    numbers: [...parameters.numbers],
    lists: [...parameters.lists],
    taken: new Set([...parameters.texts, ...parameters.numbers, ...parameters.lists]),
  }
  const result = random.pick(['string', 'number', 'string[]'] as const)
  const lines = [
    'const counts = new Map<string, number>()',
    ...block(scope, Math.max(1, options.lines - 2), 0),
    `return ${valueOf(scope, result)}`,
  ]
  return { lines, result }
}

function block(scope: Scope, most: number, depth: number): string[] {
  const lines: string[] = []
  while (lines.length < most) {
    const statement = pickStatement(scope, most - lines.length, depth)
    lines.push(...statement)
    if (statement.length > 3 && scope.random.chance(0.3) && lines.length < most) lines.push('')
  }
  return lines
}

function pickStatement(scope: Scope, room: number, depth: number): string[] {
  const { random, habits } = scope
  if (room > 3 && depth < 2) {
    if (habits.catches && random.chance(0.12)) return attempt(scope, room, depth)
    if (habits.runsInParallel && scope.isAsync && random.chance(0.2)) return parallel(scope)
    if (random.chance(0.4)) return random.pick([condition, condition, loop, choice, mapping])(scope, room, depth)
  }
  if (habits.logs && random.chance(0.1)) return [log(scope)]
  if (habits.fetches && scope.isAsync && random.chance(0.15)) return request(scope)
  if (depth > 0 && random.chance(0.35)) return [change(scope)]
  return [declaration(scope)]
}

function declaration(scope: Scope): string {
  const { random } = scope
  const dice = random.next()
  if (dice < 0.38) {
    const value = text(scope)
    return `const ${declare(scope, 'texts')} = ${value}`
  }
  if (dice < 0.76) {
    const value = number(scope)
    return `const ${declare(scope, 'numbers')} = ${value}`
  }
  const value = list(scope)
  return `const ${declare(scope, 'lists')} = ${value}`
}

function change(scope: Scope): string {
  return scope.random.pick([
    () => `${scope.random.pick(scope.lists)}.push(${text(scope)})`,
    () => `counts.set(${text(scope)}, ${number(scope)})`,
    () => `counts.delete(${scope.random.pick(scope.texts)})`,
    () => `if (${test(scope)}) counts.clear()`,
  ])()
}

function condition(scope: Scope, room: number, depth: number): string[] {
  const inner = inside(scope)
  const { random } = scope
  const lines = [`if (${test(scope)}) {`, ...indent(block(inner, Math.min(room - 2, random.between(1, 4)), depth + 1))]
  if (room > 7 && random.chance(0.35)) lines.push('} else {', ...indent([change(inside(scope))]))
  return [...lines, '}']
}

function loop(scope: Scope, room: number, depth: number): string[] {
  const inner = inside(scope)
  const over = scope.random.pick(scope.lists)
  const head = scope.random.pick([
    () => `for (const ${declare(inner, 'texts')} of ${over}) {`,
    () => `for (const [${declare(inner, 'numbers')}, ${declare(inner, 'texts')}] of ${over}.entries()) {`,
    () => `for (let at = 0; at < ${over}.length; at += ${scope.random.between(1, 4)}) {`,
  ])()
  const skips = scope.random.chance(0.3) ? [`if (${test(inner)}) continue`] : []
  return [head, ...indent([...skips, ...block(inner, Math.min(room - 2, scope.random.between(1, 4)), depth + 1)]), '}']
}

function choice(scope: Scope): string[] {
  const { random } = scope
  const cases = Array.from({ length: random.between(2, 5) }, (_, at) => [
    `  case '${random.pick(LISTS)}-${at}':`,
    `    ${change(inside(scope))}`,
    '    break',
  ])
  return [`switch (${random.pick(scope.texts)}) {`, ...cases.flat(), '}']
}

function mapping(scope: Scope): string[] {
  const { random } = scope
  const steps = Array.from({ length: random.between(1, 4) }, () =>
    random.pick([
      () => `  .filter((one) => one.length ${random.pick(COMPARISONS)} ${random.between(0, 90)})`,
      () => `  .map((one) => \`\${one}${random.pick(['/', ':', '-', ' '])}\${${random.pick(scope.texts)}}\`)`,
      () => `  .map((one, at) => one.${random.pick(METHODS)}() + String(at ${random.pick(OPERATORS)} ${small(scope)}))`,
      () => `  .flatMap((one) => one.split('${random.pick([',', ';', '|', ' '])}', ${random.between(2, 9)}))`,
      () => `  .toSorted((a, b) => a.localeCompare(b) || a.length - b.length)`,
      () => `  .slice(${random.between(0, 3)}, ${small(scope)})`,
    ])(),
  )
  const from = random.pick(scope.lists)
  return [`const ${declare(scope, 'lists')} = ${from}`, ...steps]
}

function attempt(scope: Scope, room: number, depth: number): string[] {
  const { random } = scope
  const lines = block(inside(scope), Math.min(Math.max(1, room - 4), random.between(1, 4)), depth + 1)
  const answer = random.pick([
    () => `throw new Error(\`no ${random.pick(TEXTS)} for \${${random.pick(scope.texts)}}\`, { cause: error })`,
    () => `counts.set(error instanceof Error ? error.message : String(error), ${number(scope)})`,
  ])()
  return ['try {', ...indent(lines), '} catch (error) {', `  ${answer}`, '}']
}

function parallel(scope: Scope): string[] {
  const { random } = scope
  const first = random.pick(scope.texts)
  const [left, right] = [declare(scope, 'texts'), declare(scope, 'numbers')]
  return [
    `const [${left}, ${right}] = await Promise.all([`,
    `  Promise.resolve(${first}.${random.pick(METHODS)}()),`,
    `  Promise.resolve(${small(scope)}),`,
    '])',
  ]
}

function request(scope: Scope): string[] {
  const from = scope.random.pick(scope.texts)
  const name = declare(scope, 'numbers')
  return [
    `const ${name} = (await fetch(\`https://example.com/\${${from}}\`, { signal: AbortSignal.timeout(${scope.random.between(1, 9)}_000) })).status`,
  ]
}

function log(scope: Scope): string {
  const { random } = scope
  return `log.info({ ${random.pick(TEXTS)}: ${random.pick(scope.texts)}, ${random.pick(NUMBERS)}: ${random.pick(scope.numbers)} }, '${random.pick(['Closed', 'Opened', 'Checked'])} the ${random.pick(TEXTS)}')`
}

function text(scope: Scope): string {
  const { random } = scope
  const one = random.pick(scope.texts)
  return random.pick([
    () => `${one}.${random.pick(METHODS)}()`,
    () => `\`\${${one}}${random.pick(['/', ':', '-', ' of ', ', '])}\${${random.pick(scope.numbers)}}\``,
    () => `${one}.replace(/[${random.pick(['_', ' ', '.', '/'])}-]+/g, '${random.pick(['-', ' ', '_'])}')`,
    () => `${one} === '' ? '${random.pick(TEXTS)}' : ${one}`,
    () => `${random.pick(scope.lists)}[${random.between(0, 4)}] ?? ${one}`,
    () => `${random.pick(scope.lists)}.join('${random.pick([', ', ' ', '/', ''])}')`,
    () => `${one}.slice(0, ${small(scope)}).padEnd(${random.between(2, 30)})`,
    () =>
      scope.habits.asserts
        ? `(${random.pick(scope.lists)}.at(0) ?? '') as string`
        : `${one}.repeat(${random.between(1, 3)})`,
  ])()
}

function number(scope: Scope): string {
  const { random } = scope
  const one = random.pick(scope.numbers)
  return random.pick([
    () => `${one} ${random.pick(OPERATORS)} ${random.between(2, 900)}`,
    () => `Math.${random.pick(['max', 'min'])}(${one}, ${random.pick(scope.lists)}.length)`,
    () => `Math.${random.pick(['round', 'floor', 'ceil'])}(${one} / ${random.between(2, 90)})`,
    () => `${random.pick(scope.lists)}.filter((one) => one.startsWith(${random.pick(scope.texts)})).length`,
    () => `${random.pick(scope.lists)}.reduce((sum, one) => sum + one.length, ${one})`,
    () => `${test(scope)} ? ${one} : ${random.between(1, 90)}`,
    () => `counts.get(${random.pick(scope.texts)}) ?? ${one}`,
    () => small(scope),
  ])()
}

function list(scope: Scope): string {
  const { random } = scope
  return random.pick([
    () => `[...${random.pick(scope.lists)}, ${random.pick(scope.texts)}]`,
    () => `${random.pick(scope.texts)}.split('${random.pick([',', ';', ' ', '/'])}')`,
    () => `${random.pick(scope.lists)}.filter((one) => one !== ${random.pick(scope.texts)})`,
    () => `[...counts.keys()].slice(0, ${small(scope)})`,
    () => `Array.from({ length: ${random.between(2, 40)} }, (_, at) => \`${random.pick(TEXTS)}-\${at}\`)`,
  ])()
}

function test(scope: Scope): string {
  const { random } = scope
  return random.pick([
    () => `${random.pick(scope.numbers)} ${random.pick(COMPARISONS)} ${random.between(0, 900)}`,
    () => `${random.pick(scope.texts)}.${random.pick(['startsWith', 'endsWith', 'includes'])}('${random.pick(TEXTS)}')`,
    () => `${random.pick(scope.lists)}.length ${random.pick(COMPARISONS)} ${random.pick(scope.numbers)}`,
    () =>
      `${random.pick(scope.lists)}.${random.pick(['some', 'every'])}((one) => one.length > ${random.between(1, 40)})`,
    () => `counts.has(${random.pick(scope.texts)})`,
    () => `${random.pick(scope.texts)} !== '' && ${random.pick(scope.numbers)} > ${random.between(0, 9)}`,
  ])()
}

/** A number, of an imported value where one is left. */
function small({ imported, random }: Scope): string {
  const name = imported()
  return name === null ? String(random.between(2, 90)) : `String(${name}).length`
}

function valueOf(scope: Scope, result: Result): string {
  return result === 'string' ? text(scope) : result === 'number' ? number(scope) : list(scope)
}

/** A scope whose declarations end with the block. */
function inside(scope: Scope): Scope {
  return {
    ...scope,
    texts: [...scope.texts],
    numbers: [...scope.numbers],
    lists: [...scope.lists],
    taken: new Set(scope.taken),
  }
}

function declare(scope: Scope, kind: 'texts' | 'numbers' | 'lists'): string {
  const { random, taken } = scope
  const stems = { texts: TEXTS, numbers: NUMBERS, lists: LISTS }[kind]
  const stem = random.pick(stems)
  let name: string = stem
  for (let at = 2; taken.has(name); at++) name = `${stem}${at}`
  taken.add(name)
  scope[kind].push(name)
  return name
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`))
}
