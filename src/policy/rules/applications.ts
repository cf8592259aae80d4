import type { Judged } from "../judged";

/** Kinds of applications that run where their users can look into them. */
const publicTypes: readonly unknown[] = ["spa", "native"];

/** Whether an application cannot keep a secret. */
export const isPublic = (resource: Judged): boolean =>
  publicTypes.includes(resource.get("appType")) || resource.get("tokenEndpointAuthMethod") === "none";

/** Whether an application is of a kind that cannot keep a secret. */
export const isOfPublicType = (resource: Judged): boolean => publicTypes.includes(resource.get("appType"));

/** Whether an application may get refresh tokens. */
export const refreshes = (resource: Judged): boolean =>
  [...resource.texts("grantTypes")].some(({ text }) => text === "refresh_token");
