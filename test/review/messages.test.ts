import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shopRepository, type TestRepository } from './repository.ts'

const CONFIG = 'stratalint.config.ts'

/** The whole text of each loosening. */
async function textOf(shop: TestRepository): Promise<string[]> {
  const { findings } = await shop.review()
  return findings
    .filter(({ rule }) => /^integrity\/(?!untested)/.test(rule))
    .map(({ rule, file, line, what, fix, not }) =>
      [`${rule} ${file}:${line}`, what, ...fix.map(({ title }) => `- ${title}`), not].join('\n'),
    )
}

it('prints loosenings of the policy', async () => {
  const shop = shopRepository({
    'src/domains/orders/repo/load.ts': `import { totalOf } from '../service/total.ts'\n\nexport const load = totalOf\n`,
  })
  shop.replace(CONFIG, 'rules: {', `rules: { 'architecture/layer-direction': 'off',`)
  shop.replace(CONFIG, 'limit: 1', 'limit: 9')
  shop.replace(
    CONFIG,
    'architecture: {',
    `architecture: {\n    outside: ['src/legacy/**'],\n    tests: { files: ['**/*.test.*', 'src/domains/billing/**'] },\n    places: { glue: { pattern: 'src/glue/**', role: 'app', uses: ['repo', 'service', 'ui'] } },`,
  )
  shop.replace(CONFIG, `files: ['src/**'],`, `files: ['src/**'],\n  ignores: ['src/domains/orders/ui/**'],`)
  shop.write({ 'src/legacy/discount.ts': 'export const discount = 1\n' })
  expect(await textOf(shop)).toMatchInlineSnapshot(`
    [
      "integrity/scope stratalint.config.ts:6
    src/domains/orders/ui/index.tsx is no longer checked: ignores has src/domains/orders/ui/** now. Its owner is @shop/architects.
    - Set ignores back to what it was, and fix what the check reports in src/domains/orders/ui/index.tsx.
    Do not take the code out of the check in another way, such as a comment, a generated header or another name.",
      "integrity/scope stratalint.config.ts:8
    outside has src/legacy/** now, which covers src/legacy/discount.ts. It hides architecture/placed-file at src/legacy/discount.ts:1. Its owner is @shop/architects.
    - Move this file to places of the policy, and set outside back.
    Do not write a place for them that may import everything.",
      "integrity/scope stratalint.config.ts:9
    tests.files has src/domains/billing/** now, so that src/domains/billing/runtime/index.ts and 2 more files count as tests. Its owner is @shop/architects.
    - Set tests.files to patterns that match tests alone, and fix what the check reports in these files.
    Do not rename the files like tests.",
      "integrity/policy stratalint.config.ts:10
    The new place glue may do more than any app place could: import any repo, import any service. Its owner is @shop/architects.
    - Give the place no more than an existing app place has.
    - Put the code into existing places, and fix what the check reports.
    Do not widen an existing place in place of this one.",
      "integrity/policy stratalint.config.ts:13
    architecture/layer-direction was on and is off now, so a finding is no longer reported. It hides architecture/layer-direction at src/domains/orders/repo/load.ts:1. Its owner is @shop/architects.
    - Fix this finding in the code.
    - Undo the edit of the policy that hides it.
    Do not hide them by an exception, a comment or the baseline.",
      "integrity/exception stratalint.config.ts:19
    The exception for architecture/external-placement, src/domains/billing/service/** to pg has a limit of 9, which was 1. Its owner is @shop/architects.
    - Fix what the wider exception would cover, and set it back.
    Do not write it as another exception or as a weaker rule.",
    ]
  `)
})

it('prints loosenings in the code', async () => {
  const shop = shopRepository()
  shop.write({
    '.gitattributes': 'src/domains/orders/service/** linguist-generated\n',
    '.gitignore': 'node_modules\ndist\nsrc/domains/billing/service\n',
    'src/domains/orders/service/db.ts': `import { Client } from 'db'\n\nexport const client = new Client()\n`,
    'src/domains/orders/service/pay.config.ts': `import { Client } from 'pg'\n\nexport const pay = Client\n`,
    'src/domains/orders/service/pay.d.ts': 'export const pay = (): number => Math.random()\n',
    'src/domains/orders/service/client.spec.ts': `import { Client } from 'pg'\n\nnew Client()\n`,
    'vendor/pay.ts': 'export const pay = 1\n',
    'src/utils/load.ts': `export const load = new Function('path', 'return import(path)')\n`,
  })
  symlinkSync('../../vendor', join(shop.folder, 'src/utils/vendor'))
  shop.replace('package.json', '"pg": "^8.0.0"', '"pg": "^8.0.0", "db": "npm:pg@8"')
  shop.replace('src/domains/orders/runtime/place-order.ts', `import { totalOf } from '../service/total.ts'\n`, '')
  shop.replace(
    'src/domains/orders/runtime/place-order.ts',
    'export function',
    `const { totalOf } = await import(process.env['TOTAL']!)\n\nexport function`,
  )
  shop.git('mv', 'src/domains/orders/config/limits.ts', 'src/domains/orders/config/limits.es6')
  shop.replace('src/domains/orders/runtime/place-order.ts', 'limits.ts', 'limits.es6')
  expect(await textOf(shop)).toMatchInlineSnapshot(`
    [
      "integrity/scope .gitattributes:1
    src/domains/order…vice/** linguist-generated hides src/domains/ord…s/service/client.spec.ts and 2 more files from reviewers, which no generator writes. Its owner is @shop/everyone.
    - Delete the attribute, or narrow its pattern to the files that a generator writes.
    Do not add a generated header to hand-written code.",
      "integrity/scope .gitignore:3
    src/domains/bil…g/service/charge.test.ts and 1 more file are no longer checked: .gitignore has src/domains/billing/service now. Its owner is @shop/everyone.
    - Delete this line: git tracks the files all the same, and only the check skips them.
    Do not take the code out of the check in another way, such as a comment, a generated header or another name.",
      "integrity/scope src/domains/orders/config/limits.es6:1
    src/domains/orders/config/limits.es6 is no longer checked: it was limits.ts, and the check does not read .es6. Its owner is @shop/everyone.
    - Name it limits.ts again.
    Do not take the code out of the check in another way, such as a comment, a generated header or another name.",
      "integrity/opaque src/domains/orders/runtime/place-order.ts:5
    src/domains/orders/runtime/place-order.ts no longer imports src/domains/orders/service/total.ts by name but can load it by import(). Its owner is @shop/everyone.
    - Import src/domains/orders/service/total.ts with a literal path again, and fix what the check reports.
    Do not build the path or the name of a module at run time.",
      "integrity/scope src/domains/orders/service/client.spec.ts:1
    src/domains/orders/service/client.spec.ts is a test file by its name, but line 1 imports pg, which its place may not. Its owner is @shop/everyone.
    - Rename it so that it is checked as what it is, and fix what the check reports.
    Do not give it another name or header that the check or reviewers skip.",
      "integrity/scope src/domains/orders/service/db.ts:1
    src/domains/orders/service/db.ts imports db, an alias of pg, which its place may not import. Its owner is @shop/everyone.
    - Import pg by its own name, in a place where the policy allows it, and pass on what the file needs.
    Do not give the package a name that the policy does not know.",
      "integrity/scope src/domains/orders/service/pay.config.ts:1
    src/domains/orders/service/pay.config.ts is not checked, but line 1 imports pg, which its place may not. Its owner is @shop/everyone.
    - Give it a name that the check reads, and fix what the check reports in it.
    Do not give it another name or header that the check or reviewers skip.",
      "integrity/scope src/domains/orders/service/pay.d.ts:1
    src/domains/orders/service/pay.d.ts is a declaration file, but it has code that runs. Its owner is @shop/everyone.
    - Name it pay.ts, so that it is checked as code.
    Do not give it another name or header that the check or reviewers skip.",
      "integrity/opaque src/utils/load.ts:1
    src/utils/load.ts loads code by Function(), which no check can follow. Its owner is @shop/everyone.
    - Import the module with a literal path, where its place may import it.
    Do not evaluate a text or reach for the loader in another way.",
      "integrity/scope src/utils/vendor:1
    src/utils/vendor is a new symbolic link to code that is not checked. Its owner is @shop/everyone.
    - Delete the link, and import the code from its own folder, or move it to a place of the policy.
    Do not keep the code in a folder that the check does not enter.",
    ]
  `)
})
