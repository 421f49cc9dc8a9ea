import MagicString from 'magic-string'
import { parseSync, type StaticImport } from 'oxc-parser'
import type { Plugin } from 'rolldown'

/** Each is slow to load and only needed to start another program. */
const ON_FIRST_CALL = new Set(['node:child_process'])

/**
 * Takes modules of Node from `process.getBuiltinModule`. An `import` of one also loads everything that its getters lead to, such as
 * web cryptography and the readline module: 20 of the 60 ms that a short command takes.
 */
export const directBuiltins: Plugin = {
  name: 'direct-builtins',
  renderChunk(code, { fileName }) {
    const { staticImports } = parseSync(fileName, code).module
    const text = new MagicString(code)
    for (const one of staticImports)
      if (one.moduleRequest.value.startsWith('node:') && one.entries.length > 0)
        text.overwrite(one.start, one.end, declarations(one))
    return text.hasChanged() ? text.toString() : null
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

function declarations({ moduleRequest: { value: name }, entries }: StaticImport): string {
  const loaded = `globalThis.process.getBuiltinModule(${JSON.stringify(name)})`
  return entries
    .map(({ importName, localName: { value: local } }) => {
      if (importName.kind !== 'Name') return `const ${local} = ${loaded};`
      return ON_FIRST_CALL.has(name)
        ? `const ${local} = (...args) => ${loaded}.${importName.name}(...args);`
        : `const { ${importName.name}: ${local} } = ${loaded};`
    })
    .join(' ')
}
