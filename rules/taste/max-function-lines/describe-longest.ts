import type { Fix } from '@stratalint/core'
import type { LongPart } from './extraction.ts'
import type { FunctionLabel } from './function-label.ts'
import { VALUES_OF_SWITCH } from './longest-part.ts'

export function linesText({ fromLine, toLine }: Pick<LongPart, 'fromLine' | 'toLine'>): string {
  return fromLine === toLine ? `line ${fromLine}` : `lines ${fromLine}–${toLine}`
}

/** Where no part can be extracted as it is: what makes it possible. */
export function splitFix(longest: LongPart | null, kind: FunctionLabel['kind'], excess: number): Fix {
  const form = kind === 'method' ? 'method' : 'function'
  const lines = longest === null ? '' : ` in ${linesText(longest)}`
  const title = ((): string => {
    switch (longest?.what) {
      case undefined:
      case 'the parameters':
        return `Take one object in place of the parameters${lines}, with its type above the function, in which those with a default are optional. Read its members where they are used, with the defaults there, and change the callers.`
      case 'the switch':
        return `Move the statements of each long case of the switch${lines} to a ${form} of its own, and call it in the case.`
      case VALUES_OF_SWITCH:
        return `Replace the switch${lines} with a lookup in an object, above the function, that has the value of each case; where a value needs an input, let it be a function.`
      case 'the loop':
        return `Move the body of the loop${lines} to a ${form} that takes the element, and call it in the loop; return from it what the loop collects.`
      case 'the if statement':
        return longest.returns === true
          ? `Move each long branch of the if statement${lines} to a ${form} that takes what the branch reads, and return what it returns.`
          : `Move each long branch of the if statement${lines} to a ${form} that returns what the branch assigns, and call it there.`
      case 'the try block':
        return `Move the statements inside of try${lines} to a ${form} that throws, call it there, and keep the catch clause here.`
      case 'the returned JSX':
        return `Move each section of the returned JSX${lines} to a component of its own, together with the state and the callbacks that only the section uses.`
      case 'the flat JSX':
        return `Move elements of the returned JSX${lines} that belong together to components of their own, together with the state and the callbacks that only they use.`
      case 'what else is about one topic':
        return `No statement is long. Move statements next to each other${lines} that are about one topic to a ${form} that returns what the rest reads, with the variables that only they use.`
      case 'the statement':
        return `Move the longest group of statements about one topic to a ${form} that returns what the rest reads, with the variables that only it uses; the longest statement is${lines}.`
      case 'the returned object':
        return `Build parts of the returned object${lines} in helper ${form}s and spread them in, in the same order.`
      default:
        if (longest!.what.endsWith('that nothing reads'))
          return `Delete ${longest!.what.replace(' that ', `${lines} that `)}${longest!.doesMore === true ? ', but keep the calls among them that do more than return a value' : ''}.`
        if (longest!.what.endsWith('elements of the same form'))
          return `Replace ${longest!.what}${lines} with one map over a list of what differs between them.`
        if (longest!.what.endsWith('declarations of the same form'))
          return `Keep what differs between ${longest!.what}${lines} in a list, and compute their values in one loop over it.`
        if (longest!.what.endsWith('of the same form'))
          return `Replace ${longest!.what}${lines} with one loop over a list, above the function, of what differs between them.`
        if (longest!.what.endsWith('additions'))
          return `Return what ${longest!.what}${lines} add from a helper ${form} as a list, and add that list here in one statement.`
        if (longest!.what.endsWith('assignments'))
          return `Return parts of what ${longest!.what}${lines} write from helper ${form}s as objects, one for each topic, and combine them here.`
        if (longest!.what.endsWith('checks'))
          return `Move ${longest!.what}${lines} to ${form}s that throw, one for each topic, and call them here in the same order.`
        return `Build parts of ${longest!.what}${lines} in helper ${form}s and insert what they return, in the same order.`
    }
  })()
  const isEnough =
    longest === null ||
    longest.what === 'what else is about one topic' ||
    longest.toLine - longest.fromLine + Number(longest.what.endsWith('that nothing reads')) >= excess
  const more = isEnough ? '' : ' Go on with the next longest statement: this one alone is not enough.'
  return { key: `split-${kind}`, kind: 'split', applicability: 'manual', title: title + more }
}
