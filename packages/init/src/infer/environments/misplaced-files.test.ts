import { expect, it } from 'vitest'
import { surveyOfImports } from '../../../test-support/infer.ts'
import { part } from '../../partition/part.ts'
import type { PackageUse } from '../../survey/survey.ts'
import { locateIn } from '../locate.ts'
import { withMisplacedFiles } from './misplaced-files.ts'

const client = part({ layer: 'client', pattern: 'src/client/**', shown: 'src/client', environment: 'browser' })
const server = part({ layer: 'server', pattern: 'src/server/**', shown: 'src/server', environment: 'server' })

/** The patterns that are added, with the layers of their files. */
function moved(imports: readonly string[], react: Readonly<Record<string, string>> = {}): Record<string, string> {
  const survey = surveyOfImports([
    ...imports,
    'src/client/form.tsx -> src/client/field.tsx',
    'src/server/mail.ts -> src/server/text.ts',
  ])
  const uses = Object.entries(react).map(([from, name]): PackageUse => ({
    from,
    name: 'react',
    specifier: 'react',
    names: [name],
    typeOnly: false,
    isRuntime: true,
    isOfRoot: true,
  }))
  const packageUses = [...survey.packageUses, ...uses]
  const parts = [client, server]
  const found = withMisplacedFiles(parts, { ...survey, packageUses }, locateIn(parts, null, '/project'))
  return Object.fromEntries(found.slice(0, -parts.length).map(({ pattern, layer }) => [pattern, layer]))
}

it('moves a file without an interface to the server, if only the server uses it', () => {
  const used = 'src/server/mail.ts -> src/client/texts.tsx'
  expect(moved([used])).toEqual({ 'src/client/texts.tsx': 'server' })
  expect(moved([used, 'src/client/form.tsx -> src/client/texts.tsx'])).toEqual({})
  expect(moved([used], { 'src/client/texts.tsx': 'useState' })).toEqual({})
})

it('moves a context or a hook to the browser, unless it needs the server', () => {
  const shown = 'src/client/form.tsx -> src/server/limits.tsx'
  expect(moved([shown], { 'src/server/limits.tsx': 'createContext' })).toEqual({ 'src/server/limits.tsx': 'client' })
  expect(moved([shown], { 'src/server/limits.tsx': 'cache' })).toEqual({})
  const database = 'src/server/limits.tsx -> npm:pg'
  expect(moved([shown, database], { 'src/server/limits.tsx': 'createContext' })).toEqual({})
})
