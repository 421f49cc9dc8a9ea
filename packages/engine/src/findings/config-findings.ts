import { clip, clipMiddle, findingId, flatten, type ReportedViolation } from '@stratalint/core'
import type { ConfigFault } from '@stratalint/graph'
import { docsUrl } from '@stratalint/rule'
import { CONFIG_RULE } from './rule-ids.ts'

/** One finding for each part of a configuration file that cannot be read. */
export function configFindings(faults: readonly ConfigFault[], policyFile: string): ReportedViolation[] {
  return faults.map(({ file, line, reason, importer, specifier }) => {
    const isOutside = file.startsWith('../')
    const isManifest = /(?:^|\/)(?:package\.json|pnpm-workspace\.yaml)$/.test(file)
    const hidden = isManifest ? 'a package of this repository' : 'an alias that it defines'
    return {
      id: findingId(CONFIG_RULE, file, reason),
      rule: CONFIG_RULE,
      severity: 'error',
      // Reports only name files of the project.
      file: isOutside ? policyFile : file,
      line: isOutside ? 1 : line,
      column: 1,
      endLine: isOutside ? 1 : line,
      endColumn: 1,
      message: {
        what: flatten(
          `${clipMiddle(file, 40)} ${reason}; ${JSON.stringify(clip(specifier, 40))} in ${clipMiddle(importer, 40)} may be ${hidden}.`,
        ).slice(0, 160),
        fix: [
          {
            key: 'repair',
            kind: 'edit',
            applicability: 'manual',
            title: isManifest
              ? `Repair ${file} so that its JSON or YAML can be read`
              : `Repair ${file} so that \`npx tsc --showConfig -p ${file}\` prints no error; if it extends a dependency or a generated file, install or generate that first`,
          },
          {
            key: 'declare',
            kind: 'edit',
            applicability: 'manual',
            title: `If ${JSON.stringify(clip(specifier, 40))} is a package, declare it in the package.json of its importer`,
          },
        ],
        not: 'Do not delete the file or ignore its importers; their imports would not be checked.',
      },
      why: 'An unknown alias or workspace package looks like an external package, so no rule checks its target.',
      docs: docsUrl('architecture/resolved-import'),
      subject: reason,
      extent: null,
    }
  })
}
