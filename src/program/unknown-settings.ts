import { closest } from "../engine/check/spelling";
import { settingNames } from "../pulumi/settings";

const prefix = "auth0:";

/** What no setting is called, in words. */
const isNoSetting = "is no setting of pulumi-dynamic-auth0";

/** Whether a warning of Pulumi is about a setting. */
export const isAboutSetting = (message: string): boolean => message.includes(isNoSetting);

/**
 * What of a stack's configuration looks like a setting and is none, in words. A project that is called `auth0` keeps
 * settings of its own under the same prefix: there only those that look mistyped count.
 */
export const unknownSettings = (keys: readonly string[], project: string): string[] =>
  keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .filter((name) => !isSetting(name) && (`${project}:` !== prefix || closest(name, settingNames)))
    .map((name) => inWords(name, prefix));

/** What of the arguments of an explicit provider is no setting, in words. */
export const unknownArguments = (args: object): string[] =>
  Object.keys(args)
    .filter((name) => !isSetting(name))
    .map((name) => inWords(name, ""));

const isSetting = (name: string): boolean => (settingNames as readonly string[]).includes(name);

function inWords(name: string, before: string): string {
  const meant = closest(name, settingNames);
  const advice = meant
    ? `Did you mean \`${before}${meant}\`?`
    : `There are ${settingNames.map((setting) => `\`${before}${setting}\``).join(", ")}.`;
  return `\`${before}${name}\` ${isNoSetting}, and has no effect. ${advice}`;
}
