import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { checkJson, project, VIOLATION } from './project.ts'
import { transcriptOf } from './transcript.ts'

const PAGE = join(import.meta.dirname, '../../rules/architecture/no-cycle/README.md')

it.each(['architecture/no-cycle', 'no-cycle'])('explain %s prints the page as Markdown in a pipe', (rule) => {
  expect(runCli(['explain', rule], { cwd: project({}) })).toEqual({
    status: 0,
    stdout: readFileSync(PAGE, 'utf8'),
    stderr: '',
  })
})

it('renders the page where colors are shown', async () => {
  const text = transcriptOf(['explain', 'provider-entry'], {
    cwd: project({}),
    env: { NO_COLOR: '', FORCE_COLOR: '1' },
  })
  await expect(text).toMatchFileSnapshot('snapshots/explain.ansi.txt')
})

it('explains a finding by the steps of its fixes, and by the diff that fix makes', async () => {
  const cwd = project(VIOLATION)
  const [{ id } = { id: '' }] = checkJson(cwd).findings
  const text = transcriptOf(['explain', id], { cwd })
  await expect(text).toMatchFileSnapshot('snapshots/explain-finding.txt')
  const json = JSON.parse(runCli(['explain', id, '--format', 'json'], { cwd }).stdout) as Explained
  const [first] = json.finding.fix
  expect(first!.steps.map((step, index) => text.includes(`${index + 1}. ${step}\n`))).toEqual(Array(5).fill(true))
  const fixed = runCli(['fix', '--id', id, '--suggested'], { cwd }).stdout
  expect(first!.diffs.filter(({ diff }) => !fixed.includes(diff))).toEqual([])
})

interface Explained {
  finding: { fix: { steps: string[]; diffs: { file: string; diff: string }[] }[] }
}

it('fix --explain prints the steps of what is left to a person, and writes nothing', async () => {
  const cwd = project({
    ...VIOLATION,
    'src/domains/orders/types/order.ts': 'export type Total = number\n',
    'src/domains/orders/repo/save.ts': "import { load } from './missing'\n\nexport const save = load\n",
  })
  const text = transcriptOf(['fix', '--explain'], { cwd })
  await expect(text).toMatchFileSnapshot('snapshots/fix-explain.txt')
  expect(runCli(['fix', '--explain', '--write'], { cwd })).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('--explain changes nothing; leave out --write.') as string,
  })
})
