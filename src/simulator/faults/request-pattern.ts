/** Requests by method and path; either may be left out. */
export interface RequestPattern {
  readonly method?: string;
  /** Path below `/api/v2`: `*` or `{id}` stands for one segment, `**` for any rest. */
  readonly path?: string;
}

const literal = (text: string): string => text.replace(/[.+?^$()|[\]\\]/g, "\\$&");

const wildcards = (path: string): string =>
  path.replace(/\*\*|\*|\{[^}]*\}|[^*{]+/g, (part) =>
    part === "**" ? ".*" : part === "*" || part.startsWith("{") ? "[^/]+" : literal(part),
  );

/** Compiles a pattern: whether a request is one of those that it means. */
export function requestMatcher({ method, path }: RequestPattern): (method: string, path: string) => boolean {
  const expression = path === undefined ? undefined : new RegExp(`^${wildcards(path)}$`);
  return (actualMethod, actualPath) =>
    (method === undefined || method === actualMethod) && (expression?.test(actualPath) ?? true);
}
