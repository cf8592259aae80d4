import { type JsonObject, own } from "../../json-object";

/** The scope that a switch such as `read_user` stands for; none when it is no scope at all. */
type ScopeOf = (name: string, options: JsonObject) => string | undefined;

const github: ScopeOf = (name) => {
  const special: Record<string, string> = { email: "user:email", follow: "user:follow", repo_status: "repo:status" };
  if (Object.hasOwn(special, name)) return special[name];
  if (/^(read|write|admin)_/.test(name)) return name.replace("_", ":");
  return /^(public_repo|repo|repo_deployment|delete_repo|notifications|gist)$/.test(name) ? name : undefined;
};

const google: ScopeOf = (name) => {
  const special: Record<string, string> = {
    email: "email",
    profile: "profile",
    gmail: "https://mail.google.com/mail/feed/atom",
    youtube: "https://gdata.youtube.com",
    contacts: "https://www.google.com/m8/feeds",
  };
  if (Object.hasOwn(special, name)) return special[name];
  return /^(calendar|drive|gmail|tasks|youtube|directory|contacts)/.test(name)
    ? `https://www.googleapis.com/auth/${name.replaceAll("_", ".")}`
    : undefined;
};

const graph: Record<string, string> = {
  user: "User",
  contacts: "Contacts",
  calendars: "Calendars",
  emails: "Mail",
  files: "Files",
  notes: "Notes",
  tasks: "Tasks",
};

const microsoft: ScopeOf = (name, options) => {
  if (options.strategy_version !== 2) return name === "signin" || name === "basic" ? `wl.${name}` : undefined;
  const [, resource = "", update] = /^graph_([a-z]+)(_update)?$/.exec(name) ?? [];
  const data = own(graph, resource);
  return data && `https://graph.microsoft.com/${data}.Read${update ? "Write" : ""}`;
};

const linkedin: ScopeOf = (name) =>
  own({ profile: "r_liteprofile", email: "r_emailaddress", basic_profile: "r_basicprofile" }, name);

const facebook: ScopeOf = (name) =>
  /^(email|public_profile|(user|pages|ads|publish|read)_)/.test(name) ? name : undefined;

const apple: ScopeOf = (name) => (name === "name" || name === "email" ? name : undefined);

/** Scopes of the switches that are on, in the order of the options. */
const scopes = (options: JsonObject, scopeOf: ScopeOf): string[] =>
  Object.entries(options)
    .filter(([, value]) => value === true)
    .flatMap(([name]) => scopeOf(name, options) ?? []);

type Complete = (options: JsonObject) => JsonObject;

/** Completes options with what is asked for unless said otherwise, and with the scope that follows from all switches. */
const list =
  (scopeOf: ScopeOf, defaults: JsonObject = {}): Complete =>
  (options) => {
    const all = { ...options, ...missing(defaults, options) };
    return { ...all, scope: scopes(all, scopeOf) };
  };

const missing = (defaults: JsonObject, options: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(defaults).filter(([name]) => !Object.hasOwn(options, name)));

/** Providers that take their scope as a text. */
const text =
  (scopeOf: ScopeOf, separator: string): Complete =>
  (options) => ({ ...options, scope: scopes(options, scopeOf).join(separator) });

/** Providers that know a few scopes and always ask for the profile. */
const known =
  (...names: string[]): Complete =>
  (options) => {
    const asked = Array.isArray(options.scope) ? (options.scope as string[]) : [];
    return { ...options, profile: true, scope: names.filter((name) => name === "profile" || asked.includes(name)) };
  };

/** Options of social connections: Auth0 derives the scope that it asks for from switches. */
export const socialOptions: Record<string, Complete> = {
  apple: (options) => ("name" in options || "email" in options ? text(apple, " ")(options) : options),
  facebook: text(facebook, ","),
  github: list(github),
  "google-oauth2": list(google, { email: true, profile: true }),
  line: known("openid", "email", "profile"),
  linkedin: list(linkedin, { profile: true }),
  salesforce: list(() => undefined),
  "salesforce-community": list(() => undefined),
  "salesforce-sandbox": list(() => undefined),
  windowslive: list(microsoft, { signin: true }),
  wordpress: known("profile"),
};
