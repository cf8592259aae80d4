import * as z from "zod";
import { anything, body, clearable, either, optional } from "../../endpoints/body-schema";
import { collection } from "../../endpoints/collection";
import type { Route } from "../../endpoints/route";
import { type JsonObject, pick } from "../../json-object";
import { notFound } from "../../refusal";
import { prefixed } from "../../tenant/identifiers";
import { checkReleased, earlyForm, earlyFormOfList, isBeforeRelease } from "../before-release";
import { edited } from "../flows/flows";
import { formNode } from "./form-node";

const name = z.string().min(1).max(150);
const id = z.string();
const text = z.string().min(1);
const far = z.int().min(-999_999).max(999_999);
const placed = optional(body({ x: far, y: far }), "coordinates");

const texts = z.record(z.string(), text.max(255));

/** What a form could look like before the release. */
const earlyStyle = ["version", "theme"];

const trees = {
  messages: body(optional(texts, "errors", "custom")),
  languages: body(optional(text.max(55), "primary", "default")),
  translations: z.record(z.string(), anything),
  nodes: z.array(either(formNode)),
  start: body({
    ...optional(z.array(body({ key: id, ...optional(text.max(500), "value") })), "hidden_fields"),
    ...optional(z.string(), "next_node"),
    ...placed,
  }),
  ending: body({
    ...optional(body({ target: text.max(1024), ...optional(z.int().min(0).max(10), "delay") }), "redirection"),
    ...optional(body(optional(z.string().max(30), "flow_id")), "after_submit"),
    ...optional(
      z.boolean().refine((value) => value, "No enum match for: false"),
      "resume_flow",
    ),
    ...placed,
  }),
  style: body({ ...optional(text.max(5000), "css"), ...optional(text, ...earlyStyle) }),
};

const inEach = (make: typeof optional) =>
  Object.assign({}, ...Object.entries(trees).map(([key, schema]) => make(schema, key)));

const inexistent = () => notFound("Form not found");

const summary = ["id", "name", "created_at", "updated_at", "embedded_at", "submitted_at"];

const flowCount = ({ nodes = [] }: JsonObject): number =>
  new Set(
    (nodes as JsonObject[]).flatMap(({ type, config }) => (type === "FLOW" ? (config as JsonObject).flow_id : [])),
  ).size;

/** Pages that ask users for something in a login. */
export const forms: Route[] = collection({
  name: "forms",
  path: "/forms",
  id: "id",
  listing: { key: "forms" },
  scope: "forms",
  inexistent,
  deleteAgain: () => {
    throw inexistent();
  },
  create: body({ name, ...inEach(optional), ...optional(z.string(), "description") }),
  update: body({ ...optional(name, "name"), ...inEach(clearable) }),
  newId: () => prefixed("ap", 22),
  ...edited(["description"], ({ style }, call) => checkReleased((style ?? {}) as JsonObject, earlyStyle, call)),
  // Recorded: lists have the number of flows, as those of 2026 do that ask for it.
  present: (form, call, operation) => {
    const isEarly = isBeforeRelease(call);
    if (operation === "list")
      return isEarly ? earlyFormOfList(form, flowCount(form)) : { ...pick(form, summary), flow_count: flowCount(form) };
    return isEarly ? earlyForm(form) : form;
  },
});
