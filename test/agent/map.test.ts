import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fixtureFolder } from '../support/check-fixture.ts'
import { runCli } from '../support/run-cli.ts'
import { HARNESS, temporaryProject } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'

describe('agent map', () => {
  it.each(['shop/clean', 'feature-sliced/app', 'hexagonal/app'])('prints the architecture of %s', (name) => {
    const { status, stdout, stderr } = runCli(['agent', 'map'], { cwd: fixtureFolder(name) })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatchSnapshot()
  })

  const root = temporaryProject(HARNESS, afterAll)
  const agent = (...args: string[]): object => {
    const { status, stderr } = runCli(['agent', 'map', ...args], { cwd: root })
    return { status, stderr }
  }
  const read = (name: string): string => readFileSync(join(root, name), 'utf8')

  it('is written to AGENTS.md, kept up to date there, and nothing else is touched', () => {
    expect(agent('--check')).toEqual({
      status: 1,
      stderr: 'AGENTS.md has no map of the architecture: run npx stratalint agent map --write.\n',
    })
    expect(agent('--write')).toEqual({ status: 0, stderr: 'Wrote the map to AGENTS.md.\n' })
    expect(agent('--check')).toEqual({ status: 0, stderr: '' })
    const map = read('AGENTS.md')
    writeTree(root, { 'AGENTS.md': `# Rules\r\n\r\n${map.replaceAll('\n', '\r\n')}\r\nMore\r\n` })
    expect(agent('--check')).toEqual({ status: 0, stderr: '' })
    writeTree(root, { 'src/providers/auth/index.ts': 'export {}\n' })
    expect(agent('--check')).toEqual({
      status: 1,
      stderr: 'The map in AGENTS.md is stale: run npx stratalint agent map --write.\n',
    })
    expect(agent('--write')).toEqual({ status: 0, stderr: 'Wrote the map to AGENTS.md.\n' })
    const again = read('AGENTS.md')
    expect(again.replace('Providers: `auth`.\r\n', '')).toBe(
      `# Rules\r\n\r\n${map.replaceAll('\n', '\r\n')}\r\nMore\r\n`,
    )
    expect(agent('--write')).toEqual({ status: 0, stderr: 'The map in AGENTS.md is up to date.\n' })
    expect(read('AGENTS.md')).toBe(again)
  })

  it('goes to the end of CLAUDE.md where only that exists', () => {
    const other = temporaryProject({ ...HARNESS, 'CLAUDE.md': '# Mine' })
    runCli(['agent', 'map', '--write'], { cwd: other })
    expect(readFileSync(join(other, 'CLAUDE.md'), 'utf8')).toMatch(/^# Mine\n\n<!-- stratalint:map:start -->\n## Arch/)
  })

  it.each([
    [['--write', '--check'], 2, '--write cannot be combined with --check.\n'],
    [['src'], 2, 'agent map takes no argument, got src.\n'],
  ])('refuses %j', (args, status, stderr) => {
    expect(agent(...args)).toEqual({ status, stderr })
  })
})
