import { clean, clip, listNames, type Fix } from '@stratalint/core'
import { toCamelCase, toKebabCase, toPascalCase, wordsOf } from '@stratalint/rule/analysis'
import { posix } from 'node:path'
import { ACTIONS } from '../max-function-lines/actions.ts'
import type { Extraction } from '../max-function-lines/extraction.ts'
import type { InsidePlan } from './inside.ts'
import type { MarkupPlan } from './markup.ts'
import { nameFile, type Naming } from './name-file.ts'
import type { Unit } from './outline.ts'
import { showFile } from './show-file.ts'

/** Writes how one long declaration gets shorter. */
export function insideFix(plan: InsidePlan | MarkupPlan, naming: Naming, most: number): Fix {
  switch (plan.action) {
    case 'extract': {
      const target = nameFile(
        [
          unitFor(
            plan.parts.map(({ name }) => name),
            plan.parts.some(({ form }) => form === 'component'),
          ),
        ],
        naming,
      )
      const texts = plan.parts.map((part, index) => extractionText(part, index === 0 ? ` of ${short(plan.owner)}` : ''))
      const titles = texts.map((_, index) => {
        const shown = texts.slice(0, texts.length - index)
        return `Move ${shown.join(', and ')}, to ${showFile(target)}${index === 0 ? '' : ', and go on in the same way'}.`
      })
      return fix(
        'extract-to-file',
        titles.find((title) => title.length <= most) ?? titles.at(-1)!,
        plan.parts.map(({ name }) => name),
        target,
      )
    }
    case 'move-methods': {
      const target = nameFile([unitFor([className(plan)])], naming)
      const name = toPascalCase(posix.basename(target).split('.')[0]!)
      const takes = plan.needs.length === 0 ? '' : ` that takes ${listNames(plan.needs, 4)}`
      return fix(
        'move-methods',
        `Move ${listNames(plan.members.names, 4)} (${plan.members.lines} lines) from ${short(plan.owner)} to a class ${clip(name, 50)}${takes}, in ${showFile(target)}, and call it from ${short(plan.owner)}.`,
        plan.members.names,
        target,
      )
    }
    case 'move-entries': {
      const target = nameFile([unitFor(plan.members.names)], naming)
      const stem = posix.basename(target).split('.')[0]!
      const how =
        plan.of === 'object'
          ? `to an object ${toCamelCase(stem)} in ${showFile(target)}, and spread it into ${short(plan.owner)}`
          : plan.of === 'type'
            ? `to an interface ${toPascalCase(stem)} in ${showFile(target)}, and let ${short(plan.owner)} extend it`
            : `to an enum ${toPascalCase(stem)} in ${showFile(target)}`
      return fix(
        'move-entries',
        `Move ${listNames(plan.members.names, 4)} (${plan.members.lines} lines) of ${short(plan.owner)} ${how}.`,
        plan.members.names,
        target,
      )
    }
    case 'move-data': {
      const target = dataFile(plan.owner, naming)
      return fix(
        'move-data',
        `Move the data of ${short(plan.owner)} (lines ${plan.fromLine}–${plan.toLine}) to ${showFile(target)}, and import it here with its type.`,
        [plan.owner],
        target,
      )
    }
    case 'split-list': {
      const target = nameFile([unitFor([plan.owner])], naming)
      return fix(
        'split-list',
        `Move about half of the ${plan.count} elements of ${short(plan.owner)} (lines ${plan.fromLine}–${plan.toLine}), those of one topic, to a list of their own in ${showFile(target)}, and spread it here.`,
        [plan.owner],
        target,
      )
    }
    case 'wrap-statements': {
      const [topic = 'routes'] = plan.topics
      const name = toCamelCase(`register ${topic}`)
      const target = nameFile([unitFor([name])], naming)
      return fix(
        'wrap-statements',
        `Move the statements in lines ${plan.fromLine}–${plan.toLine} to a function ${clip(name, 40)}(${plan.takes.slice(0, 4).join(', ')}) in ${showFile(target)}, and call it here.`,
        [name],
        target,
      )
    }
    case 'move-markup': {
      const target = posix.join(naming.folder, componentFile(plan.name, naming))
      return fix(
        'move-markup',
        `Move <${clip(clean(plan.tag), 30)}> in lines ${plan.fromLine}–${plan.toLine} (${plan.lines} lines), with the script that only it uses, to a component ${clip(plan.name, 50)} in ${showFile(target)}.`,
        [plan.name],
        target,
      )
    }
  }
}

/** A noun for some methods: what the longest one does its work on, or what the class is about. */
function className({ owner, members, needs }: Extract<InsidePlan, { action: 'move-methods' }>): string {
  for (const name of members.names) {
    const words = wordsOf(name.replace(/^#/, '')).map((one) => one.toLowerCase())
    const rest = ACTIONS.has(words[0]!) || words[0] === 'is' ? words.slice(1) : words
    const end = rest.findIndex((one, index) => index > 0 && /^(?:for|of|from|by|with|in|to|and|if|on|as)$/.test(one))
    const noun = (end === -1 ? rest : rest.slice(0, end)).slice(0, 3)
    if (noun.length > 1 || (noun[0] !== undefined && noun[0].length > 3))
      return toPascalCase(
        [owner.replace(/(?:Service|Controller|Manager|UseCase)$/, ''), ...(noun.length > 1 ? [] : []), ...noun]
          .slice(noun.length > 1 ? 1 : 0)
          .join(' '),
      )
  }
  const [field = 'actions'] = needs
  return toPascalCase(`${owner.replace(/(?:Service|Controller|Manager)$/, '')} ${field}`)
}

function fix(key: string, title: string, symbols: string[], target: string): Fix {
  return { key, kind: 'split', applicability: 'manual', title, symbols, target }
}

function extractionText({ form, name, fromLine, toLine, inputs }: Extraction, owner: string): string {
  const lines = `lines ${fromLine}–${toLine}${owner}`
  const takes =
    inputs.length === 0
      ? '()'
      : inputs.length <= 3
        ? `(${inputs.map((input) => clip(clean(input), 30)).join(', ')})`
        : `(${inputs.length} inputs)`
  if (form === 'component') return `the JSX in ${lines} to a component ${name}`
  if (form === 'constant') return `the value in ${lines} to a constant ${name}`
  return `${lines} to a ${form === 'hook' ? 'hook' : 'function'} ${name}${takes}`
}

function unitFor(names: readonly string[], hasJsx = false): Unit {
  const own = names.map((name) => name.replace(/^#/, ''))
  return {
    names: own,
    shape: 'function',
    fromLine: 0,
    toLine: 0,
    lines: 1,
    gap: 0,
    exported: [],
    uses: [],
    typeUses: [],
    edges: [],
    isPinned: false,
    hasJsx,
  }
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

const short = (name: string): string => clip(clean(name), 50)
