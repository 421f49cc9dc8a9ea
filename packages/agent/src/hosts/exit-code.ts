import { SILENT, type Answer, type HookCall, type Outcome } from './host.ts'

/** The answer of hosts that give stderr to the agent where a hook exits with 2. */
export function answerByExitCode(_call: HookCall, outcome: Outcome): Answer {
  switch (outcome.kind) {
    case 'clean':
      return SILENT
    case 'findings':
      return { exitCode: 2, stdout: '', stderr: outcome.text }
    case 'notice':
      // Only JSON is shown to the person where the exit code is 0.
      return { exitCode: 0, stdout: `${JSON.stringify({ systemMessage: outcome.text.trimEnd() })}\n`, stderr: '' }
    case 'failed':
      return { exitCode: 1, stdout: '', stderr: outcome.text }
  }
}
