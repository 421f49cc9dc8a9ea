import { EDGE_KINDS, type EdgeKind } from '@stratalint/core'
import type { Chance } from './chance.ts'

/** The edge kinds that a file of this language can contain. */
export function usableKinds(file: string): EdgeKind[] {
  if (file.endsWith('.cjs')) return ['require', 'dynamic-import', 'mock']
  if (file.endsWith('.cts')) return EDGE_KINDS.filter((kind) => kind !== 'url')
  if (/\.[mt]?tsx?$/.test(file) && !file.endsWith('.mts')) return [...EDGE_KINDS]
  if (file.endsWith('.mts')) return EDGE_KINDS.filter((kind) => kind !== 'import-equals')
  return ['import', 'export', 'export-all', 'dynamic-import', 'require', 'mock', 'url']
}

/** A statement of a kind that names `specifier`, in one of its forms; `number` keeps its names apart from others. */
export function statement(kind: EdgeKind, specifier: string, number: number, chance: Chance, file: string): string {
  return chance.oneOf(forms(kind, chance.percent(50) ? `'${specifier}'` : `"${specifier}"`, number, file))
}

function forms(kind: EdgeKind, text: string, n: number, file: string): string[] {
  const meta = !/\.c[jt]s$/.test(file)
  switch (kind) {
    case 'import':
      return [
        `import { value as v${n} } from ${text}`,
        `import d${n} from ${text}`,
        `import * as n${n} from ${text}`,
        `import ${text}`,
      ]
    case 'import-type':
      return [
        `import type { Shape as S${n} } from ${text}`,
        `import { type Shape as S${n} } from ${text}`,
        `import type * as N${n} from ${text}`,
      ]
    case 'export':
      return [`export { value as e${n} } from ${text}`, `export { default as e${n} } from ${text}`]
    case 'export-type':
      return [`export type { Shape as X${n} } from ${text}`, `export { type Shape as X${n} } from ${text}`]
    case 'export-all':
      return [`export * as a${n} from ${text}`, `export * from ${text}`]
    case 'dynamic-import':
      return [
        `void import(${text})`,
        `export const load${n} = async () => (await import(\`${text.slice(1, -1)}\`)).value`,
        `export const size${n} = () => import(${text}).then(() => ${n})`,
        `if (Date.now() === ${n}) void import(${text})`,
        `const p${n} = ${text}; void import(p${n})`,
        `void import(Date.now() === ${n} ? ${text} : 'fs')`,
        ...(meta ? [`import.meta.resolve(${text})`] : []),
      ].map((line) => (file.endsWith('.cjs') ? line.replace(/^export /, '') : line))
    case 'require':
      return [
        `const l${n} = require; l${n}(${text})`,
        `const r${n} = require(${text})`,
        `require.resolve(${text})`,
        `const { value: q${n} } = require(${text})`,
        ...(/node:|^.fs/.test(text) ? [`process.getBuiltinModule(${text})`] : []),
      ]
    case 'import-equals':
      return [`import i${n} = require(${text})`]
    case 'type-query':
      return [`export type Q${n} = import(${text}).Shape`, `export type Q${n} = typeof import(${text})`]
    case 'reference':
      return [`/// <reference path=${text} />`]
    case 'mock':
      return [
        `vi.mock(${text})`,
        `jest.mock(${text}, () => ({}))`,
        `await vi.importActual(${text})`,
        `jest.requireActual(${text})`,
      ].map((line) => (meta ? line : line.replace('await ', '')))
    case 'url':
      return [`export const u${n} = new URL(${text}, import.meta.url)`]
    case 'glob': {
      const computed = `\`${folderOf(text.slice(1, -1))}/\${String(${n})}\``
      return [
        `export const g${n} = () => import(${computed})`,
        `void import('${folderOf(text.slice(1, -1))}/' + Date.now())`,
        ...(meta
          ? [
              `export const g${n} = import.meta.glob(${text})`,
              `export const g${n} = import.meta.glob([${text}, '!**/*.test.*'])`,
            ]
          : [`void require(${computed})`]),
      ]
    }
  }
}

/** A specifier without its last part, if it has several; an unresolved one is a missing folder. */
function folderOf(specifier: string): string {
  return specifier.includes('/') && !specifier.includes('gone')
    ? specifier.slice(0, specifier.lastIndexOf('/'))
    : specifier
}
