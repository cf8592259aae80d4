/** What Auth0 says in the body of an error. */
export interface Complaint {
  errorCode?: string;
  auth0Message?: string;
  /** Wire path of the property at fault. */
  property?: string;
}

/**
 * Reads the body of an error: of the Management API, or of the token endpoint with its OAuth names. What it says is
 * cleaned of secrets before anything is taken from it, since a part of a secret would not be recognized any more.
 */
export function readComplaint(body: unknown, clean: (text: string) => string): Complaint {
  const text = (value: unknown) => {
    const said = textOf(value);
    return said === undefined ? undefined : clean(said);
  };
  if (typeof body === "string") return { auth0Message: text(body) };
  if (typeof body !== "object" || body === null) return {};
  const { message, errorCode, error, error_description } = body as Record<string, unknown>;
  const auth0Message = text(message) ?? text(error_description) ?? text(error);
  return {
    errorCode: text(errorCode) ?? (error_description === undefined ? undefined : text(error)),
    auth0Message,
    property: auth0Message && propertyIn(auth0Message),
  };
}

/**
 * Whether a body is an error of the Management API with this status: all of them have these three. What a proxy, a
 * gateway or another server answers has not.
 */
export function isAuth0Error(body: unknown, status: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  const { statusCode, error, message } = body as Record<string, unknown>;
  return statusCode === status && typeof error === "string" && message !== undefined;
}

/** The status that a body tells of, when it is an error. */
export function statusIn(body: unknown): number | undefined {
  const { statusCode } = (body ?? {}) as Record<string, unknown>;
  return typeof statusCode === "number" && statusCode >= 400 && isAuth0Error(body, statusCode) ? statusCode : undefined;
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Auth0 names the property only in prose: `'Missing required property: name' on property options (Description).` */
function propertyIn(message: string): string | undefined {
  const parent = / on property ([^\s(]+?)\.?(?=\s|\(|$)/.exec(message)?.[1];
  const child = /(?:Additional properties not allowed|Missing required property): ([^\s',]+)/.exec(message)?.[1];
  return [parent, child].filter(Boolean).join(".") || undefined;
}
