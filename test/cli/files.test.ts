import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { checkJson, CLEAN, project, VIOLATION } from './project.ts'
import { transcriptOf } from './transcript.ts'

describe('files that cannot be read', () => {
  it('are findings for a syntax error', () => {
    const { status, found, findings } = checkJson(
      project({ ...VIOLATION, 'src/utils/broken.ts': 'const a = 1\nconst = 2\n' }),
    )
    expect(found).toEqual([
      'src/domains/orders/types/order.ts:1:28 architecture/layer-direction',
      'src/utils/broken.ts:2:7 stratalint/parse',
    ])
    expect(findings[1]!.what).toMatch(/^src\/utils\/broken\.ts does not parse: /)
    expect(status).toBe(1)
  })

  it('are findings for a binary file named .ts', () => {
    const folder = project(VIOLATION)
    mkdirSync(join(folder, 'src/utils'))
    writeFileSync(join(folder, 'src/utils/picture.ts'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]))
    const { status, found, findings } = checkJson(folder)
    expect(found).toEqual([
      'src/domains/orders/types/order.ts:1:28 architecture/layer-direction',
      'src/utils/picture.ts:1:1 stratalint/parse',
    ])
    expect(findings[1]!.what).toBe('src/utils/picture.ts cannot be read: The file is binary.')
    expect(status).toBe(2)
  })

  it('are skipped for a broken link', () => {
    const folder = project(VIOLATION)
    symlinkSync(join(folder, 'gone.ts'), join(folder, 'src/domains/orders/types/link.ts'))
    const { status, found, summary } = checkJson(folder)
    expect(found).toEqual(['src/domains/orders/types/order.ts:1:28 architecture/layer-direction'])
    expect(summary).toMatchObject({ files: 2, skipped: 1 })
    expect(status).toBe(1)
  })

  it('do not include a folder named like a source file', () => {
    const { status, found, summary } = checkJson(
      project({ ...CLEAN, 'src/domains/orders/types/a.ts/price.ts': 'export const price = 1\n' }),
    )
    expect(found).toEqual([])
    expect(summary['files']).toBe(3)
    expect(status).toBe(0)
  })

  it('do not block the check for a pipe named like a source file', () => {
    const folder = project(VIOLATION)
    expect(spawnSync('mkfifo', [join(folder, 'src/domains/orders/types/pipe.ts')]).status).toBe(0)
    expect(checkJson(folder).found).toEqual(['src/domains/orders/types/order.ts:1:28 architecture/layer-direction'])
  })

  it('are skipped for an unsupported language', () => {
    const { summary } = checkJson(project({ ...CLEAN, 'src/domains/orders/ui/page.gts': '<template></template>\n' }))
    expect(summary).toMatchObject({ files: 2, skipped: 1 })
  })
})

describe('an extension in upper case', () => {
  it.each(['bad.TS', 'bad.Ts', 'bad.JS', 'bad.mTS', 'bad.TSX'])('keeps %s a source file', (name) => {
    const { status, found, summary } = checkJson(
      project({ ...CLEAN, [`src/domains/orders/types/${name}`]: "import '../service/order'\n" }),
    )
    expect([status, found, summary['files']]).toEqual([
      1,
      [`src/domains/orders/types/${name}:1:8 architecture/layer-direction`],
      3,
    ])
  })

  it('matches files and ignores like lower case', () => {
    const config = (rest: object): string => JSON.stringify({ extends: 'harness', ...rest })
    const bad = { 'src/domains/orders/types/bad.gen.TS': "import '../service/order'\n" }
    expect(
      checkJson(project({ ...CLEAN, ...bad, 'stratalint.config.json': config({ files: ['src/**/*.ts'] }) })).summary,
    ).toMatchObject({ files: 3, findings: 1 })
    expect(
      checkJson(project({ ...CLEAN, ...bad, 'stratalint.config.json': config({ ignores: ['**/*.gen.ts'] }) })).summary,
    ).toMatchObject({ files: 2, findings: 0 })
  })

  it('is counted for an unsupported language', () => {
    expect(checkJson(project({ ...CLEAN, 'src/domains/orders/ui/page.GTS': '' })).summary).toMatchObject({
      files: 2,
      skipped: 1,
    })
  })

  it.each(['oxlint', 'eslint'])('is checked with the engine %s', (engine) => {
    const root = project({ ...CLEAN, 'src/domains/orders/types/bad.TS': "import '../service/order'\n" })
    expect(checkJson(root, ['--engine', engine]).found).toEqual([
      'src/domains/orders/types/bad.TS:1:8 architecture/layer-direction',
    ])
  })
})

describe('positions are right with', () => {
  it.each([
    [
      'a BOM and CRLF',
      '\uFEFF// first\r\nimport type { Price } from "../service/price"\r\nexport type Total = Price\r\n',
      'src/domains/orders/types/order.ts:2:28',
    ],
    [
      'a BOM before the import',
      '\uFEFFimport type { Price } from "../service/price"\n',
      'src/domains/orders/types/order.ts:1:28',
    ],
    [
      'a character outside the basic plane',
      '/* 🚀 */ import type { Price } from "../service/price"\n',
      'src/domains/orders/types/order.ts:1:37',
    ],
    [
      'CR line ends',
      '// first\rimport type { Price } from "../service/price"\r',
      'src/domains/orders/types/order.ts:2:28',
    ],
  ])('%s', (_, text, position) => {
    expect(checkJson(project({ ...VIOLATION, 'src/domains/orders/types/order.ts': text })).found).toEqual([
      `${position} architecture/layer-direction`,
    ])
  })
})

describe('a large file is checked', () => {
  it('with fifty thousand lines', () => {
    const text = `${'// a line\n'.repeat(49_999)}import { price } from '../service/price'\nexport { price }\n`
    expect(checkJson(project({ ...VIOLATION, 'src/domains/orders/types/order.ts': text })).found).toEqual([
      'src/domains/orders/types/order.ts:50000:23 architecture/layer-direction',
    ])
  })

  it('with an expression nested too deeply for a linter', () => {
    const files = project({
      ...VIOLATION,
      'src/utils/sum.ts': `import '../app/gone'\nexport const sum = ${'1 + '.repeat(20_000)}1\n`,
    })
    const { status, found } = checkJson(files)
    expect(found).toEqual([
      'src/domains/orders/types/order.ts:1:28 architecture/layer-direction',
      'src/utils/sum.ts:1:8 architecture/resolved-import',
    ])
    expect(status).toBe(1)
  })

  it('with ten megabytes on one line, of which the code frame shows a part', () => {
    const folder = project({
      ...VIOLATION,
      'src/domains/orders/types/order.ts': `const text = '${'x'.repeat(10_000_000)}'; import { price } from '../service/price'; export { price, text }`,
    })
    expect(transcriptOf(['check', '--quiet'], { cwd: folder })).toMatchInlineSnapshot(`
      "$ stratalint check --quiet
      src/domains/orders/types/order.ts
        1:10000040  error  architecture/layer-direction
          types/order.ts (types) imports price from ../service/price (service); types may import only types and utils.
          1 | …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'; import { price } from '../service/price'; export { price, text }
            |                                                           ^^^^^^^^^^^^^^^^^^
          Fix: Declare interface Price in src/domains/orders/types/price.ts, take it as a parameter, and pass it in from src/domains/orders/service.
          Do not hide it behind a dynamic import().

      Why
        architecture/layer-direction
          When imports run one way, a change can only affect the layers above it, and each layer can be read and tested without the ones above.
          https://github.com/stratalint/stratalint/blob/stratalint@<version>/rules/architecture/layer-direction/README.md

      1 error. Checked 2 files and 1 import, 0 unresolved.
      [exit 1]
      "
    `)
  })
})

describe('the project', () => {
  it('does not follow a link to a parent folder forever', () => {
    const folder = project(VIOLATION)
    symlinkSync(join(folder, 'src'), join(folder, 'src/domains/orders/types/again'))
    expect(checkJson(folder).found).toEqual(['src/domains/orders/types/order.ts:1:28 architecture/layer-direction'])
  })

  it('excludes a nested project and prints a notice', () => {
    const { status, stderr, summary } = checkJson(
      project({
        ...CLEAN,
        'src/domains/billing/stratalint.config.json': '{ "extends": "harness" }',
        'src/domains/billing/types/bill.ts': "import '../service/bill'\n",
        'src/domains/billing/service/bill.ts': '',
      }),
    )
    expect(stderr).toContain('src/domains/billing has its own policy and is not checked here; check it from there.')
    expect(summary).toMatchObject({ files: 2, findings: 0 })
    expect(status).toBe(0)
  })

  it('resolves workspace packages to their sources without node_modules', () => {
    const { status, found, summary } = checkJson(
      project({
        'package.json': '{ "workspaces": ["packages/*"] }',
        'stratalint.config.json':
          '{ "architecture": { "places": { "package": { "pattern": "packages/{domain}/src/{layer}/**", "role": "domain" } }, "layers": ["common", "node"], "crossDomain": "same-layers" } }',
        'packages/a/package.json': '{ "name": "@shop/a", "exports": { "./node/*": "./dist/node/*.js" } }',
        'packages/a/src/node/disk.ts': 'export const disk = 1\n',
        'packages/b/package.json': '{ "name": "@shop/b", "dependencies": { "@shop/a": "*" } }',
        'packages/b/src/common/model.ts': "import { disk } from '@shop/a/node/disk'\nexport const model = disk\n",
        'packages/b/src/node/store.ts': "import { disk } from '@shop/a/node/disk'\nexport const store = disk\n",
      }),
    )
    expect(found).toEqual(['packages/b/src/common/model.ts:1:22 architecture/layer-direction'])
    expect(summary).toMatchObject({ edges: 2, unresolved: 0 })
    expect(status).toBe(1)
  })
})

describe('no control character is printed for', () => {
  it.each([
    ['an escape in a specifier', "import '../service/\u001b[2J\u001b]0;owned\u0007price'\n"],
    ['an escape on the line of the import', "import '../service/price' /* \u001b[31m\u009b2J */\n"],
    ['a line break in a template', 'await import(`../service/pr\nice\u001b[2J`)\n'],
    ['a reordering character', "import '../service/price' // \u202e evil\n"],
    ['an escape in a parse error', "import '../service/price'\n\u001b[2J\n"],
  ])('%s', (_, text) => {
    const { status, stdout, stderr } = runCli(['check'], {
      cwd: project({ ...VIOLATION, 'src/domains/orders/types/order.ts': text }),
    })
    // eslint-disable-next-line no-control-regex -- these must not be printed
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    expect([status, stdout.split('\n', 1)[0]]).toEqual([1, 'src/domains/orders/types/order.ts'])
  })
})
