import type { z } from "zod";
import { type Constraint, isObject, own, propertiesOf, type Values } from "../../../definition";
import { optionsByStrategy } from "./options";
import { olderPasswordRules } from "./passwords";

/** A rule within the options, which tells strategies apart by what the options hold, or by their name. */
const within = (
  broken: (options: Values, strategy: unknown) => string | undefined,
): Constraint<"options" | "strategy"> => ({
  properties: ["options", "strategy"],
  broken: ({ options, strategy }) => (isObject(options) ? broken(options, strategy) : undefined),
});

const shapes: Readonly<Record<string, z.ZodObject>> = optionsByStrategy;

const requiredOptions = (strategy: unknown): string[] => {
  const shape = own(shapes, String(strategy));
  return shape ? propertiesOf(shape).flatMap(({ name, optional }) => (optional ? [] : [`\`${name}\``])) : [];
};

const required: Constraint<"options" | "strategy"> = {
  properties: ["options", "strategy"],
  broken: ({ options, strategy }) => {
    const names = isObject(options) ? [] : requiredOptions(strategy);
    return names.length > 0 ? `must be set, since ${strategy} connections need ${names.join(", ")}` : undefined;
  },
};

/** Whether an option holds a value: `null` removes it. */
const has = (options: Values, name: string): boolean => options[name] !== undefined && options[name] !== null;

const both = (options: Values, one: string, other: string): boolean => has(options, one) && has(options, other);

const passwordStyle = within((options) => {
  const legacy = olderPasswordRules.find((name) => both(options, "passwordOptions", name));
  return legacy ? `must have either \`passwordOptions\` or \`${legacy}\`, and not both` : undefined;
});

const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce((current, name) => (isObject(current) ? own(current, name) : undefined), value);

const inOrder = (minimum: unknown, maximum: unknown): boolean =>
  typeof minimum !== "number" || typeof maximum !== "number" || minimum <= maximum;

const userNameLength = within((options) => {
  if (!inOrder(at(options, "validation", "username", "min"), at(options, "validation", "username", "max")))
    return "must have a `validation.username.min` that is not above its `max`";
  const validation = at(options, "attributes", "username", "validation");
  return inOrder(at(validation, "minLength"), at(validation, "maxLength"))
    ? undefined
    : "must have an `attributes.username.validation.minLength` that is not above its `maxLength`";
});

const attributesStyle = within((options) => {
  if (both(options, "attributes", "validation")) return "must have either `attributes` or `validation`, and not both";
  return has(options, "attributes") && options["requiresUsername"] === true
    ? "must not have `requiresUsername` together with `attributes`; set `attributes.username` in its place"
    : undefined;
});

const identifiers = within(({ attributes }) => {
  if (!isObject(attributes)) return undefined;
  const declared = Object.entries(attributes);
  const off = declared.filter(([, attribute]) => at(attribute, "identifier", "active") === false);
  if (declared.length > 0 && off.length === declared.length)
    return "must have an attribute whose `identifier.active` is true, or nobody can log in";
  const missing = declared.find(
    ([, attribute]) =>
      at(attribute, "identifier", "active") === true &&
      at(attribute, "profileRequired") === true &&
      at(attribute, "signup", "status") === "inactive",
  );
  return missing
    ? `must have \`attributes.${missing[0]}.signup.status\` "required", since profiles require it`
    : undefined;
});

const characterTypes = within(({ passwordOptions }) => {
  const types = at(passwordOptions, "complexity", "characterTypes");
  return at(passwordOptions, "complexity", "characterTypeRule") === "three_of_four" &&
    (!Array.isArray(types) || new Set(types).size < 4)
    ? 'must list all four of `passwordOptions.complexity.characterTypes` when the rule is "three_of_four"'
    : undefined;
});

const metadataSource = within((options) =>
  both(options, "metadataUrl", "metadataXml")
    ? "must have either `metadataUrl` or `metadataXml`, and not both"
    : undefined,
);

const signIn = within((options, strategy) =>
  strategy === "samlp" && !["signInEndpoint", "metadataUrl", "metadataXml"].some((name) => has(options, name))
    ? "must have `signInEndpoint`, `metadataUrl` or `metadataXml`"
    : undefined,
);

const revocation = within((options) =>
  has(options, "globalTokenRevocationJwtIss") !== has(options, "globalTokenRevocationJwtSub")
    ? "must have both `globalTokenRevocationJwtIss` and `globalTokenRevocationJwtSub`, or neither"
    : undefined,
);

const federationMetadata = within((options, strategy) =>
  strategy === "adfs" && has(options, "adfsServer") === has(options, "fedMetadataXml")
    ? "must have either `adfsServer` or `fedMetadataXml`, and not both"
    : undefined,
);

const commonEndpoint = within(({ useCommonEndpoint, useridAttribute }) =>
  useCommonEndpoint === true && useridAttribute === "oid"
    ? 'must have the `useridAttribute` "sub" together with `useCommonEndpoint`'
    : undefined,
);

const groupDetails = within(({ extGroups, extGroupsExtended }) =>
  extGroupsExtended === true && extGroups !== true ? "must have `extGroups` on for `extGroupsExtended`" : undefined,
);

const requestingApp: Constraint<"crossAppAccessRequestingApp" | "strategy"> = {
  properties: ["crossAppAccessRequestingApp", "strategy"],
  broken: ({ crossAppAccessRequestingApp, strategy }) =>
    at(crossAppAccessRequestingApp, "active") === true && strategy !== "oidc" && strategy !== "okta"
      ? "can be on for oidc and okta connections only"
      : undefined,
};

/** What Auth0 refuses although every option is right on its own. */
export const constraints = [
  required,
  requestingApp,
  passwordStyle,
  userNameLength,
  attributesStyle,
  identifiers,
  characterTypes,
  metadataSource,
  signIn,
  revocation,
  federationMetadata,
  commonEndpoint,
  groupDetails,
];
