import { runPackageScript } from '../commands/package-script.ts'
import { startScope } from '../commands/start-scope.ts'
import type { Run } from '../model.ts'
import type { World } from '../world.ts'
import { agentRuns } from './agents.ts'
import { githubRuns } from './github/github.ts'
import { hookScripts } from './hooks/hooks.ts'
import { otherCiRuns } from './other-ci.ts'

/** Every command of ours that something starts: an event, a commit, an agent, or a person by a package script. */
export function collectRuns(world: World): Run[] {
  const hooks = hookScripts(world).flatMap((hook) =>
    hook
      .run(startScope(world, false))
      .map((found): Run => ({ ...found, trigger: `hook:${hook.name}`, identity: `hook ${hook.name}`, event: null })),
  )
  const scripts = world.packages.flatMap((own) =>
    Object.keys(own.scripts).flatMap((name) =>
      runPackageScript(own, name, [], startScope(world, null)).map((found): Run => ({
        ...found,
        trigger: `script:${own.folder}#${name}`,
        identity: `script ${own.folder}#${name}`,
        event: null,
      })),
    ),
  )
  return [...githubRuns(world), ...otherCiRuns(world), ...hooks, ...agentRuns(world), ...scripts].map(
    withCompleteShards,
  )
}

/** A matrix that is written out: each run has one shard, and together they are the whole. */
function withCompleteShards(run: Run, _index: number, all: readonly Run[]): Run {
  const shard = [...run.judged.limits.keys()]
    .map((key) => /^shard (\d+)\/(\d+)$/.exec(key))
    .find((match) => match !== null)
  if (shard === undefined) return run
  const isComplete = Array.from(
    { length: Math.min(Number(shard[2]), 999) },
    (_, part) => `shard ${part + 1}/${shard[2]!}`,
  ).every((key) => all.some(({ trigger, judged }) => trigger === run.trigger && judged.limits.has(key)))
  return isComplete
    ? { ...run, judged: { ...run.judged, limits: new Map([...run.judged.limits].filter(([key]) => key !== shard[0])) } }
    : run
}
