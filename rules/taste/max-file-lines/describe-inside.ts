import { clean, clip, type Fix } from '@stratalint/core'
import { toCamelCase, toKebabCase, toPascalCase } from '@stratalint/rule/analysis'
import { posix } from 'node:path'
import { namingText, partText, restTexts, shortPartText } from '../max-function-lines/describe-extraction.ts'
import type { InsidePlan } from './inside-plan.ts'
import type { MarkupPlan } from './markup.ts'
import { alongText, methodsFix, short, unitFor, type MakeFix } from './describe-methods.ts'
import { nameFile, type Naming } from './name-file.ts'
import { code, listCode } from './show-name.ts'
import { showFile } from './show-file.ts'

interface Place {
  naming: Naming
  /** The lines of the file, and the limit. */
  lines: number
  max: number
  /** How long the text may be. */
  most: number
}

/** Writes how one long declaration gets shorter. */
export function insideFix(plan: InsidePlan | MarkupPlan, place: Place): Fix {
  const { naming, most } = place
  const ends = remainTexts(plan, place)
  const fixOf = (symbols: string[], target: string | null, texts: readonly string[]): Fix => ({
    key: KEYS[plan.action],
    kind: 'split',
    applicability: 'manual',
    title:
      ends.flatMap((end) => texts.map((text) => text + end)).find((title) => title.length <= most) ??
      `${texts.at(-1)!}.`,
    symbols,
    ...(target !== null && { target }),
  })
  switch (plan.action) {
    case 'extract':
      return extractFix(plan, naming, fixOf)
    case 'move-methods':
      return methodsFix(plan, naming, fixOf)
    case 'merge-methods':
      return fixOf([plan.owner], null, [
        `Replace the ${plan.count} ${plan.noun} of the same form in lines ${plan.fromLine}–${plan.toLine} of ${short(plan.owner)} with one method that takes what differs between them, and change their callers`,
      ])
    case 'split-class': {
      const [first, second] = plan.longest.map(
        ({ names: [name], fromLine, toLine }) => `${code(name!, 40)} (lines ${fromLine}–${toLine})`,
      )
      return fixOf([], null, [
        `Move what the longest methods of ${short(plan.owner)} do, ${first!} and ${second!}, to a new class in a sibling file, with the fields that only they use, and call it from them`,
      ])
    }
    case 'move-entries':
      return entriesFix(plan, naming, fixOf)
    case 'move-data': {
      const target = dataFile(plan.owner, naming)
      const data = clip(clean(toCamelCase(`${plan.owner} data`)), 50)
      return fixOf([plan.owner], target, [
        `Move the value of ${short(plan.owner)} in lines ${plan.fromLine}–${plan.toLine} to ${showFile(target)}, import it here as \`${data}\`, and set ${short(plan.owner)} to it`,
      ])
    }
    case 'split-list': {
      const target = nameFile([unitFor([plan.owner])], naming)
      const lines = `lines ${plan.fromLine}–${plan.toLine}`
      return fixOf([plan.owner], target, [
        `Move about half of the ${plan.count} elements of ${short(plan.owner)} (${lines}), those of one topic, to a list of the same type in ${showFile(target)}, and spread it here`,
      ])
    }
    case 'split-table': {
      const { owner, first, last, fromLine, toLine, isConst } = plan
      const target = nameFile([unitFor([toCamelCase(`${owner} ${first} to ${last}`)])], naming)
      const name = toCamelCase(posix.basename(target).split('.')[0]!)
      return fixOf([name], target, [
        `Move the entries of ${short(owner)} from ${code(first)} to ${code(last)} (lines ${fromLine}–${toLine}) to an object ${code(name)}${isConst ? ' as const' : ''} in ${showFile(target)}, and spread it here at the end, so that the keys keep their order`,
      ])
    }
    case 'wrap-statements': {
      const [topic = 'routes'] = plan.topics
      const name = toCamelCase(`register ${topic}`)
      const target = nameFile([unitFor([name])], naming)
      const call = `${clip(name, 40)}(${plan.takes.join(', ')})`
      return fixOf([name], target, [
        `Move the statements in lines ${plan.fromLine}–${plan.toLine}${alongText(plan)} to a function in ${showFile(target)}, called here as \`${call}\``,
      ])
    }
    case 'move-markup': {
      const target = posix.join(naming.folder, componentFile(plan.name, naming))
      const own = naming.file.endsWith('.vue') ? 'the script and the scoped styles' : 'the script and the styles'
      return fixOf([plan.name], target, [
        `Move <${clip(clean(plan.tag), 30)}> in lines ${plan.fromLine}–${plan.toLine}, with ${own} that only it uses, to a component ${clip(plan.name, 50)} in ${showFile(target)}`,
      ])
    }
  }
}

const KEYS: Record<(InsidePlan | MarkupPlan)['action'], string> = {
  extract: 'extract-to-file',
  'move-methods': 'move-methods',
  'merge-methods': 'merge-methods',
  'split-class': 'split-class',
  'move-entries': 'move-entries',
  'move-data': 'move-data',
  'split-list': 'split-list',
  'split-table': 'split-table',
  'wrap-statements': 'wrap-statements',
  'move-markup': 'move-markup',
}

function extractFix(plan: Extract<InsidePlan, { action: 'extract' }>, naming: Naming, fixOf: MakeFix): Fix {
  const { owner } = plan
  // The longest one first: it shortens the file most.
  const parts = plan.parts.toSorted((a, b) => b.toLine - b.fromLine - (a.toLine - a.fromLine))
  // What parts share moves with all of them to one file.
  const isOneFile = parts.length === 1 || plan.along.length > 0
  const sure = parts.filter(({ isNameSure }) => isNameSure)
  const named = isOneFile ? sure : sure.slice(0, 1)
  const target =
    named.length === 0
      ? null
      : nameFile(
          [
            unitFor(
              named.map(({ name }) => name),
              parts.some(({ hasJsx }) => hasJsx),
            ),
          ],
          naming,
        )
  const them = parts.length === 1 ? 'it' : 'them'
  const inFile = target === null ? `a file beside this one` : showFile(target)
  const wheres = isOneFile
    ? [`; put ${them} in ${inFile}${alongText(plan)}`]
    : [...(target === null ? [] : [`, each in a file of its own, such as ${inFile}`]), ', each in a file of its own']
  const unsure = parts.length - sure.length
  // From all parts in full to none.
  const texts = wheres.flatMap((where) =>
    [...parts.keys(), parts.length].map((rest) => {
      const full = parts.length - rest
      const phrases = parts.map((part, index) => (index < full ? partText(part) : shortPartText(part)))
      return `In ${short(owner)}, move ${joined(phrases)}${where}${namingText(parts.length, unsure)}`
    }),
  )
  const [first, ...others] = parts
  const phrases = [shortPartText(first!), ...restTexts(others)]
  const each = parts.length === 1 ? ', in' : ', each in'
  const least = `In ${short(owner)}, move ${joined(phrases)}${each} a file of its own${namingText(parts.length, unsure + others.length)}`
  return fixOf(
    sure.map(({ name }) => name),
    target,
    [...texts, least],
  )
}

function entriesFix(
  { owner, members, of, isConst, along }: Extract<InsidePlan, { action: 'move-entries' }>,
  naming: Naming,
  fixOf: MakeFix,
): Fix {
  const target = nameFile([unitFor(members.names, members.hasJsx)], naming)
  const stem = posix.basename(target).split('.')[0]!
  const where = `in ${showFile(target)}${alongText({ along })}`
  const [only, ...others] = members.names
  if (of === 'object' && others.length === 0) {
    const lines = `lines ${members.fromLine}–${members.toLine}`
    const entry = only === toCamelCase(stem) ? only : `${only!}: ${toCamelCase(stem)}`
    return fixOf(members.names, target, [
      `Move the value of ${code(only!)} of ${short(owner)} (${lines}) to a constant \`${toCamelCase(stem)}\` ${where}, import it here, and write \`${entry}\``,
    ])
  }
  const how = {
    object: `to an object \`${toCamelCase(stem)}\`${isConst ? ' as const' : ''} ${where}, and write \`...${toCamelCase(stem)}\` in their place`,
    interface: `to an interface \`${toPascalCase(stem)}\` ${where}, and let ${short(owner)} extend it`,
    type: `to a type \`${toPascalCase(stem)}\` ${where}, and intersect ${short(owner)} with it`,
    enum: `to an enum \`${toPascalCase(stem)}\` ${where}, and use it where they are used`,
  }[of]
  const text = (shown: number): string => `Move ${listCode(members.names, shown)} of ${short(owner)} ${how}`
  return fixOf(members.names, target, [text(6), text(4), text(2)])
}

/** How long the file is afterwards, and what is left to do. */
function remainTexts(plan: InsidePlan | MarkupPlan, { lines, max }: Place): string[] {
  if (plan.action === 'split-class' || plan.action === 'move-markup') return ['.']
  const left = lines - plan.saved
  const remain = `. About ${left} lines remain`
  if (left <= max) return [`${remain}.`, '.']
  return [
    `${remain}; split ${'owner' in plan ? `the rest of ${short(plan.owner)}` : 'the rest'} next.`,
    `${remain}; go on with the rest.`,
  ]
}

function dataFile(owner: string, naming: Naming): string {
  const own = posix.join(naming.folder, `${toKebabCase(owner)}.json`)
  return naming.isTaken(own) ? nameFile([unitFor([owner, 'data'])], naming).replace(/\.[^./]+$/, '.json') : own
}

function componentFile(name: string, { file, siblings }: Naming): string {
  const extension = posix.extname(file)
  const kebab = nameFile([unitFor([name])], { file, siblings, folder: '', convention: null, isTaken: () => false })
  return kebab.replace(/\.[^./]+$/, extension)
}

function joined(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join('; ')}; and ${texts.at(-1)!}`
}
