/** `google-oauth2`, `jwtConfiguration` and `GOOGLE_SHEETS` as parts of a type's name: `GoogleOauth2`, `JwtConfiguration`, `GoogleSheets`. */
export const pascalCase = (name: string): string =>
  (/[a-z]/.test(name) ? name : name.toLowerCase()).replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );

/** `ClientGrant` as the name of a file: `client-grant`. */
export const kebabCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter, at: number) => `${at ? "-" : ""}${letter.toLowerCase()}`);

/** One of what a plural names: `credentials`, `identities`, `addresses`. */
export const singular = (name: string): string =>
  name
    .replace(/ies$/, "y")
    .replace(/(sses|xes|ches|shes)$/, (end) => end.slice(0, -2))
    .replace(/([^siu])s$/, "$1");

/** A name as the key of a property in source. */
export const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));
