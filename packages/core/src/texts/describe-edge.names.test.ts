import { describe, expect, it } from 'vitest'
import { memoryFacts } from '../../../../test/support/memory-facts.ts'
import { HARNESS } from '../../../../test/support/policy-of.ts'
import { renderMessage } from '../../../../test/support/rendered-message.ts'
import type { NameFacts } from '../facts/facts.ts'

const FROM = 'src/domains/orders/service/order.ts'
const FILES = {
  'src/utils/date.ts': { exports: ['date'] },
  'src/domains/orders/ui/card.ts': { exports: ['card'] },
  [FROM]: {},
}

function renderName(
  why: 'no-alias' | 'no-imports' | 'undeclared' | 'alias',
  specifier: string,
  names: Partial<NameFacts> = {},
  imported = ['date'],
  from = FROM,
): string {
  return renderMessage(
    HARNESS,
    { from, specifier, to: { type: 'unresolved', why }, names: imported },
    memoryFacts(FILES, { names }),
  )
}

describe('an alias that leads to no file', () => {
  const mapped = { pattern: '@/*', folder: 'src', path: 'src/generated/client', config: 'tsconfig.json' }

  it('names the file that a generator creates', () => {
    expect(renderName('alias', '@/generated/client', { mapped })).toContain(
      'manual: Run the generator that creates src/generated/client, if there is one; else import an existing file.\n',
    )
  })

  it('names the nearest file where the path is misspelled', () => {
    expect(renderName('alias', '@/utils/dat', { mapped: { ...mapped, path: 'src/utils/dat' } })).toContain(
      'suggested: Import @/utils/date (src/utils/date.ts exists).\n',
    )
  })

  it('says where the alias has to point where its folder does not exist', () => {
    expect(
      renderName('alias', '@/utils/date', { mapped: { ...mapped, folder: 'source', path: 'source/utils/date' } }),
    ).toContain('manual: Point @/* in tsconfig.json to src, where utils/date.ts exists; there is no source.\n')
  })
})

describe('an alias that nothing defines', () => {
  it('is a relative path to the file that the rest of it names, or the alias that is missing', () => {
    expect(renderName('no-alias', '@/utils/date', { aliasConfig: 'tsconfig.json' })).toMatchInlineSnapshot(`
      "
      service/order.ts imports date from @/utils/date, which matches no alias, workspace package or declared dependency.
      suggested: Import ../../../utils/date (src/utils/date.ts exists).
      manual: Define the alias: add '@/*': ['./src/*'] to compilerOptions.paths in tsconfig.json, and to the bundler.
      Do not declare a module of that name just to make it resolve.
      "
    `)
  })

  it('is an alias that exists, where one leads to the same file', () => {
    expect(
      renderName('no-alias', '@/utils/date', {
        aliasConfig: 'tsconfig.json',
        aliases: ['~/*'],
        through: [{ specifier: '~/utils/date', path: 'src/utils/date.ts' }],
      }),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts imports date from @/utils/date, which matches no alias, workspace package or declared dependency.
      suggested: Import ~/utils/date (src/utils/date.ts exists).
      Do not declare a module of that name just to make it resolve.
      "
    `)
  })

  it('may be defined in a config that computes it', () => {
    expect(
      renderName('no-alias', '@/utils/date', {
        aliasConfig: 'vite.config.ts',
        faults: [{ file: 'vite.config.ts', line: 7, reason: 'computes an alias: load()' }],
      }),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts imports date from @/utils/date, which matches no alias, workspace package or declared dependency.
      manual: Write the alias in vite.config.ts as a literal path; line 7 computes an alias: load().
      suggested: Import ../../../utils/date (src/utils/date.ts exists).
      Do not declare a module of that name just to make it resolve.
      "
    `)
  })

  it('may be defined in a missing config that another one extends', () => {
    expect(
      renderName('no-alias', '@/gone', {
        faults: [{ file: 'tsconfig.json', line: 1, reason: 'extends "@org/base", which is not installed' }],
      }),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts imports date from @/gone, which matches no alias, workspace package or declared dependency.
      manual: Fix tsconfig.json, which may define the name: it extends '@org/base', which is not installed.
      manual: Import the file by its relative path; no file matches @/gone.
      Do not declare a module of that name just to make it resolve.
      "
    `)
  })

  it('lists the aliases where no file is found', () => {
    expect(renderName('no-alias', '@/gone/x', { aliases: ['~/*', '#lib'] })).toMatchInlineSnapshot(`
      "
      service/order.ts imports date from @/gone/x, which matches no alias, workspace package or declared dependency.
      manual: Import the file by its relative path or through an existing alias, such as ~/* and #lib; no file matches @/gone/x.
      Do not declare a module of that name just to make it resolve.
      "
    `)
  })

  it('is not replaced by a path that the importer may not use', () => {
    expect(renderName('no-alias', '@/domains/orders/ui/card', { aliasConfig: 'tsconfig.json' }, ['card']))
      .toMatchInlineSnapshot(`
      "
      service/order.ts imports card from @/domains/orders/ui/card, which matches no alias, workspace package or declared dependency.
      manual: Delete the import of @/domains/orders/ui/card; it means src/domains/orders/ui/card.ts, which this file may not import.
      Do not declare a module of that name just to make it resolve.
      "
    `)
  })

  it.each([
    ['~/utils/date', 'deno.json', "'~/': './src/' to the imports of deno.json"],
    ['@utils/date', 'tsconfig.json', "'@utils/*': ['./src/utils/*'] to compilerOptions.paths in tsconfig.json"],
    ['$utils/date', 'vite.config.ts', "map '$utils' to ./src/utils in resolve.alias of vite.config.ts"],
    ['@/utils/date', 'src/tsconfig.json', "'@/*': ['./*'] to compilerOptions.paths in src/tsconfig.json"],
  ])('%s is defined in %s', (specifier, aliasConfig, text) => {
    expect(renderName('no-alias', specifier, { aliasConfig })).toContain(text)
  })
})

describe('a name that begins with #', () => {
  it('is missing from the imports of package.json', () => {
    expect(renderName('no-imports', '#utils/date', { manifest: 'package.json' })).toMatchInlineSnapshot(`
      "
      service/order.ts imports date from #utils/date, but the imports of package.json have no such entry.
      suggested: Import ../../../utils/date (src/utils/date.ts exists).
      manual: Define the alias: add '#utils/*': './src/utils/*' to the imports of package.json.
      Do not declare a module of that name just to make it resolve.
      "
    `)
  })
})

describe('a package that nothing declares', () => {
  it('is first of all a path of the project', () => {
    expect(renderName('undeclared', 'src/utils/date', { manifest: 'package.json', aliasConfig: 'tsconfig.json' }))
      .toMatchInlineSnapshot(`
      "
      service/order.ts imports date from src/utils/date, which matches no alias, workspace package or declared dependency.
      suggested: Import ../../../utils/date (src/utils/date.ts exists).
      manual: Define the alias: add 'src/*': ['./src/*'] to compilerOptions.paths in tsconfig.json, and to the bundler.
      Do not install a package only because its name sounds right.
      "
    `)
  })

  it('may be one that somebody made up', () => {
    expect(renderName('undeclared', 'fast-date-helper', { manifest: 'packages/a/package.json', declared: ['zod'] }))
      .toMatchInlineSnapshot(`
      "
      service/order.ts imports date from fast-date-helper, which matches no alias, workspace package or declared dependency.
      manual: Check that fast-date-helper exists and is the package you mean, then add it to the dependencies of packages/a/package.json.
      Do not install a package only because its name sounds right.
      "
    `)
  })

  it('may be a misspelt one', () => {
    expect(
      renderName('undeclared', 'lodahs/get', { manifest: 'package.json', declared: ['lodash', 'lodash-es', 'pg'] }),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts imports date from lodahs/get, which matches no alias, workspace package or declared dependency.
      suggested: Import lodash/get, which package.json declares.
      manual: Check that lodahs exists and is the package you mean, then add it to the dependencies of package.json.
      Do not install a package only because its name sounds right.
      "
    `)
    expect(
      renderName('undeclared', 'react-query', { manifest: 'package.json', declared: ['@tanstack/react-query'] }),
    ).toContain('Import @tanstack/react-query, which package.json declares.')
  })

  it('may do the job of a declared one', () => {
    expect(renderName('undeclared', 'axios', { manifest: 'package.json', declared: ['ky', 'pg'] }))
      .toMatchInlineSnapshot(`
      "
      service/order.ts imports date from axios, which matches no alias, workspace package or declared dependency.
      manual: Use ky, which has the same purpose and is declared in package.json.
      manual: Check that axios exists and is the package you mean, then add it to the dependencies of package.json.
      Do not install a package only because its name sounds right.
      "
    `)
  })

  it('may be declared by another package of the repository', () => {
    expect(
      renderName('undeclared', 'axios', {
        manifest: 'packages/a/package.json',
        declaredBy: { manifest: 'packages/b/package.json', version: '^1.2.0' },
      }),
    ).toMatchInlineSnapshot(`
      "
      service/order.ts imports date from axios, which matches no alias, workspace package or declared dependency.
      manual: Add axios to the dependencies of packages/a/package.json, as in packages/b/package.json (^1.2.0).
      Do not install a package only because its name sounds right.
      "
    `)
  })

  it('belongs to the devDependencies of a test', () => {
    expect(
      renderName(
        'undeclared',
        'nock',
        { manifest: 'package.json' },
        ['nock'],
        'src/domains/orders/service/order.test.ts',
      ),
    ).toContain('add it to the devDependencies of package.json')
  })

  it('is no short name that only looks like another one', () => {
    expect(renderName('undeclared', 'joi', { manifest: 'package.json', declared: ['koi'] })).not.toContain('koi')
    expect(renderName('undeclared', 'redux', { manifest: 'package.json', declared: ['react', 'red'] })).not.toContain(
      'Import re',
    )
  })
})

describe('a declared package that has the same name behind a scope', () => {
  const fixes = (specifier: string, name: string, declaredBy: NameFacts['declaredBy'] = null): string =>
    renderName('undeclared', specifier, { manifest: 'package.json', declared: [name], declaredBy }, ['x'])

  it('is meant where the name has several words', () => {
    expect(fixes('floating-ui', '@acme/floating-ui')).toContain('suggested: Import @acme/floating-ui, which')
  })

  it('is another package where the name is one word, or has a scope of its own', () => {
    expect(fixes('express', '@bull-board/express')).not.toContain('@bull-board/express')
    expect(fixes('@lingui/react', 'react')).not.toContain('Import react')
    expect(fixes('react', '@types/react')).not.toContain('@types/react')
  })

  it('is another package where a package of the repository declares the imported one', () => {
    const elsewhere = { manifest: 'apps/web/package.json', version: '^1.0.0' }
    expect(fixes('floating-ui', '@acme/floating-ui', elsewhere)).not.toContain('@acme/floating-ui')
  })
})
