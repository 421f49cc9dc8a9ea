import { walk } from '@stratalint/graph'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Random } from '../bench/corpus/random.ts'
import { policyOf } from '../support/policy-of.ts'

/** Files with their texts; `.git/*` contains ignore rules too. */
export type Tree = Record<string, string>

const NAMES = [
  'a',
  'b',
  'c',
  'ab',
  'abc',
  'a.b',
  '.a',
  '-',
  'A',
  'aB',
  'a b',
  ' a',
  'a ',
  '[',
  ']',
  '[ab]',
  'a[b',
  '{a,b}',
  '!a',
  '#a',
  '+',
  '$a',
  '^',
  '(a)',
  '1',
  'é',
  'ö',
  '*a',
  '?',
  '\t',
]
const PIECES = [
  'a',
  'b',
  'c',
  'ab',
  'A',
  '1',
  'é',
  '.',
  '-',
  '.ts',
  ' ',
  '+',
  '$',
  '^',
  '(',
  ')',
  '{a,b}',
  '|',
  '\t',
  '!',
  '#',
  '*',
  '*',
  '*',
  '**',
  '***',
  '?',
  '?',
  '[ab]',
  '[^b]',
  '[!.]',
  '[^a-b]',
  '[a-c]',
  '[c-a]',
  '[A-Z]',
  '[]a]',
  '[!]a]',
  '[^]]',
  '[a-]',
  '[-a]',
  '[a\\]]',
  '[\\a-c]',
  '[[]',
  '[*]',
  '[?]',
  '[/]',
  '[a/b]',
  '[!/]',
  '[.]',
  '[[ab]',
  '[é]',
  '[à-ö]',
  '[]-a]',
  '[+--]',
  '[[:alpha:]]',
  '[^[:alpha:]]',
  '[[:upper:]b]',
  '[[:digit:][:punct:]]',
  '[[:space:]]',
  '[[:alnum:]_]',
  '[[:lower:]-]',
  '[[:none:]]',
  '[[:alpha]',
  '[:alpha:]',
  '[[:a]',
  '[[::]]',
  '[[:alpha:',
  '[[:print:]-z]',
  '[',
  '[a',
  '[^',
  '[!',
  '[]',
  '[a-',
  '[\\',
  '\\a',
  '\\*',
  '\\?',
  '\\[',
  '\\]',
  '\\\\',
  '\\ ',
  '\\!',
  '\\#',
  '\\é',
  '\\',
]
const COMMON = [
  '*.ts',
  '!*.ts',
  '*',
  '!*',
  '/*',
  '!*/',
  '**',
  '/**',
  '**/a',
  'a/**',
  'a/**/b',
  '**/',
  '/',
  '//',
  '!',
  '#',
  '# a',
  '',
  ' ',
  '\\',
  'a/',
  '/a',
  '!a',
  '!/a/',
  '!a/**',
  '*/',
  '*/*',
  '/*/',
  '.*',
  '!.a',
  'a.ts',
  '!b.ts',
  'a/b',
  'a/*',
  '!a/b',
  '!a/*.ts',
  '***/a',
  'a/***',
  'a**/b',
  'a/**b',
  '!a**/b',
  '/a**',
  '!/a**',
  'a/b**',
  '!a/b**',
  'a/b**/',
  '!a/b**/',
  'a***/b/',
  '!a**/*.ts',
  '#a**/b',
  'a**',
  '!a**',
  '/**/a.ts',
  'a//b',
  './a',
  'a/../b',
]

function randomPattern(random: Random): string {
  const negation = random.chance(0.25) ? '!' : ''
  if (random.chance(0.35)) return negation + random.pick(COMMON)
  const segments = Array.from({ length: random.between(1, random.chance(0.5) ? 1 : 3) }, () => {
    if (random.chance(0.15)) return '**'
    return Array.from({ length: random.between(1, 3) }, () => random.pick(PIECES)).join('')
  })
  const start = random.chance(0.2) ? '/' : ''
  const end = random.pick(['', '', '', '.ts', '.ts', '*', '/', '/*', '/**', ' ', '  ', '\\ ', '\\  '])
  return negation + start + segments.join('/') + end
}

function randomRules(random: Random): string {
  const lines = Array.from({ length: random.between(1, 6) }, () => randomPattern(random))
  const start = random.chance(0.05) ? '\ufeff' : ''
  return start + lines.join(random.chance(0.1) ? '\r\n' : '\n') + random.pick(['\n', '\n', '', '\r', '\r\n'])
}

/** A repository of empty source files, with ignore rules in every place that git reads. */
export function randomRepository(random: Random): Tree {
  const tree: Tree = {}
  const folders = ['']
  for (let count = random.between(1, 6); count > 0; count--)
    folders.push(`${random.pick(folders)}${random.pick(NAMES)}/`)
  for (let count = random.between(6, 19); count > 0; count--)
    tree[`${random.pick(folders)}${random.pick(NAMES)}.ts`] = ''
  tree['.gitignore'] = randomRules(random)
  for (let count = random.between(0, 2); count > 0; count--)
    tree[`${random.pick(folders)}.gitignore`] = randomRules(random)
  if (random.chance(0.3)) tree['.git/info/exclude'] = randomRules(random)
  const settings = [
    ...(random.chance(0.2) ? ['excludesFile = .git/own'] : []),
    ...(random.chance(0.1) ? ['ignorecase = true'] : []),
  ]
  if (settings.length > 0) tree['.git/own'] = randomRules(random)
  // A folder and a file cannot have the same name.
  for (const path of Object.keys(tree))
    if (Object.keys(tree).some((other) => other.startsWith(`${path}/`))) delete tree[path]
  return {
    ...tree,
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.git/config': ['[core]', 'repositoryformatversion = 0', ...settings, ''].join('\n'),
  }
}

/** The source files of a repository that are not ignored, by git and by our reader. */
export function listBoth(tree: Tree): { git: string[]; ours: string[] } {
  const root = mkdtempSync(join(tmpdir(), 'stratalint-ignored-'))
  try {
    for (const folder of ['.git/objects', '.git/refs']) mkdirSync(join(root, folder), { recursive: true })
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const { status, stdout, stderr } = spawnSync('git', ['ls-files', '-z', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`git ls-files: ${stderr}`)
    return {
      git: stdout
        .split('\0')
        .filter((path) => path.endsWith('.ts'))
        .sort(),
      ours: walk({ root, policy: policyOf({ files: ['**'] }) }).files,
    }
  } finally {
    rmSync(root, { recursive: true })
  }
}
