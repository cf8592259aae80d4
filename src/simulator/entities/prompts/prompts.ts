import * as z from "zod";
import { changes, clearable, oneOf, optional } from "../../endpoints/body-schema";
import type { Route } from "../../endpoints/route";
import { settings } from "../../endpoints/settings";

const promptSettings = changes({
  ...optional(oneOf("new classic"), "universal_login_experience"),
  ...clearable(z.boolean(), "identifier_first", "webauthn_platform_first_factor"),
});

/** What users are asked for, and how. */
export const prompts: Route[] = settings({
  path: "/prompts",
  scope: "prompts",
  body: promptSettings,
  methods: ["PATCH"],
  // As recorded of tenants that have set nothing else.
  initial: { universal_login_experience: "new", identifier_first: true },
});
