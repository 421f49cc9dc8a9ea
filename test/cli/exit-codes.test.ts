import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { CLEAN, HARNESS, project, VIOLATION } from './project.ts'

const WARNING = {
  ...VIOLATION,
  'stratalint.config.json': '{ "extends": "harness", "rules": { "architecture/layer-direction": "warn" } }',
}

describe('0: clean', () => {
  it('no findings', () => {
    const { status, stdout } = runCli(['check'], { cwd: project(CLEAN) })
    expect(stdout).toBe('No findings. Checked 2 files and 1 import, 0 unresolved.\n')
    expect(status).toBe(0)
  })

  it('warnings only', () => {
    const { status, stdout } = runCli(['check'], { cwd: project(WARNING) })
    expect(stdout).toContain('1 warning. Checked 2 files')
    expect(status).toBe(0)
  })

  it('as many warnings as --max-warnings', () => {
    expect(runCli(['check', '--max-warnings', '1'], { cwd: project(WARNING) }).status).toBe(0)
  })

  it('an empty layer and an empty place of its own, which only --verbose prints', () => {
    const config =
      '{ "extends": "harness", "architecture": { "places": { "job": { "pattern": "src/jobs/**", "role": "app" } } } }'
    const cwd = project({ ...CLEAN, 'stratalint.config.json': config })
    expect(runCli(['check'], { cwd })).toMatchObject({ status: 0, stderr: '' })
    const lines = [
      'No files match place job (src/jobs/**).',
      ...['config', 'repo', 'runtime', 'ui'].map((layer) => `No files match layer ${layer}.`),
    ]
    expect(runCli(['check', '--verbose'], { cwd })).toMatchObject({ status: 0, stderr: `${lines.join('\n')}\n` })
  })

  it('a skipped file, which --verbose names with the reason', () => {
    const cwd = project({ ...CLEAN, 'src/domains/orders/ui/cart.marko': '<p/>' })
    for (const run of ['cold', 'warm']) {
      expect([run, runCli(['check'], { cwd }).stdout]).toEqual([
        run,
        '0 new findings (1 file skipped). Checked 2 files and 1 import, 0 unresolved.\n',
      ])
      expect(runCli(['check', '--verbose'], { cwd }).stderr).toContain(
        'Skipped src/domains/orders/ui/cart.marko: .marko files are not supported.\n',
      )
    }
  })

  it('a rule of the team, which the check does not run and says so', () => {
    const config = '{ "extends": "harness", "rules": { "our-team/tidy-desk": "error" } }'
    const { status, stderr } = runCli(['check'], { cwd: project({ ...CLEAN, 'stratalint.config.json': config }) })
    expect(stderr).toContain(
      'our-team/tidy-desk in stratalint.config.json is not a rule of Stratalint, so check does not run it; ESLint does, with the plugin that defines it.\n',
    )
    expect(status).toBe(0)
  })

  it('an existing path that is not source', () => {
    const { status, stdout } = runCli(['check', 'README.md'], {
      cwd: project({ ...VIOLATION, 'README.md': '# Shop\n' }),
    })
    expect(stdout).toContain('No findings. Checked 0 files')
    expect(status).toBe(0)
  })

  it('a path whose own files are clean', () => {
    expect(runCli(['check', 'src/domains/orders/service'], { cwd: project(VIOLATION) }).status).toBe(0)
  })
})

describe('1: findings', () => {
  it('at error level', () => {
    expect(runCli(['check'], { cwd: project(VIOLATION) }).status).toBe(1)
  })

  it('one warning more than --max-warnings', () => {
    expect(runCli(['check', '--max-warnings', '0'], { cwd: project(WARNING) }).status).toBe(1)
  })

  it('too many warnings even where --quiet hides them', () => {
    expect(runCli(['check', '--max-warnings', '0', '--quiet'], { cwd: project(WARNING) }).status).toBe(1)
  })

  it('in the path that is named', () => {
    expect(runCli(['check', 'src/domains/orders/types/order.ts'], { cwd: project(VIOLATION) }).status).toBe(1)
  })
})

describe('2: could not check', () => {
  it('no config', () => {
    const { status, stdout, stderr } = runCli(['check'], { cwd: project({ 'src/a.ts': '' }) })
    expect(stderr).toContain('Run `stratalint init` to create one')
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it('a broken config, told in one line', () => {
    const { status, stdout, stderr } = runCli(['check'], {
      cwd: project({ ...CLEAN, 'stratalint.config.json': '{ "extnds": "harness" }' }),
    })
    expect(stderr).toMatch(/^stratalint\.config\.json:1 extnds: unknown key\. Did you mean "extends"\?\n$/)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it('a misspelt option of a rule', () => {
    const config = '{ "extends": "harness",\n  "rules": { "architecture/no-cycle": ["error", { "dynamic": "alow" }] } }'
    const { status, stderr } = runCli(['check'], { cwd: project({ ...CLEAN, 'stratalint.config.json': config }) })
    expect(stderr).toBe(
      'stratalint.config.json:2 rules["architecture/no-cycle"][1].dynamic: expected "forbid" or "allow", got "alow". Did you mean "allow"?\n',
    )
    expect(status).toBe(2)
  })

  it('two configs in one folder', () => {
    const { status, stderr } = runCli(['check'], {
      cwd: project({
        ...CLEAN,
        'stratalint.config.json': '{ "extends": "harness" }',
        'stratalint.config.yaml': 'extends: harness',
      }),
    })
    expect(stderr).toBe(
      'stratalint.config.json: this folder also has stratalint.config.yaml; keep one config and delete the other\n',
    )
    expect(status).toBe(2)
  })

  it('a config that does not parse', () => {
    const { status, stderr } = runCli(['check'], {
      cwd: project({ ...CLEAN, 'stratalint.config.json': '{ "extends": ' }),
    })
    expect(stderr).toMatch(/^stratalint\.config\.json:1:13: [^\n]*\n$/)
    expect(status).toBe(2)
  })

  it('a config that throws', () => {
    const { status, stderr } = runCli(['check'], {
      cwd: project({ 'stratalint.config.mjs': 'throw new Error("no luck")\n', 'src/a.ts': '' }),
    })
    expect(stderr).toMatch(/^stratalint\.config\.mjs: [^\n]*no luck[^\n]*\n$/)
    expect(status).toBe(2)
  })

  it('a config that ends the process', () => {
    const { status, stderr } = runCli(['check'], {
      cwd: project({ 'stratalint.config.mjs': 'process.exit(0)\n', 'src/a.ts': '' }),
    })
    expect(stderr).toContain('stratalint.config.mjs: cannot be loaded: it calls process.exit')
    expect(status).toBe(2)
  })

  it('a promise that a config leaves behind', () => {
    const config = 'Promise.reject(new Error("late"))\nexport default { extends: "harness" }\n'
    const { status, stderr } = runCli(['check'], {
      cwd: project({ 'stratalint.config.mjs': config, 'src/utils/a.ts': '' }),
    })
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('stratalint failed: late')
    expect(status).toBe(2)
  })

  it('a rule that is not there', () => {
    const { status, stderr } = runCli(['check'], {
      cwd: project({
        ...CLEAN,
        'stratalint.config.json': '{ "extends": "harness", "rules": { "architecture/no-cycles": "warn" } }',
      }),
    })
    expect(stderr).toContain('architecture/no-cycle')
    expect(status).toBe(2)
  })

  it('no files', () => {
    const { status, stderr } = runCli(['check'], { cwd: project({ ...HARNESS, 'lib/a.ts': '' }) })
    expect(stderr).toContain('No source file in this folder matches `files` of stratalint.config.json')
    expect(status).toBe(2)
  })

  it('no files, as a folder has a policy of its own', () => {
    const { status, stderr } = runCli(['check'], {
      cwd: project({ ...HARNESS, 'src/stratalint.config.yaml': 'extends: harness', 'src/utils/a.ts': '' }),
    })
    expect(stderr).toContain('. Check src from there: it has a policy of its own.')
    expect(status).toBe(2)
  })

  it('a policy that says nothing', () => {
    const { status, stderr } = runCli(['check'], {
      cwd: project({ 'stratalint.config.json': '{}', 'src/utils/a.ts': '' }),
    })
    expect(stderr).toContain('matches `files` of stratalint.config.json (empty, as it has no places).')
    expect(status).toBe(2)
  })

  it('no place that matches', () => {
    const { status, stderr } = runCli(['check'], {
      cwd: project({ 'stratalint.config.json': '{ "extends": "harness", "files": ["lib/**"] }', 'lib/a.ts': '' }),
    })
    expect(stderr).toContain('No file matches any place of stratalint.config.json')
    expect(stderr).toContain('lib/a.ts')
    expect(status).toBe(2)
  })

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)('a folder that may not be read', () => {
    const folder = project({ ...CLEAN, 'src/utils/locked/a.ts': '' })
    chmodSync(join(folder, 'src/utils/locked'), 0o000)
    const { status, stderr } = runCli(['check'], { cwd: folder })
    chmodSync(join(folder, 'src/utils/locked'), 0o755)
    expect(stderr).toContain('src/utils/locked cannot be read; nothing in it is checked.')
    expect(status).toBe(2)
  })

  it('a missing path', () => {
    const { status, stderr } = runCli(['check', 'src/nowhere'], { cwd: project(CLEAN) })
    expect(stderr).toBe('src/nowhere does not exist.\n')
    expect(status).toBe(2)
  })

  it('a path outside of the project', () => {
    const folder = project({
      'shop/stratalint.config.json': '{ "extends": "harness" }',
      'shop/src/utils/a.ts': '',
      'other/b.ts': '',
    })
    const { status, stderr } = runCli(['check', '../other/b.ts'], { cwd: join(folder, 'shop') })
    expect(stderr).toBe('../other/b.ts is outside of the project.\n')
    expect(status).toBe(2)
  })

  it('a missing file given to --config', () => {
    const { status, stderr } = runCli(['check', '--config', 'other.config.json'], { cwd: project(CLEAN) })
    expect(stderr).toContain('other.config.json')
    expect(stderr).not.toContain(process.cwd())
    expect(status).toBe(2)
  })

  it('an output file that cannot be written', () => {
    const { status, stderr } = runCli(['check', '--output-file', 'nowhere/out.txt'], { cwd: project(CLEAN) })
    expect(stderr).toContain('Cannot write nowhere/out.txt: its folder does not exist (ENOENT).')
    expect(status).toBe(2)
  })

  it('a policy under a link is found all the same', () => {
    const folder = project({ 'shop/stratalint.config.json': '{ "extends": "harness" }', 'shop/src/utils/a.ts': '' })
    symlinkSync(join(folder, 'shop'), join(folder, 'link'))
    expect(runCli(['check', 'src/utils/a.ts'], { cwd: join(folder, 'link') }).status).toBe(0)
  })
})
