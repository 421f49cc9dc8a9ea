/** What `defineRule` of `stratalint/rule` does at run time; `@stratalint/rule` has its types. */
export function defineRule<Rule>(rule: Rule): Rule {
  return rule
}

/** What `definePlugin` of `stratalint/rule` does at run time. */
export function definePlugin<Plugin>(plugin: Plugin): Plugin {
  return plugin
}
