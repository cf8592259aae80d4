import * as z from "zod";
import { oneOf, optional } from "../../endpoints/body-schema";
import type { JsonObject } from "../../json-object";
import { notFound } from "../../refusal";

/** Where a message is sent to, in a try. */
export const recipient = {
  to: z.string().min(1).max(16),
  ...optional(oneOf("text voice"), "delivery_method"),
};

/** As recorded of providers and of templates. */
export const noResource = () => notFound("Notification Resource not found");

/** Whether an object is switched off, as the query asks for it. */
export const asAsked = (query: URLSearchParams) => (object: JsonObject) =>
  !query.has("disabled") || query.get("disabled") === String(object["disabled"]);
