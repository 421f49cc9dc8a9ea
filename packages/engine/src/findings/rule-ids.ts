/** The rule whose findings report that something is absent from the whole project, and so belong to no file. */
export const ABSENCE_RULE = 'architecture/no-stale-exception'

/** The id of the finding that reports the crash of a rule. */
export const INTERNAL_RULE = 'stratalint/internal'

/** The id of the finding that reports a configuration file that cannot be fully read: imports may resolve differently. */
export const CONFIG_RULE = 'stratalint/config'

/** The id of the finding that reports a file that could not be read or parsed. */
export const PARSE_RULE = 'stratalint/parse'
