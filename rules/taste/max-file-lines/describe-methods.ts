import { clip, type Fix } from '@stratalint/core'
import { toPascalCase, wordsOf } from '@stratalint/rule/analysis'
import { posix } from 'node:path'
import { ACTIONS } from '../max-function-lines/actions.ts'
import type { InsidePlan } from './inside-plan.ts'
import { nameFile, type Naming } from './name-file.ts'
import type { Unit } from './outline.ts'
import { code, listCode } from './show-name.ts'
import { showFile } from './show-file.ts'

/** Makes a fix from texts, the longest first. */
export type MakeFix = (symbols: string[], target: string | null, texts: readonly string[]) => Fix

type MethodsPlan = Extract<InsidePlan, { action: 'move-methods' }>

/** Writes which methods of a class become functions, or another class. */
export function methodsFix(plan: MethodsPlan, naming: Naming, fixOf: MakeFix): Fix {
  const { owner, members, to, needs, kept, isInjected } = plan
  const target = nameFile([unitFor(to === 'class' ? [className(plan)] : members.names, members.hasJsx)], naming)
  const name = clip(toPascalCase(posix.basename(target).split('.')[0]!), 50)
  const isOne = members.names.length === 1
  const what = (shown: number): string => `Move the ${isOne ? 'method' : 'methods'} ${listCode(members.names, shown)}`
  if (to === 'functions') {
    const how = `, which ${isOne ? 'does' : 'do'} not use this, to ${isOne ? 'a function' : 'functions'} in `
    const texts = [12, 6, 4, 3].map((shown) => `${what(shown)}${how}${showFile(target)}${alongText(plan)}`)
    return fixOf(members.names, target, texts)
  }
  const calls =
    kept.length === 0
      ? `call it in ${short(owner)}`
      : kept.length === members.names.length
        ? `keep ${isOne ? 'it' : 'them'} in ${short(owner)} as ${isOne ? 'a call' : 'calls'} of it`
        : `keep ${listCode(kept, 12)} in ${short(owner)} as ${kept.length === 1 ? 'a call' : 'calls'} of it`
  const fields =
    needs.length === 0
      ? ['']
      : [
          ` with ${listCode(needs, 6)}`,
          needs.length === 1 ? ` with ${code(needs[0]!)}` : ' with the fields that they read',
        ]
  const texts = [showFile(target), posix.basename(target)].flatMap((file) =>
    fields.map(
      (field) =>
        `${what(12)} to a new ${isInjected ? 'injectable ' : ''}class \`${name}\`${field} in ${file}${alongText(plan)}; ${calls}`,
    ),
  )
  const shortest = `${what(4)} to a new class \`${name}\` in ${posix.basename(target)}; call it in ${short(owner)}`
  return fixOf(members.names, target, [...texts, shortest])
}

/** A noun for some methods: what the longest one does its work on, or what the class is about. */
function className({ owner, members, needs }: Extract<InsidePlan, { action: 'move-methods' }>): string {
  const topic = owner.replace(/(?:Service|Controller|Manager|UseCase|Component|Repository|Resolver)$/, '')
  const known = wordsOf(topic).map((one) => one.toLowerCase())
  for (const name of members.names) {
    const words = wordsOf(name.replace(/^[#_]+/, '')).map((one) => one.toLowerCase())
    const rest = ACTIONS.has(words[0]!) || words[0] === 'is' ? words.slice(1) : words
    const end = rest.findIndex((one, index) => index > 0 && /^(?:for|of|from|by|with|in|to|and|if|on|as)$/.test(one))
    const noun = (end === -1 ? rest : rest.slice(0, end)).slice(0, 3)
    if (/^(?:error|exception|errors|props|type|id|name)$/.test(noun.at(-1) ?? '')) continue
    if (noun.every((one) => known.includes(one))) continue
    if (noun.length > 1) return toPascalCase(noun.join(' '))
    if (noun[0] !== undefined && noun[0].length > 3) return toPascalCase(`${topic} ${noun[0]}`)
  }
  const [field = 'actions'] = needs
  return toPascalCase(`${topic} ${field}`)
}

export function alongText({ along }: { along: readonly string[] }): string {
  return along.length === 0 ? '' : ` with ${listCode(along, 3)}, which ${along.length === 1 ? 'is' : 'are'} used there`
}

export function unitFor(names: readonly string[], hasJsx = false): Unit {
  return {
    names: names.map((name) => name.replace(/^#/, '')),
    shape: 'function',
    ranges: [],
    fromLine: 0,
    toLine: 0,
    lines: 1,
    gap: 0,
    exported: [],
    uses: [],
    typeUses: [],
    edges: [],
    mentions: [],
    isListed: false,
    isPinned: false,
    hasJsx,
    section: -1,
  }
}

/** A declaration in backticks; `the default export` is no name. */
export const short = (name: string): string => (name.includes(' ') ? name : code(name))
