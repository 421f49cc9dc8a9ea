import { i as Severity } from "./types/policy.js";
import { n as Finding } from "./types/finding.js";

// packages/policy/dist/schema/rule-declarations.d.ts
/** The rules that come with Stratalint and the JSON Schema of their options; `null` for a rule without options. Written by `npm run generate`. */
declare const RULE_OPTIONS: {
  readonly 'architecture/domain-boundary': null;
  readonly 'architecture/external-placement': null;
  readonly 'architecture/layer-direction': null;
  readonly 'architecture/no-cycle': {
    readonly type: 'object';
    readonly properties: {
      readonly dynamic: {
        readonly enum: readonly ['forbid', 'allow'];
        readonly default: 'forbid';
        readonly description: '`allow` permits cycles that only `import()` closes.';
      };
    };
    readonly additionalProperties: false;
  };
  readonly 'architecture/no-laundering': null;
  readonly 'architecture/no-silencing': null;
  readonly 'architecture/no-stale-exception': null;
  readonly 'architecture/opaque-import': null;
  readonly 'architecture/placed-file': null;
  readonly 'architecture/provider-entry': null;
  readonly 'architecture/public-entry': null;
  readonly 'architecture/resolved-import': null;
  readonly 'contracts/api-path': {
    readonly type: 'object';
    readonly properties: {
      readonly version: {
        readonly enum: readonly ['any', 'required', 'forbidden'];
        readonly default: 'any';
        readonly description: 'whether paths begin with a version, such as `/v1`';
      };
      readonly parameters: {
        readonly enum: readonly ['any', 'camelCase', 'snake_case', 'kebab-case'];
        readonly default: 'any';
        readonly description: 'the case of the names of parameters';
      };
      readonly allowedActions: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly ['search', 'login', 'logout', 'batch'];
        readonly description: 'words that do not count as actions';
      };
    };
    readonly additionalProperties: false;
  };
  readonly 'contracts/api-schema': {
    readonly type: 'object';
    readonly properties: {
      readonly validators: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'names of functions and middleware that hand an input to a schema';
      };
      readonly trpcOutput: {
        readonly enum: readonly ['any', 'require'];
        readonly default: 'any';
        readonly description: 'whether tRPC procedures declare their output';
      };
    };
    readonly additionalProperties: false;
  };
  readonly 'contracts/bounded-concurrency': {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
      readonly limiters: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'Helpers that limit concurrency, such as `src/utils/map-concurrent.ts#mapConcurrent` or `p-map`.';
      };
      readonly clients: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'Further packages and identifiers whose calls are requests or queries, such as `@prisma/client` and `db`.';
      };
      readonly layers: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly ['repo'];
        readonly description: 'Layers whose asynchronous functions do I/O, as those of providers do.';
      };
    };
  };
  readonly 'contracts/env-in-config': {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
      readonly layers: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly ['config'];
        readonly description: 'Layers whose files may read the environment.';
      };
      readonly files: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'Globs of other files that may read the environment.';
      };
      readonly exempt: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'Variables that any file may read, besides those that tools set, such as `NODE_ENV`, `MODE`, `DEV`, `PROD` and `SSR`.';
      };
    };
  };
  readonly 'contracts/network-limits': {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
      readonly clients: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'The shared clients of the repository, such as `src/providers/http/index.ts#httpClient`.';
      };
      readonly retry: {
        readonly enum: readonly ['off', 'require'];
        readonly default: 'off';
        readonly description: '`require` reports calls with an idempotent method that are not repeated when they fail.';
      };
    };
  };
  readonly 'contracts/no-blind-cast': null;
  readonly 'contracts/no-swallowed-error': {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
      readonly logFunctions: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'Further functions that only log: `report`, `telemetry.record`.';
      };
      readonly handlers: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'Functions that handle the error although their names look like logging: `Sentry.captureException`.';
      };
    };
  };
  readonly 'contracts/no-unknown-inside': {
    readonly type: 'object';
    readonly properties: {
      readonly layers: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly ['service', 'runtime', 'ui'];
        readonly description: 'The layers whose exported signatures are checked.';
      };
    };
    readonly additionalProperties: false;
  };
  readonly 'contracts/parse-at-boundary': {
    readonly type: 'object';
    readonly properties: {
      readonly sources: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
          readonly enum: readonly ['json', 'response', 'request', 'storage', 'message', 'file', 'queue'];
        };
        readonly default: readonly ['json', 'response', 'request', 'storage', 'message', 'file', 'queue'];
        readonly description: 'The kinds of sources that are checked.';
      };
      readonly readers: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'More functions that return data from outside, as they are called: `redis.get`.';
      };
      readonly parsers: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'More functions that parse what they get, by name.';
      };
      readonly validators: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly ['validate', 'validateRequest', 'validateBody', 'validateQuery', 'validateParams', 'validator', 'celebrate', 'zValidator', 'vValidator', 'tbValidator', 'sValidator', 'arktypeValidator', 'effectValidator', 'zodValidator'];
        readonly description: 'Middleware that validates the request of its route, by name.';
      };
    };
    readonly additionalProperties: false;
  };
  readonly 'contracts/prefer-shared': {
    readonly type: 'object';
    readonly properties: {
      readonly helpers: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'object';
          readonly properties: {
            readonly instead: {
              readonly type: 'string';
              readonly description: 'A package, a glob over specifiers, or a call such as `Math.random()`.';
            };
            readonly use: {
              readonly type: 'string';
              readonly description: 'The file of the helper.';
            };
            readonly name: {
              readonly type: 'string';
              readonly description: 'The export of the file, if it has several.';
            };
          };
          readonly additionalProperties: false;
        };
        readonly default: readonly [];
        readonly description: 'Packages and calls (`instead`), and the file (`use`) and export (`name`) that replace them.';
      };
    };
    readonly additionalProperties: false;
  };
  readonly 'taste/file-name': {
    readonly type: 'object';
    readonly properties: {
      readonly case: {
        readonly enum: readonly ['kebab-case', 'camelCase', 'PascalCase', 'snake_case'];
        readonly description: 'The case of the names. Without it, names are in kebab-case or in the case that nearly all such files of the folder or package have.';
      };
      readonly suffix: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'Endings of which each name has one, such as `.service`; the first one is proposed.';
      };
      readonly allow: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'Names without extension that are not judged, such as `App`.';
      };
    };
    readonly additionalProperties: false;
  };
  readonly 'taste/log-event-name': {
    readonly type: 'object';
    readonly properties: {
      readonly prose: {
        readonly type: 'string';
        readonly enum: readonly ['allow', 'forbid'];
        readonly default: 'allow';
        readonly description: '`forbid` also reports messages with white space where the line has no event field.';
      };
      readonly loggers: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'Names of more loggers: `log`, `ctx.log`. A name without a dot also matches the member of `this`.';
      };
      readonly library: {
        readonly type: 'string';
        readonly enum: readonly ['pino', 'winston', 'bunyan', 'consola', 'logtape', 'opentelemetry'];
        readonly default: 'pino';
        readonly description: 'The library that decides the order of arguments where the logger does not.';
      };
    };
    readonly additionalProperties: false;
  };
  readonly 'taste/max-file-lines': {
    readonly type: 'object';
    readonly properties: {
      readonly max: {
        readonly type: 'integer';
        readonly minimum: 1;
        readonly default: 350;
        readonly description: 'The number of lines that a file may have.';
      };
      readonly skipBlankLines: {
        readonly type: 'boolean';
        readonly default: false;
        readonly description: 'Do not count lines of white space.';
      };
      readonly skipComments: {
        readonly type: 'boolean';
        readonly default: false;
        readonly description: 'Do not count lines that hold nothing but comments.';
      };
    };
    readonly additionalProperties: false;
  };
  readonly 'taste/max-function-lines': {
    readonly type: 'object';
    readonly properties: {
      readonly max: {
        readonly type: 'integer';
        readonly minimum: 1;
        readonly default: 80;
        readonly description: 'The number of lines that a function may have, without those of nested functions.';
      };
    };
    readonly additionalProperties: false;
  };
  readonly 'taste/named-export': null;
  readonly 'taste/no-sensitive-log': {
    readonly type: 'object';
    readonly properties: {
      readonly words: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'More words that name secrets: `tax id`, `dob`.';
      };
      readonly redactors: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly ['redact', 'mask', 'hash', 'obfuscate', 'sanitize', 'censor', 'scrub', 'encrypt', 'fingerprint', 'anonymize', 'omit', 'pick'];
        readonly description: 'Functions whose results may be logged; `mask` also matches `maskCard` and `maskedCard`.';
      };
      readonly loggers: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'Names of more loggers: `log`, `ctx.log`. A name without a dot also matches the member of `this`.';
      };
      readonly library: {
        readonly type: 'string';
        readonly enum: readonly ['pino', 'winston', 'bunyan', 'consola', 'logtape', 'opentelemetry'];
        readonly default: 'pino';
        readonly description: 'The library that decides the order of arguments where the logger does not.';
      };
    };
    readonly additionalProperties: false;
  };
  readonly 'taste/no-vague-name': {
    readonly type: 'object';
    readonly properties: {
      readonly words: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'More words that are vague as a whole name.';
      };
      readonly allow: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'Words that are not vague here.';
      };
      readonly compounds: {
        readonly type: 'boolean';
        readonly default: false;
        readonly description: 'Also report names whose last word is vague, such as `order-utils`.';
      };
    };
    readonly additionalProperties: false;
  };
  readonly 'taste/schema-name': {
    readonly type: 'object';
    readonly properties: {
      readonly layers: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly ['types'];
        readonly description: 'The layers that schemas live in; the first one is proposed. A policy without these layers is not judged by layer.';
      };
    };
    readonly additionalProperties: false;
  };
  readonly 'taste/structured-logging': {
    readonly type: 'object';
    readonly properties: {
      readonly loggers: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'Names of more loggers: `log`, `ctx.log`. A name without a dot also matches the member of `this`.';
      };
      readonly library: {
        readonly type: 'string';
        readonly enum: readonly ['pino', 'winston', 'bunyan', 'consola', 'logtape', 'opentelemetry'];
        readonly default: 'pino';
        readonly description: 'The library that decides the order of arguments where the logger does not.';
      };
      readonly consoleIn: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly ['bin', 'providers'];
        readonly description: 'Where `console` is allowed: `bin` (files that are run by name), `providers` (that make a logger), places, layers, globs.';
      };
    };
    readonly additionalProperties: false;
  };
  readonly 'taste/type-name': {
    readonly type: 'object';
    readonly properties: {
      readonly allow: {
        readonly type: 'array';
        readonly items: {
          readonly type: 'string';
        };
        readonly default: readonly [];
        readonly description: 'Names, or first words of names, that look like a prefix or suffix and are none, such as `TSystem`.';
      };
    };
    readonly additionalProperties: false;
  };
};
type Declared = typeof RULE_OPTIONS;
/** The rules that come with Stratalint. */
type RuleId = keyof Declared;
/** The groups whose rules all come with Stratalint. */
type RuleGroup = RuleId extends `${infer Group}/${string}` ? Group : never;
/** The TypeScript type that a rule's JSON Schema describes. */
type TypeOf<Schema> = Schema extends {
  enum: readonly (infer Value)[];
} ? Value : Schema extends {
  type: 'boolean';
} ? boolean : Schema extends {
  type: 'string';
} ? string : Schema extends {
  type: 'number' | 'integer';
} ? number : Schema extends {
  items: infer Item;
} ? readonly TypeOf<Item>[] : Schema extends {
  properties: infer Properties;
} ? { readonly [Key in keyof Properties]?: TypeOf<Properties[Key]> } : unknown;
/** The options of a rule; `never` for one that has none. */
type OptionsOf<Id extends RuleId> = Declared[Id] extends null ? never : TypeOf<Declared[Id]>;
interface Override<Options> {
  /** Layers, places or path globs; everywhere by default. */
  in?: string | readonly string[] | null;
  severity: Severity;
  options?: Options | null;
}
/** A severity, a severity with options, or a list of settings of which the last that matches a file wins. */
type Setting<Options> = Severity | readonly [Severity] | readonly [Severity, Options] | readonly Override<Options>[];
/** The settings of the rules that come with Stratalint. */
type RuleSettings = { [Id in RuleId]?: Setting<OptionsOf<Id>> | null };
/** The setting of a rule by its id; rules of other groups belong to plugins. */
type SettingOf<Id> = Id extends RuleId ? Setting<OptionsOf<Id>> | null : Id extends `${RuleGroup}/${string}` ? 'this group has no rule with this name' : Id extends `${string}/${string}` ? Setting<unknown> | null : 'a rule id has the form group/name';
/** What a config file may say. */
type Config$1 = {
  $schema?: string | null | undefined;
  extends?: string | string[] | null | undefined;
  files?: string[] | null | undefined;
  ignores?: string[] | null | undefined;
  architecture?: {
    places?: Record<string, string | {
      pattern?: string | null | undefined;
      role?: "app" | "domain" | "provider" | "shared" | null | undefined;
      layer?: string | null | undefined;
      identity?: string[] | null | undefined;
      entry?: "any" | "index" | (string | {
        for: string | string[];
        glob: string;
      })[] | {
        instances?: "any" | "index" | (string | {
          for: string | string[];
          glob: string;
        })[] | null | undefined;
        layers?: string[] | "any" | "index" | null | undefined;
      } | null | undefined;
      usableFrom?: string | null | undefined;
      uses?: string[] | null | undefined;
    } | null> | null | undefined;
    layers?: (string | {
      name: string;
      closed?: boolean | null | undefined;
    } | (string | {
      name: string;
      closed?: boolean | null | undefined;
    })[])[] | Record<string, string[] | {
      above?: string[] | null | undefined;
      closed?: boolean | null | undefined;
    } | null> | null | undefined;
    crossDomain?: "deny" | "lower-layers" | "same-layers" | {
      default?: "deny" | "lower-layers" | "same-layers" | null | undefined;
      allow?: {
        from: string;
        to: string;
        layers?: string[] | null | undefined;
        fromLayers?: string[] | null | undefined;
        reason?: string | null | undefined;
      }[] | null | undefined;
    } | null | undefined;
    externals?: Record<string, string[] | {
      only: string[];
      through?: string[] | null | undefined;
    } | null> | null | undefined;
    outside?: string[] | null | undefined;
    virtual?: string[] | null | undefined;
    typeOnly?: "allow" | "enforce" | null | undefined;
    tests?: {
      files?: string[] | null | undefined;
    } | null | undefined;
  } | null | undefined;
  plugins?: string[] | null | undefined;
  rules?: {
    [x: string]: "error" | "off" | "warn" | ["error" | "off" | "warn", ...never[]] | ["error" | "off" | "warn", unknown?, ...never[]] | {
      severity: "error" | "off" | "warn";
      in?: string | string[] | null | undefined;
      options?: unknown;
    }[] | null | undefined;
  } | null | undefined;
  exceptions?: {
    rule: string;
    from: string;
    reason: string;
    to?: string | null | undefined;
    limit?: number | null | undefined;
    owner?: string | null | undefined;
    expires?: string | null | undefined;
  }[] | null | undefined;
  review?: {
    budget?: {
      files?: number | null | undefined;
      lines?: number | null | undefined;
      domains?: number | null | undefined;
    } | null | undefined;
  } | null | undefined;
  docs?: Record<string, string | null> | null | undefined;
};
type WithoutRules = Omit<Config$1, 'rules'>;
/** The contents of a config file. */
type Config = WithoutRules & {
  rules?: (RuleSettings & Readonly<Partial<Record<`${string}/${string}`, unknown>>>) | null;
};
/** Gives a config completion and type checking; returns it unchanged. */
declare function defineConfig<Id extends string = never>(config: WithoutRules & {
  rules?: (RuleSettings & { readonly [Key in Id]: SettingOf<Key> }) | null;
}): Config;
export { type Config, type Finding, defineConfig };