import { expect, it } from 'vitest'
import { createRandom } from '../bench/corpus/random.ts'
import { listBoth, randomRepository, type Tree } from '../stress/git-ignored.ts'

const REPOSITORIES = 60

/** A repository with these ignore rules and files. */
function repository(rules: string, files: string[], more: Tree = {}): Tree {
  return {
    '.git/HEAD': 'ref: refs/heads/main\n',
    ...Object.fromEntries(files.map((file) => [file, ''])),
    '.gitignore': rules,
    ...more,
  }
}

it.each<[string, Tree, string[]]>([
  ['a negated class', repository('[^b]*', ['a.ts', 'b.ts']), ['b.ts']],
  ['a negated class with an exclamation mark', repository('[!.]*', ['a.ts', '.b.ts']), ['.b.ts']],
  ['a class with a name', repository('[[:alpha:]].ts', ['a.ts', '1.ts']), ['1.ts']],
  ['a class with an unknown name', repository('[[:letter:]].ts', ['a.ts', ':.ts']), [':.ts', 'a.ts']],
  ['an unclosed class', repository('[ab.ts\nc.ts', ['[ab.ts', 'a.ts', 'c.ts']), ['[ab.ts', 'a.ts']],
  ['a bracket first in a class', repository('[]-a].ts', ['].ts', '_.ts', 'b.ts']), ['b.ts']],
  ['an escape', repository('\\*.ts', ['*.ts', 'a.ts']), ['a.ts']],
  ['an escape at the end', repository('a.ts\\', ['a.ts']), ['a.ts']],
  ['spaces at the end', repository('a.ts  \nb.ts\\ ', ['a.ts', 'b.ts']), ['b.ts']],
  ['single bytes of a letter', repository('?.ts\n??.ts', ['a.ts', 'é.ts', '😀.ts']), ['😀.ts']],
  ['stars after a name', repository('a**/b.ts', ['ab.ts', 'a1/2/b.ts', 'c/b.ts']), ['c/b.ts']],
  ['a negated file', repository('*.ts\n!/a/b.ts', ['a/b.ts', 'a/c.ts', 'b.ts']), ['a/b.ts']],
  ['case', repository('A.ts', ['a.ts']), ['a.ts']],
  [
    'case-insensitive patterns if git ignores case',
    repository('A.ts', ['a.ts', 'b.ts'], { '.git/config': '[core]\n\tignoreCase = true\n' }),
    ['b.ts'],
  ],
  [
    'an excludes file in the git config',
    repository('', ['a.ts', 'b.ts'], {
      '.git/config': '[Core]\n  excludesfile = ".git/own" ; mine\n',
      '.git/own': 'a.ts',
    }),
    ['b.ts'],
  ],
])('ignores as git does: %s', (_what, tree, expected) => {
  expect(listBoth(tree)).toEqual({ git: expected, ours: expected })
})

it(`ignores the same files as git in ${REPOSITORIES} random repositories`, () => {
  const seed = 20_261_128
  for (let index = 0; index < REPOSITORIES; index++) {
    const tree = randomRepository(createRandom(seed + index))
    const { git, ours } = listBoth(tree)
    expect(ours, `STRESS_SEED=${seed + index} ${JSON.stringify(tree)}`).toEqual(git)
  }
})
