import { createJudge, posixRelative, toPosix } from '@stratalint/core'
import {
  createCheckedFiles,
  createDiskLog,
  createFacts,
  createResolver,
  entriesOf,
  EVERY_IMPORT,
  readSource,
  type DiskWatch,
} from '@stratalint/graph'
import { openPolicy, type LoadedPolicy, type PolicySettings } from '@stratalint/policy'
import { dirname, isAbsolute, join, sep } from 'node:path'
import { collectingProject, isCollecting, keepProject } from './collector.ts'
import { answerRead } from './answer-read.ts'
import type { Project, ProjectOptions, Question } from './project-interface.ts'

export type { Project, ProjectOptions, Question }

/** In a running editor files appear and disappear, so older resolutions are computed again. */
const RESOLUTION_LIFETIME_MS = 2_000

const projects = new Map<string, { project: Project; resolvedSince: number }>()

/** The project of a loaded policy. */
export function createProject(
  loaded: LoadedPolicy,
  { today = dayOf(Date.now()), log, texts, versions }: ProjectOptions = {},
): Project {
  const resolver = createResolver(loaded.root, log, loaded.policy)
  let reads: Set<string> | null = null
  // A file whose rules read facts is checked again when those change, even without findings.
  const below = loaded.root.endsWith(sep) ? loaded.root : loaded.root + sep
  const relativeTo = (path: string): string =>
    path.startsWith(below) ? toPosix(path.slice(below.length)) : posixRelative(loaded.root, path)
  const recordFolder = (folder: string): void => {
    reads?.add(entriesOf(folder === loaded.root ? '' : relativeTo(folder)))
  }
  const watch: DiskWatch | undefined = log && {
    probed(path) {
      log.probed(path)
      recordFolder(dirname(path))
    },
    listed(folder) {
      log.listed(folder)
      recordFolder(folder)
    },
    read(path) {
      if (!isAbsolute(path)) {
        reads?.add(path)
        return
      }
      log.probed(path)
      log.read(path)
      reads?.add(relativeTo(path))
    },
    below: (folder) => void reads?.add(`${folder}/`),
  }
  const checked = createCheckedFiles(loaded)
  const facts = createFacts(loaded.root, resolver, watch, texts)
  const project: Project = {
    loaded,
    judge: createJudge(loaded.policy, today, checked.unchecked),
    resolver,
    facts,
    today,
    checked,
    textOf: (file) => texts?.get(file) ?? readSource(join(loaded.root, file)),
    dependOnText(file) {
      watch?.read(join(loaded.root, file))
      return project.textOf(file)
    },
    versionOf: (file) => versions?.get(file) ?? 0,
    log: log ?? null,
    dependOn: facts.dependOn,
    dependOnImports: () => void reads?.add(EVERY_IMPORT),
    ask(question, key) {
      const outer = reads
      reads = null
      try {
        const answer = facts.once(question, key, () => question.answer(project, key))
        outer?.add(answerRead({ name: question.name, key, text: question.textOf(answer) }))
        return answer
      } finally {
        reads = outer
      }
    },
    readInto(set) {
      reads = set
    },
  }
  return project
}

/** The project of a linter's settings; an edited config or a new day creates a new one. */
export function openProject(settings: PolicySettings & { today?: string }): Project {
  const given = collectingProject()
  if (given !== null && given.loaded.root === settings.root) return given
  const loaded = openPolicy(settings)
  if (isCollecting()) {
    const project = createProject(loaded, { today: settings.today, log: createDiskLog(loaded.root) })
    keepProject(project)
    return project
  }
  const key = JSON.stringify([loaded.root, loaded.policyFile])
  const now = Date.now()
  const known = projects.get(key)
  if (known !== undefined && known.project.loaded.hash === loaded.hash && known.project.today === dayOf(now)) {
    if (now - known.resolvedSince > RESOLUTION_LIFETIME_MS) {
      known.project.resolver.clear()
      known.project.checked.clear()
      known.resolvedSince = now
    }
    known.project.facts.clear()
    return known.project
  }
  const project = createProject(loaded)
  projects.set(key, { project, resolvedSince: now })
  return project
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
