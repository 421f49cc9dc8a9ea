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
