import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runCli } from '../support/run-cli.ts'
import { project } from './project.ts'
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
