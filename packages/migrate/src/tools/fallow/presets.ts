import { loadJsonc } from '@stratalint/policy'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Boundaries } from './boundaries.ts'

type Zones = NonNullable<Boundaries['zones']>
type Preset = readonly { name: string; folders?: readonly string[]; isDiscovered?: true; allow: readonly string[] }[]

const SHARED_FOLDERS = [
  'components',
  'hooks',
  'lib',
  'utils',
  'utilities',
  'providers',
  'shared',
  'types',
  'styles',
  'i18n',
]

/** The zones of each preset, and what they may import. A zone without folders is the folder of its name. */
const PRESETS: Readonly<Record<string, Preset>> = {
  layered: [
    { name: 'presentation', allow: ['application'] },
    { name: 'application', allow: ['domain'] },
    { name: 'domain', allow: [] },
    { name: 'infrastructure', allow: ['domain', 'application'] },
  ],
  hexagonal: [
    { name: 'adapters', allow: ['ports'] },
    { name: 'ports', allow: ['domain'] },
    { name: 'domain', allow: [] },
  ],
  'feature-sliced': ['app', 'pages', 'widgets', 'features', 'entities', 'shared'].map((name, index, all) => ({
    name,
    allow: all.slice(index + 1),
  })),
  bulletproof: [
    { name: 'app', allow: ['features', 'shared', 'server'] },
    { name: 'features', isDiscovered: true, allow: ['shared', 'server'] },
    { name: 'shared', folders: SHARED_FOLDERS, allow: [] },
    { name: 'server', allow: ['shared'] },
  ],
}

/** Adds the zones and rules of the preset; those that the config has of the same name replace them. */
export function withPreset(boundaries: Boundaries, root: string): Boundaries {
  const preset = PRESETS[boundaries.preset ?? '']
  if (preset === undefined) return boundaries
  const { zones = [], rules = [], preset: _, ...rest } = boundaries
  const folder = sourceFolder(root)
  const own = preset.filter(({ name }) => !zones.some((zone) => zone.name === name))
  const added: Zones = own.map(({ name, folders = [name], isDiscovered }) => ({
    name,
    patterns: folders.map((one) => `${folder}/${one}/**`),
    ...(isDiscovered && { autoDiscover: [`${folder}/${name}`] }),
  }))
  const lawful = preset.filter(({ name }) => !rules.some(({ from }) => from === name))
  return {
    ...rest,
    zones: [...added, ...zones],
    rules: [...lawful.map(({ name, allow }) => ({ from: name, allow })), ...rules],
  }
}

/** The folder that presets begin with: `rootDir` of the tsconfig, if it is a folder below. */
function sourceFolder(root: string): string {
  let text: string
  try {
    text = readFileSync(join(root, 'tsconfig.json'), 'utf8')
  } catch {
    return 'src'
  }
  const config = loadJsonc().parse(text, [], { allowTrailingComma: true }) as
    { compilerOptions?: { rootDir?: unknown } } | undefined
  const given = config?.compilerOptions?.rootDir
  const folder = typeof given === 'string' ? given.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '') : ''
  return folder === '' || folder === '.' || folder.startsWith('..') || folder.startsWith('/') ? 'src' : folder
}
