import type { Plugin } from 'rolldown'
import { parseAst } from 'rolldown/parseAst'

type Import = Extract<ReturnType<typeof parseAst>['body'][number], { type: 'ImportDeclaration' }>

/** Each is slow to load and only needed to start another program. */
const ON_FIRST_CALL = new Set(['node:child_process'])

/**
 * Takes modules of Node from `process.getBuiltinModule`. An `import` of one also loads everything that its getters lead to, such as
 * web cryptography and the readline module: about 10 of the 80 ms of a short check.
 */
export const directBuiltins: Plugin = {
  name: 'direct-builtins',
  renderChunk(code) {
    let text = code
    for (const one of parseAst(code).body.toReversed())
      if (one.type === 'ImportDeclaration' && one.source.value.startsWith('node:'))
        text = text.slice(0, one.start) + declarations(one) + text.slice(one.end)
    return text
  },
}

/** Writes other characters as escapes: one of them makes Node decode the whole file slowly, and V8 keep it in twice the memory. */
export const ascii: Plugin = {
  name: 'ascii',
  // Later than `renderChunk`, after which the code is printed again.
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/[^\0-\x7f]/g, escapeUnit)
  },
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function declarations({ source: { value: name }, specifiers }: Import): string {
  const loaded = `globalThis.process.getBuiltinModule(${JSON.stringify(name)})`
  return specifiers
    .map((one) => {
      const local = one.local.name
      if (one.type !== 'ImportSpecifier') return `const ${local} = ${loaded};`
      const imported = one.imported.type === 'Identifier' ? one.imported.name : one.imported.value
      return ON_FIRST_CALL.has(name)
        ? `const ${local} = (...args) => ${loaded}.${imported}(...args);`
        : `const { ${imported}: ${local} } = ${loaded};`
    })
    .join(' ')
}
