/** Files whose functions a framework or a person calls, so that no caller can pass anything more. */
const ENTRY_FILE =
  /(?:^|\/)(?:main|server|cli|page|layout|template|route|loading|error|global-error|not-found|default|middleware|instrumentation|root|_app|_document|\+[^/]*|[^/]*\.(?:config|controller|module|resolver|stories))\.[^./]+$/

/** Folders of which frameworks render the default exports. */
const PAGES = /(?:^|\/)(?:pages|routes)\//

/** Functions that frameworks find by their names. */
const ENTRY_NAME =
  /^(?:main|handler|handle|loader|action|load|setup|middleware|register|up|down|meta|headers|links|entries|generate[A-Z]\w*|get(?:Server|Static|Initial)[A-Z]\w*)$/

/** Files of tests and examples, which pass anything and show nothing about the program. */
const TEST_FILE = /(?:^|\/)(?:tests?|__tests__|__mocks__|e2e)\/|[._-](?:test|tests|spec|stories|story|cy)\.[^./]+$/

/** An entry, which something outside calls where no file imports it. */
const INDEX_FILE = /(?:^|\/)index\.[^./]+$/

/** Whether something outside of the project may call, construct or render what a file exports by a name. */
export function isCalledOutside(file: string, name: string, isImported: boolean): boolean {
  if (INDEX_FILE.test(file) && !isImported) return true
  return ENTRY_FILE.test(file) || ENTRY_NAME.test(name) || (name === 'default' && PAGES.test(file))
}

/** Whether a file is one of tests or examples. */
export function isTestFile(file: string): boolean {
  return TEST_FILE.test(file)
}
