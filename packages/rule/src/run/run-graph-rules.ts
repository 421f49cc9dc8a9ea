import { isLimited, type ReportedViolation } from '@stratalint/core'
import { createLineIndex, type Graph, type KeptQuestion } from '@stratalint/graph'
import type { DeclaredRule, GraphContext } from '../declaration/declaration.ts'
import type { Project } from '../project/project-interface.ts'
import { crashFinding, toViolation } from './rule-finding.ts'
import { settingOf, type AppliedSetting } from '../declaration/rule-severity.ts'

type Position = ReturnType<typeof createLineIndex>

const POSITIONS: KeptQuestion<Position> = { name: 'positions' }

/** Runs the rules that need the whole graph and collects which files they read. */
export function runGraphRules(
  rules: readonly DeclaredRule[],
  {
    project,
    graph,
    whole,
    used,
    reads,
  }: { project: Project; graph: Graph; reads?: Set<string> } & Pick<GraphContext, 'whole' | 'used'>,
): ReportedViolation[] {
  const found: ReportedViolation[] = []
  const { policy, policyFile } = project.loaded
  const positions = new Map<string, Position>()
  const positionIn = (file: string): Position => {
    let position = positions.get(file)
    if (position === undefined) {
      reads?.add(file)
      const create = (): Position => createLineIndex(textOf(file))
      position = graph.keep(POSITIONS, file, create)
      positions.set(file, position)
    }
    return position
  }
  // A policy that is proposed has no file yet.
  const textOf = (file: string): string => {
    try {
      return project.textOf(file)
    } catch (error) {
      if (file === policyFile) return ''
      throw error
    }
  }
  const settingIn = (file: string, rule: DeclaredRule): AppliedSetting => settingOf(rule, project.judge, file)
  const graphRules = rules
    .filter((rule) => 'checkGraph' in rule)
    .sort((a, b) => Number(a.traits?.runsLast ?? false) - Number(b.traits?.runsLast ?? false))
  project.readInto(reads ?? null)
  project.facts.use(
    (file) => graph.modules.get(file),
    () => graph,
  )
  for (const rule of graphRules) {
    try {
      rule.checkGraph({
        project,
        get graph() {
          project.dependOnImports()
          return graph
        },
        whole,
        used,
        lineOf: (file, offset) => {
          try {
            return positionIn(file)(offset).line
          } catch {
            return null
          }
        },
        optionsOf: (file) => settingIn(file, rule).options,
        report({ file, ...report }) {
          const covered = report.covered ?? project.judge.exceptionsFor(rule.id, file, report.resolved ?? null)
          covered.forEach((index) => used.exceptions.add(index))
          if (covered.length > 0 && !isLimited(policy, covered)) return
          const { severity } = settingIn(file, rule)
          if (severity !== 'off')
            found.push(
              toViolation(
                rule,
                file,
                severity,
                { ...report, covered },
                { position: positionIn(file) },
                policy.docs[rule.id],
              ),
            )
        },
      })
    } catch (error) {
      found.push(crashFinding(rule.id, policyFile, error))
    }
  }
  project.readInto(null)
  return found
}
