import { clean, clip, type Fix } from '@stratalint/core'
import type { PushedCall } from './pushed-calls.ts'
import type { UnboundedDetails } from './unbounded-details.ts'

/** The same calls in chunks of ten, one chunk after the other, in a text of at most so many characters where possible. */
export function chunkFix(details: UnboundedDetails, isTyped: boolean, most: number): Fix {
  const titles = [
    chunkTitle(details, isTyped),
    chunkTitle({ ...details, resultType: null }, isTyped),
    chunkTitle(shortened(details), isTyped),
  ]
  const title = titles.find(({ length }) => length <= most) ?? flatTitle(details)
  return { key: 'chunk', kind: 'edit', applicability: 'manual', title }
}

/** The same run with `…` for the arguments of its list and for its callback. */
const shortened = (details: UnboundedDetails): UnboundedDetails => ({
  ...details,
  list: details.list?.replace(/\((?!\)$)[^]*\)$/, '(…)') ?? null,
  code: details.code?.replace(/\([^]*$/, '(…)') ?? null,
  resultType: null,
})

/** The steps without the code of the calls. */
function flatTitle(details: UnboundedDetails): string {
  const { method, isUsed, names } = details
  const { all, at } = names
  const notes = [...(isUsed ? ['keep the results in that order'] : []), ...awaitNotes(details)]
  return `First collect what each call takes in one flat list, then make all calls in chunks of it: for (let ${at} = 0; ${at} < ${all}.length; ${at} += 10) await Promise.${method}(${all}.slice(${at}, ${at} + 10).map(…))${asEnd(notes)}.`
}

function chunkTitle(details: UnboundedDetails, isTyped: boolean): string {
  if (!details.isWhole) return flatTitle(details)
  const { list, method, ios, pushed, names } = details
  if (pushed !== null && (pushed.element === null || list === null) && pushed.reads.length > 0)
    return collectedTitle(details, pushed)
  if (list === null || ios.some((io) => io.isNested === true)) {
    const { all, at } = names
    const what = list === null ? 'what the loop goes through' : `what ${ios[0]!.name} is called for`
    return `First collect ${what} in one flat list, then call ${ios[0]!.name} in chunks of it: for (let ${at} = 0; ${at} < ${all}.length; ${at} += 10) await Promise.${method}(${all}.slice(${at}, ${at} + 10).map(…)).`
  }
  return listTitle(details, isTyped, list)
}

/** The loop collects what the calls take, and the chunks are where the promises were awaited. */
function collectedTitle(details: UnboundedDetails, { code, reads }: PushedCall): string {
  const { method, ios, isUsed, names } = details
  const { all, results: kept, at } = names
  const item = reads.length === 1 ? reads[0]! : `{ ${reads.join(', ')} }`
  const run = `await Promise.${method}(${all}.slice(${at}, ${at} + 10).map((${item}) => ${code ?? '…'}))`
  const results = isUsed ? `const ${kept} = []; ` : ''
  const loop = `${results}for (let ${at} = 0; ${at} < ${all}.length; ${at} += 10) ${isUsed ? `${kept}.push(...(${run}))` : run}`
  const notes = [
    ...(code === null ? ['where … is the call'] : []),
    ...(isUsed && details.awaiting !== 'apart' ? [`use ${kept} below it`] : []),
    ...awaitNotes(details),
  ]
  return `Let the loop only add ${item} to a new list ${all}, without calling ${ios[0]!.name}. In place of Promise.${method}(): ${loop}${asEnd(notes)}.`
}

function listTitle(details: UnboundedDetails, isTyped: boolean, list: string): string {
  const { method, isSpread, pushed, variable, takesIndex, resultType, names } = details
  const { at } = names
  const kept = details.kept ?? names.results
  const isUsed = details.isUsed || isSpread
  const isName = /^[\w$.]+$/.test(list) && list.length <= 32
  const isBound = !isName || details.isUnordered
  const shown = isBound ? names.all : list
  const code = pushed === null ? details.code : `.map((${pushed.element ?? 'item'}) => ${pushed.code ?? '…'})`
  const run = `await Promise.${method}(${shown}.slice(${at}, ${at} + 10)${code ?? '…'})`
  const bind = isBound
    ? `const ${names.all} = ${details.isUnordered ? `[...${clip(clean(list), 54)}]` : clip(clean(list), 60)}; `
    : ''
  // TypeScript finds out the type of an empty list by what is added to it.
  const element = isTyped && resultType !== null && shown.length + resultType.length <= 72 ? resultType : null
  const isOpen = isUsed && isTyped && element === null && details.isReadInside
  const type = isOpen ? ': …[]' : element === null ? '' : `: ${element}[]`
  const results = isUsed ? `const ${kept}${type} = []; ` : ''
  const loop = `for (let ${at} = 0; ${at} < ${shown}.length; ${at} += 10) ${isUsed ? `${kept}.push(...(${run}))` : run}`
  const hidden =
    code === null
      ? `where … is the existing calls after ${clip(clean(list), 24)}`
      : list.includes('…')
        ? 'where each … is the existing code'
        : code.includes('…')
          ? `where … is the existing ${pushed === null ? 'callback' : 'call'}`
          : null
  const notes = [
    ...(isOpen ? ['where the … before [] is the type of one result'] : []),
    ...(hidden === null ? [] : [hidden]),
    ...(variable === null || pushed !== null ? [] : [`replace the line of ${clip(variable, 24)} too`]),
    ...(takesIndex ? [`its index becomes ${at} + index`] : []),
    ...(isSpread
      ? [`write ...${kept} where the list is spread`]
      : isUsed && details.kept === null && details.awaiting !== 'apart'
        ? [`use ${kept} below the loop`]
        : []),
    ...awaitNotes(details),
  ]
  const instead =
    pushed === null
      ? ''
      : ` instead of the loop${pushed.collected === null ? '' : ` and the list ${clip(pushed.collected, 24)}`}`
  return `Work in chunks of 10${instead}: ${results}${bind}${loop}${asEnd(notes)}.`
}

/** What has to become async; code that goes on without the calls does not. */
function awaitNotes({ awaiting, returnedFrom, isUsed, names }: UnboundedDetails): string[] {
  if (awaiting === 'async') return []
  if (awaiting === 'returned')
    return [`make ${returnedFrom === null ? 'the callback' : `${clip(returnedFrom, 32)}()`} async`]
  return [`let a new async function do this${isUsed ? ` and return ${names.results}` : ''}, and call it instead`]
}

const asEnd = (notes: readonly string[]): string =>
  notes.length === 0
    ? ''
    : `; ${[notes.slice(0, -1).join(', '), notes.at(-1)].filter((note) => note !== '').join(', and ')}`
