/**
 * The provider of a resource as its state holds it. The engine's plugin compiles this text, so it is the same in every
 * release: part of the public contract. It finds this package from the program's folder and, when the package is only
 * a dependency of a dependency, from where `@pulumi/pulumi` is installed. When neither has it, all that the user reads
 * is Node.js's message with the name in it, so that the name says what to do.
 */
export const providerText = (type: string): string =>
  `module.paths.push(...require.main.paths);this.handler=_=>require("pulumi-dynamic-auth0/reinstall").${type}`;

/**
 * An input that earlier versions gave each resource. Nothing depends on it any more. Where the state has it, it stays
 * as it is until the resource is replaced, so that nobody sees a difference.
 */
export const formerKey = "__key";

/**
 * An input that tells the provider the URN when Pulumi's plugin does not. It ends with the check of the inputs, and is
 * neither shown nor kept.
 */
export const urnName = "__urn";

/**
 * The input by which the program tells the provider in which tenants the state has the resources of the same provider.
 * The check takes it out, so that it is never kept nor shown.
 */
export const recordedName = "__recorded";

/**
 * The URNs of the resources whose ids tell the object that has a set, by the inputs that take them: a preview knows them
 * before the ids. It ends with the check of the inputs, and is neither shown nor kept.
 */
export const parentsName = "__parents";

/**
 * The paths of what a program marks as a secret. Pulumi hands plain values to a dynamic provider, so that the program's
 * side tells them under this name. The check takes it out of the inputs again; a state keeps it for commands that do
 * not run the program.
 */
export const marksName = "__secrets";

/** The type of a resource as its state holds it. */
export const typeToken = (type: string): string => `pulumi-nodejs:dynamic/auth0:${type}`;
