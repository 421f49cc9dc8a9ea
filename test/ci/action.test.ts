import { load } from 'js-yaml'
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HARNESS } from '../support/temporary-project.ts'
import { runCli } from '../support/run-cli.ts'
import { writeTree } from '../support/tree.ts'
import { installedProject, REPOSITORY, type InstalledProject } from './installed-project.ts'

interface Step {
  if?: string
  uses?: string
  run?: string
  shell?: string
  env?: Record<string, string>
}
const action = load(readFileSync(join(REPOSITORY, 'action.yml'), 'utf8')) as {
  inputs: Record<string, { default: string }>
  runs: { using: string; steps: Step[] }
}

const BAD = "import type { Price } from '../service/price'\n\nexport type Order = Price\n"
const EXCEPTION = {
  rule: 'architecture/layer-direction',
  from: 'src/domains/orders/types/**',
  to: 'src/domains/orders/service/**',
  reason: 'soon',
}
const CONFIG = JSON.stringify({ extends: 'harness', exceptions: [EXCEPTION] })

let project: InstalledProject
let server: Server
let answers: Record<string, unknown> = {}

beforeAll(async () => {
  project = installedProject(
    {
      ...HARNESS,
      CODEOWNERS: '* @everyone\nstratalint.config.json @ada @shop/architects\n',
      'src/domains/orders/service/price.ts': 'export interface Price { amount: number }\n',
    },
    afterAll,
  )
  project.git('switch', '--quiet', '--create', 'change')
  writeTree(project.folder, { 'stratalint.config.json': CONFIG, 'src/domains/orders/types/order.ts': BAD })
  project.git('add', '--all')
  project.git('commit', '--quiet', '--message', 'Change')
  project.git('update-ref', 'refs/pull/7/head', 'change')
  project.git('switch', '--quiet', 'main')
  project.git('remote', 'add', 'origin', project.folder)
  server = createServer(({ url }, response) => {
    const answer = answers[url!.replace(/\?.*/, '')]
    response.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(answer ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())

interface Run {
  status: number
  stdout: string
}

/** Runs the steps of the action that are shell scripts, as the runner does. */
async function runAction(inputs: Record<string, string>, event: object | null = null): Promise<Run> {
  const [step, ...others] = action.runs.steps.filter(({ run }) => run !== undefined)
  expect(others).toEqual([])
  const valueOf = (expression: string): string => {
    const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)![1]!
    return inputs[name] ?? action.inputs[name]!.default
  }
  const env = Object.fromEntries(Object.entries(step!.env!).map(([name, value]) => [name, valueOf(value)]))
  const eventPath = join(project.folder, 'node_modules/event.json')
  writeFileSync(eventPath, JSON.stringify(event))
  return new Promise((resolve) => {
    execFile(
      'bash',
      ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step!.run!],
      {
        cwd: project.folder,
        encoding: 'utf8',
        env: {
          ...project.env,
          ...env,
          GITHUB_ACTION_PATH: REPOSITORY,
          GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
          GITHUB_EVENT_NAME: 'pull_request_target',
          GITHUB_EVENT_PATH: eventPath,
          GITHUB_WORKSPACE: project.folder,
        },
      },
      (error, stdout) => resolve({ status: error === null ? 0 : Number(error.code), stdout }),
    )
  })
}

/** The event of a pull request with labels. */
function pullRequest(...labels: string[]): object {
  return {
    repository: { full_name: 'shop/shop' },
    pull_request: {
      number: 7,
      labels: labels.map((name) => ({ name })),
      base: { sha: project.git('rev-parse', 'main').trim() },
      head: { sha: project.git('rev-parse', 'change').trim() },
    },
  }
}

it('checks, and passes arguments on', async () => {
  project.git('switch', '--quiet', 'change')
  writeTree(project.folder, { 'stratalint.config.json': HARNESS['stratalint.config.json'] })
  const { status, stdout } = await runAction({ args: '--rule\nlayer-direction\n' })
  project.git('checkout', '--quiet', '--', '.')
  project.git('switch', '--quiet', 'main')
  expect([status, stdout.split('::')[1]]).toEqual([
    1,
    'error file=src/domains/orders/types/order.ts,line=1,endLine=1,col=28,endColumn=46,title=architecture/layer-direction',
  ])
})

it('refuses an unknown command in an annotation', async () => {
  expect(await runAction({ command: 'chekc' })).toEqual({
    status: 2,
    stdout: '::error::The input command is check or review, not chekc.\n',
  })
})

it('keeps the cache of a check only', () => {
  expect(action.runs.steps.map((step) => [step.uses ?? step.shell, step.if])).toEqual([
    ['actions/cache@v4', "inputs.cache == 'true' && inputs.command == 'check'"],
    ['bash', undefined],
  ])
})

describe('review', () => {
  const review = (labels: readonly string[] = [], token = 'secret'): Promise<Run> =>
    runAction({ command: 'review', token }, pullRequest(...labels))
  /** The annotations of a run, by rule. */
  const rules = ({ stdout }: Run): string[] => [...stdout.matchAll(/title=([\w/-]+)/g)].map(([, rule]) => rule!)
  const approval = (login: string, body: string, over: object = {}): object => ({
    user: { login },
    state: 'APPROVED',
    commit_id: project.git('rev-parse', 'change').trim(),
    body,
    ...over,
  })
  const answer = (...reviews: object[]): void => {
    answers = { '/repos/shop/shop/pulls/7/reviews': reviews }
  }
  let id: string

  beforeAll(() => {
    const { stdout } = runCli(['review', 'main', '--head', 'change', '--format', 'json'], { cwd: project.folder })
    const { findings } = JSON.parse(stdout) as { findings: { id: string; rule: string }[] }
    id = findings.find(({ rule }) => rule === 'integrity/exception')!.id
  })

  it('judges the head of the pull request, and accepts what a label names', async () => {
    answer()
    const [refused, accepted] = [await review(), await review(['bug', `accept-${id}`])]
    expect([refused.status, rules(refused)]).toEqual([1, ['architecture/layer-direction', 'integrity/exception']])
    expect([accepted.status, rules(accepted)]).toEqual([0, []])
  })

  it('accepts what a code owner of the file names in an approving review of the newest commit', async () => {
    answer(approval('Ada', `Fine for now: accept ${id}.`))
    expect((await review()).status).toBe(0)
  })

  it('accepts what a member of an owning team names', async () => {
    answer(approval('grace', `accept ${id}`))
    answers['/orgs/shop/teams/architects/memberships/grace'] = { state: 'active' }
    expect((await review()).status).toBe(0)
  })

  it('accepts nothing else', async () => {
    answer(
      approval('mallory', `accept ${id}`),
      approval('everyone', `accept ${id}`),
      approval('ada', `accept ${id}`),
      approval('ada', `accept ${id}`, { commit_id: 'an older one' }),
      approval('linus', `accept ${id}`, { state: 'COMMENTED' }),
      approval('bob', 'accept all'),
    )
    expect((await review([`accept-${id}0`, 'accept'])).status).toBe(1)
  })
})
