import { load } from 'js-yaml'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HARNESS } from '../support/temporary-project.ts'
import { writeTree } from '../support/tree.ts'
import { installedProject, REPOSITORY, type InstalledProject } from './installed-project.ts'

const ORDER = 'src/domains/orders/types/order.ts'
const GOOD = 'export type Order = string\n'
const BAD = "import type { Price } from '../service/price'\n\nexport type Order = Price\n"

const docs = readFileSync(join(REPOSITORY, 'docs/ci.md'), 'utf8')
const blocks = [...docs.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language: language!,
  text: text!,
}))

/** The recipe in `docs/ci.md` whose first line names a file. */
function recipe(file: string): string {
  return blocks.find(({ text }) => text.startsWith(`# ${file}\n`))!.text
}

let project: InstalledProject
beforeAll(() => {
  project = installedProject(
    { ...HARNESS, [ORDER]: GOOD, 'src/domains/orders/service/price.ts': 'export interface Price { amount: number }\n' },
    afterAll,
  )
})

interface Run {
  status: number | null
  output: string
}

function shell(command: string): Run {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: project.folder,
    encoding: 'utf8',
    env: project.env,
  })
  return { status, output: stdout + stderr }
}

/** Stages a text of one file, after everything that the last case left. */
function stage(text: string): void {
  project.git('reset', '--hard', '--quiet')
  project.git('clean', '-fdq')
  writeTree(project.folder, { [ORDER]: `${text}// ${Math.random()}\n` })
  project.git('add', ORDER)
}

it('contains YAML and JSON that parse', () => {
  for (const { language, text } of blocks) {
    if (language === 'yaml') load(text)
    if (language === 'json') JSON.parse(text)
  }
  expect(blocks.map(({ language }) => language).filter((language) => language === 'yaml').length).toBeGreaterThan(5)
})

describe('lint-staged', () => {
  const config = JSON.parse(blocks.find(({ text }) => text.includes('lint-staged'))!.text) as {
    'lint-staged': Record<string, string>
  }
  const run = (text: string): Run => {
    stage(text)
    writeFileSync(join(project.folder, 'config.json'), JSON.stringify(config['lint-staged']))
    return shell('lint-staged --config config.json')
  }

  it('refuses a commit with a violation, and accepts one without', () => {
    const bad = run(BAD)
    expect([bad.status, bad.output.includes('types/order.ts (types) imports type Price')]).toEqual([1, true])
    expect(run(GOOD).status).toBe(0)
  })
})

const lefthook = join(REPOSITORY, `node_modules/lefthook-${process.platform}-${process.arch}`)
describe.skipIf(!existsSync(lefthook))('lefthook', () => {
  it('refuses a commit with a violation, and accepts one without', () => {
    const run = (text: string): Run => {
      stage(text)
      writeTree(project.folder, { 'lefthook.yml': recipe('lefthook.yml') })
      return shell('lefthook run pre-commit')
    }
    const bad = run(BAD)
    expect([bad.status, bad.output.includes('types/order.ts (types) imports type Price')]).toEqual([1, true])
    expect(run(GOOD).status).toBe(0)
  })
})

/** Runs the lines of a recipe that do not install anything, as a CI system does: each must succeed. */
function runLines(lines: readonly string[]): Run {
  return shell(`set -e\n${lines.filter((line) => line !== 'npm ci').join('\n')}`)
}

describe('GitLab', () => {
  const { stratalint } = load(recipe('.gitlab-ci.yml')) as {
    stratalint: { script: string[]; artifacts: { reports: { codequality: string } } }
  }

  it('writes the report that it uploads, and fails', () => {
    stage(BAD)
    expect(runLines(stratalint.script).status).toBe(1)
    const report = JSON.parse(readFileSync(join(project.folder, stratalint.artifacts.reports.codequality), 'utf8')) as {
      check_name: string
      location: { path: string }
    }[]
    expect(report.map((issue) => [issue.check_name, issue.location.path])).toEqual([
      ['architecture/layer-direction', ORDER],
    ])
  })
})

describe('Azure Pipelines', () => {
  const { steps } = load(recipe('azure-pipelines.yml')) as {
    steps: { script?: string; task?: string; inputs?: Record<string, string> }[]
  }

  it('writes the report that it publishes, and fails', () => {
    stage(BAD)
    expect(runLines(steps.flatMap(({ script }) => script ?? [])).status).toBe(1)
    const { inputs } = steps.find(({ task }) => task?.startsWith('PublishTestResults'))!
    expect(readFileSync(join(project.folder, inputs!['testResultsFiles']!), 'utf8')).toContain(
      '<testsuite name="architecture/layer-direction" tests="1" failures="1"',
    )
  })
})

describe('pre-commit', () => {
  const hooks = load(readFileSync(join(REPOSITORY, '.pre-commit-hooks.yaml'), 'utf8')) as {
    id: string
    entry: string
    pass_filenames?: boolean
  }[]

  it('knows the hooks of the recipe, and both refuse a violation', () => {
    const { repos } = load(recipe('.pre-commit-config.yaml')) as { repos: { hooks: { id: string }[] }[] }
    expect(repos[0]!.hooks.map(({ id }) => id)).toEqual(hooks.map(({ id }) => id))
    stage(BAD)
    const statuses = hooks.map(
      ({ entry, pass_filenames: passes }) => shell(passes === false ? entry : `${entry} ${ORDER}`).status,
    )
    expect(statuses).toEqual([1, 1])
  })
})
