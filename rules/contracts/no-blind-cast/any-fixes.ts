import type { Fix } from '@stratalint/core'
import { cut } from '../parse-at-boundary/fix-text.ts'
import type { AnyUse, CastDetails } from './cast-details.ts'
import { keyText } from './kept-member.ts'
import { manual } from './parse-fix.ts'

/** The fixes for `as any`, by how the value is used. */
export function fixesForAny(details: CastDetails, use: AnyUse): Fix[] {
  const correct = correctType(details)
  // Without the cast the value would be what it is with it.
  if (details.open === 'any')
    return [
      manual(
        'declare-type',
        `Give \`${details.value}\` its type in place of \`any\` where it is declared, and delete the cast.`,
      ),
    ]
  switch (use.type) {
    case 'member': {
      const key = cut(keyText(use.name), 26)
      const inQuotes = key.startsWith("'") ? key : `'${key}'`
      const name = use.name === '' ? 'it' : `\`${key}\``
      if (GLOBAL.test(use.object)) return [globalFix(use, name)]
      if (use.request !== null && use.name !== '') return [requestFix(use, use.request)]
      if (use.isEventTarget) {
        const element = INPUT_MEMBER.test(use.name) ? 'HTMLInputElement' : 'HTMLElement'
        return [
          manual(
            'narrow-target',
            `Check before reading: \`if (${use.object} instanceof ${element})\` narrows the type, so that it has ${name}.`,
          ),
        ]
      }
      if (use.name === '') {
        return [
          manual(
            'declare-keys',
            `Type the key as \`keyof typeof ${use.object}\`, or give \`${use.object}\` a \`Record\` type that says what its values are.`,
          ),
        ]
      }
      if (details.open === 'unknown' && !use.isInstance)
        return [
          manual(
            'narrow',
            `Check before reading: after \`typeof ${use.object} === 'object' && ${use.object} !== null && ${inQuotes} in ${use.object}\`, TypeScript reads the member as \`unknown\` without a cast; check it with \`typeof\` too.`,
          ),
        ]
      if (details.declared !== null && /^\w+$/.test(details.declared) && !use.isInstance) {
        const { type, isOptional } = use.kept
        const typed =
          type === null ? `${name} with its type` : `\`${keyText(use.name)}${isOptional ? '?' : ''}: ${type}\``
        return [
          manual(
            'declare-member',
            `Add ${typed} to \`${details.declared}\`, the type of \`${use.object}\`, and delete the cast. Where not all values have it, make it optional.`,
          ),
        ]
      }
      return [
        manual('declare-member', `Declare ${name} in the type of \`${use.object}\`, or make it public there.`),
        ...(use.isInstance
          ? []
          : [
              manual(
                'narrow',
                `Check before reading: \`if (${inQuotes} in ${use.object})\` or \`instanceof\` narrows the type.`,
              ),
            ]),
      ]
    }
    case 'argument':
      if (EMPTY.test(details.value) || details.isLiteral) return [correct]
      if (LISTENERS.test(use.callee) && /^[\w$.]+$/.test(details.value))
        return [
          manual(
            'type-listener',
            `Delete the cast, and declare the parameter of \`${details.value}\` with the type of event that \`${use.callee}\` passes, for the DOM such as \`globalThis.KeyboardEvent\`. Pass the function itself, not a new one.`,
          ),
        ]
      if (use.isBuiltIn && /^[\w$.]+$/.test(details.value))
        return [
          manual(
            'narrow',
            `Delete the cast; where TypeScript reports an error, narrow \`${details.value}\` before the call: \`typeof ${details.value} === 'object' && ${details.value} !== null\`.`,
          ),
        ]
      return [
        manual(
          'pass-type',
          `Delete the cast; where TypeScript reports an error, correct the type of \`${details.value}\`, or build from it what \`${use.callee}\` takes.`,
        ),
        ...(use.isOwn
          ? [manual('widen-parameter', `If \`${use.callee}\` takes the value as it is, correct its parameter's type.`)]
          : []),
      ]
    case 'variable':
      if (use.isTyped && EMPTY.test(details.value))
        return [
          manual(
            'fill-literal',
            `Delete the cast; where TypeScript then reports missing fields of \`${cut(use.name, 24)}\`, write each of them in \`${details.value}\`.`,
          ),
          correct,
        ]
      if (GLOBAL.test(details.value)) return [correct]
      return [
        manual(
          'annotate',
          use.isTyped
            ? `Delete the cast, and fix what TypeScript then reports for \`${cut(use.name, 24)}\`.`
            : `Give \`${cut(use.name, 24)}\` its type in place of the cast, and fix what TypeScript then reports.`,
        ),
        correct,
      ]
    case 'compared':
      return [compareFix(details.value, cut(use.other, 24))]
    case 'property':
      return [
        manual('correct-property', `Give \`${cut(use.name, 24)}\` a value of the type that the object declares.`),
        correct,
      ]
    default:
      return [correct]
  }
}

/** A member of a global object is declared; one of `globalThis` is a variable, whose name is an identifier. */
function globalFix({ object, name, kept }: AnyUse & { type: 'member' }, shown: string): Fix {
  const { isOptional, type } = kept
  if (!/^(?:global|globalThis)$/.test(object)) {
    const typed = type === null || name === '' ? null : `\`${keyText(name)}${isOptional ? '?' : ''}: ${type}\``
    const added = typed ?? `${shown} with its type${isOptional ? ', as an optional property,' : ''}`
    const where = `add ${added} to \`interface ${INTERFACES[object] ?? 'Window'}\``
    return manual('declare-global', `In a \`declare global\` block, ${where}, and read it without a cast.`)
  }
  if (name !== '' && keyText(name) !== name)
    return manual(
      'keep-in-module',
      `Keep the value in a variable that a module exports, with its type: ${shown} is no identifier, so \`${object}\` cannot declare it.`,
    )
  const declared = `declare ${shown} with \`var\` and its type${isOptional ? ' or `undefined`' : ''}`
  return manual('declare-global', `In a \`declare global\` block, ${declared}, and read it without a cast.`)
}

const REQUEST_TYPES = {
  express: 'declare global { namespace Express { interface Request { … } } }',
  fastify: "declare module 'fastify' { interface FastifyRequest { … } }",
}

/** What a middleware adds to a request is declared for all requests. */
function requestFix({ name, object, kept }: AnyUse & { type: 'member' }, framework: 'express' | 'fastify'): Fix {
  const member = `${keyText(name)}${kept.type === null ? '' : `?: ${kept.type}`}`
  const typed = kept.type === null ? `\`${member}\` with its type, as an optional property` : `\`${member}\``
  return manual(
    'declare-request',
    `Declare ${typed} for every request, \`${REQUEST_TYPES[framework]}\`, and use \`${object}.${name}\` without a cast.`,
  )
}

/** Without the cast, a comparison with a literal narrows the other side for the code below. */
function compareFix(value: string, other: string): Fix {
  const types = LITERAL.test(value)
    ? `correct the declared type of \`${other}\`, which does not allow \`${value}\``
    : `correct the declared type of \`${value}\` or of \`${other}\``
  const narrowed = LITERAL.test(value)
    ? ` If an error follows further down because \`${other}\` is narrowed to \`${value}\`, make the comparison in a constant of type \`boolean\` above.`
    : ''
  return manual(
    'compare',
    `Delete the cast; where TypeScript reports that the types do not overlap, ${types}.${narrowed}`,
  )
}

/** Methods that get a function by which they know it again. */
const LISTENERS = /^(?:add|remove)(?:Event)?Listener$|^(?:on|off|once)$/
const LITERAL = /^(?:null|undefined|true|false|-?[\d.]+|'[^']*'|"[^"]*")$/
const INPUT_MEMBER = /^(?:value|checked|files|selectionStart|selectionEnd)$/
const EMPTY = /^(?:\[\]|\{\})$/
const GLOBAL = /^(?:window|globalThis|global|self|document|navigator)$/
const INTERFACES: Readonly<Record<string, string>> = { document: 'Document', navigator: 'Navigator' }

/** The cast goes, and the type that it hides is corrected. */
export function correctType({ value, isLiteral }: CastDetails): Fix {
  if (GLOBAL.test(value)) {
    return manual(
      'declare-global',
      `Declare what is kept on \`${value}\` in a \`declare global\` block, with its types, and delete the cast.`,
    )
  }
  if (EMPTY.test(value)) {
    const what = value === '[]' ? 'array' : 'object'
    return manual('correct-literal', `Delete the cast, and give what gets the empty ${what} its type.`)
  }
  if (LITERAL.test(value))
    return manual('correct-type', `Delete the cast, and let the type of what gets it allow \`${value}\`.`)
  if (isLiteral) {
    return manual(
      'correct-literal',
      'Delete the cast and correct the fields that TypeScript then names, or the type that does not allow them.',
    )
  }
  // The default of a value has no type of its own.
  const name = /^([\w$.]+) (?:\|\||\?\?) /.exec(value)?.[1]
  if (name !== undefined)
    return manual(
      'correct-type',
      `Delete the cast; where TypeScript reports an error, correct the type that \`${name}\` has or that of what takes it.`,
    )
  const what = value === 'this' || /[…`]/.test(value) ? 'the value' : `\`${value}\``
  return manual(
    'correct-type',
    `Delete the cast; where TypeScript reports an error, correct the declared type of ${what} or of what takes it.`,
  )
}
