import { clean, clip } from '@stratalint/core'
import type { Loosening } from '../../loosening.ts'
import { workflows } from '../runners/github/github-workflow.ts'
import { isAble, type Sides } from './part.ts'

const FILES =
  /^(?:\.github\/(?:settings|mergify|branch-protection[\w-]*|kodiak)\.(?:ya?ml|json|toml)|\.github\/rulesets\/[^/]+\.json|\.mergify\.ya?ml|\.mergify\/config\.ya?ml|bors\.toml|\.kodiak\.toml|\.github\/\.kodiak\.toml)$/

/** Settings of required checks that no longer name a job that runs stratalint. */
export function findLostProtection({ base, head, runs, afterOf }: Sides): Loosening[] {
  const before = jobNames(base, runs.base)
  const after = jobNames(head, runs.head)
  return [...base.files]
    .filter((file) => FILES.test(file))
    .flatMap((file): Loosening[] => {
      const now = afterOf(file)
      const [old, text] = [base.read(file) ?? '', now === null ? '' : (head.read(now) ?? '')]
      const lost = before.filter((name) => isNamed(old, name) && !isNamed(text, name))
      const renamed = after.some((name) => isNamed(text, name) && !isNamed(old, name))
      if (lost.length === 0 || renamed) return []
      const at = now ?? file
      const name = clip(clean(lost[0]!), 40)
      return [
        {
          rule: 'gate',
          file: at,
          line: 1,
          subject: JSON.stringify(['required', ...lost]),
          what: clip(`${at}:1: '${name}' is no longer a required check, and it runs stratalint.`, 160),
          fix: [`Require '${name}' again, or the job that runs stratalint now.`],
          not: 'Do not require another job in its place.',
        },
      ]
    })
}

function jobNames(world: Sides['base'], runs: Sides['runs']['base']): string[] {
  const able = new Set(runs.filter(isAble).map(({ identity }) => identity))
  return workflows(world).flatMap(({ file, jobs }) =>
    jobs
      .filter(({ id }) => able.has(`${file}#${id}`))
      .map(({ id, json }) => (typeof json['name'] === 'string' ? json['name'] : id)),
  )
}

function isNamed(text: string, name: string): boolean {
  return text
    .split(/["'\n,[\]=]|(?:^|\s)- /)
    .some((part) => part.trim() === name || part.trim().endsWith(` / ${name}`) || part.trim().endsWith(`: ${name}`))
}
