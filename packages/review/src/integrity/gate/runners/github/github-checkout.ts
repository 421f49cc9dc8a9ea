import { withDefect, type Scope } from '../../commands/scope.ts'
import { quote } from '../../shell/flaws.ts'
import { asObject, lineFrom, textOf, type Json } from '../../world.ts'
import type { Job, JobContext, Workflow } from './github-workflow.ts'

/** An expression for the commit that the change starts from. */
const BASE_REF = /github\.(?:base_ref|event\.(?:pull_request\.base\.|repository\.default_branch))/

/** The scope of a step after the checkouts before it: of another commit or repository, or of some folders only. */
export function afterCheckouts(
  steps: readonly Json[],
  { file, text }: Workflow,
  job: Job,
  { scope, event }: Pick<JobContext, 'scope' | 'event'>,
): Scope {
  const own = steps.map(withOf).findLast((one) => one !== null && textOf(one['path']) === '')
  if (own == null) return scope
  const at = (key: string, shown: string) => ({ file, line: lineFrom(text, [`${key}:`], job.offset), text: shown })
  const [repository, ref] = [textOf(own['repository']), textOf(own['ref'])]
  let inner = scope
  if (repository !== '' && !repository.includes('${{') && !scope.world.repository.mayBe(repository))
    inner = withDefect(
      inner,
      `checkout of ${repository}`,
      `judges another repository, because of ${quote(`repository: ${repository}`)}`,
      at('repository', repository),
    )
  const isOther = ref.includes('${{') ? BASE_REF.test(ref) && !/head/.test(ref) : !ref.startsWith('refs/pull/')
  if (event === 'pull_request' && ref !== '' && isOther)
    inner = withDefect(
      inner,
      `checkout of ${ref}`,
      `judges another commit, because of ${quote(`ref: ${ref}`)}`,
      at('ref', ref),
    )
  const folders = textOf(own['sparse-checkout'])
    .split('\n')
    .flatMap((line) => line.trim() || [])
  return folders.length === 0
    ? inner
    : {
        ...inner,
        coverage: [...inner.coverage, { ...sparse(folders), site: at('sparse-checkout', 'sparse-checkout') }],
      }
}

function withOf(step: Json): Json | null {
  return /^actions\/checkout(?:@|$)/.test(textOf(step['uses'])) ? (asObject(step['with']) ?? {}) : null
}

/** The folders of a sparse checkout, and the files at the top. */
function sparse(folders: readonly string[]): Scope['coverage'][number] {
  const names = folders.map((folder) => folder.replace(/^\/|\/\*{0,2}$/g, ''))
  return {
    label: `sparse-checkout ${names.join(' ')}`,
    covers: (path) => !path.includes('/') || names.some((name) => name === '' || path.startsWith(`${name}/`)),
  }
}

/** Whether a job of `pull_request_target`, which runs on the base, gets the change from somewhere. */
export function getsChange({ json }: Job): boolean {
  const text = JSON.stringify(json)
  return (
    /pull_request\.head|head_ref|refs\/pull|\bpull\/|FETCH_HEAD|merge_commit_sha|gh pr checkout|--head\b/.test(text) ||
    (/"stratalint\//.test(text) && /"command":"review"/.test(text))
  )
}

/** Whether no combination of a matrix is left. */
export function isEmptyMatrix({ json }: Job): boolean {
  const matrix = asObject(asObject(json['strategy'])?.['matrix'])
  if (matrix === null) return false
  const { include, exclude, ...variables } = matrix
  if (Array.isArray(include) && include.length > 0) return false
  const lists = Object.entries(variables)
  if (lists.length === 0 || lists.some(([, values]) => !Array.isArray(values))) return false
  const excluded = Array.isArray(exclude) ? (exclude as unknown[]).map((one) => asObject(one) ?? {}) : []
  let combinations: Json[] = [{}]
  for (const [name, values] of lists)
    combinations = combinations
      .flatMap((one) => (values as unknown[]).map((value) => ({ ...one, [name]: value })))
      .slice(0, 256)
  return combinations.every((one) =>
    excluded.some((out) =>
      Object.entries(out).every(([key, value]) => JSON.stringify(one[key]) === JSON.stringify(value)),
    ),
  )
}
